package dev.storybot.settings;

/// A variable of the environment.
///
/// @param secret whether its value must never be printed
/// @param holds  what its value is, for messages
record Variable(String name, boolean secret, String holds) {

    /// Its value as it may be printed.
    String printed(String value) {
        return secret ? "(hidden)" : "\"" + value + "\"";
    }
}
