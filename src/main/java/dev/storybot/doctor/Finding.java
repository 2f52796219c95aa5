package dev.storybot.doctor;

/// What a check has found.
///
/// @param check  what was looked at, in a word or two: `Discord token`
/// @param told   how it is, as a sentence
/// @param remedy what to do, as sentences; empty where there is nothing to do
public record Finding(String check, State state, String told, String remedy) {

    /// How it is.
    public enum State {
        WELL,
        /// To be known, and perhaps on purpose.
        NOTE,
        WRONG
    }

    public static Finding well(String check, String told) {
        return new Finding(check, State.WELL, told, "");
    }

    public static Finding note(String check, String told, String remedy) {
        return new Finding(check, State.NOTE, told, remedy);
    }

    public static Finding wrong(String check, String told, String remedy) {
        return new Finding(check, State.WRONG, told, remedy);
    }
}
