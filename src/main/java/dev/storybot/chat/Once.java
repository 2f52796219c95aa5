package dev.storybot.chat;

/// Tells what comes in for the first time from what is delivered again. Thread-safe: of two who give the same id at the
/// same moment one is the first.
public final class Once {

    private final Latest<Boolean> seen;

    /// @param limit how many ids to remember, >= 1
    public Once(int limit) {
        seen = new Latest<>(limit);
    }

    /// Whether `id` was not given before, as far as it is remembered.
    public boolean isFirst(String id) {
        return seen.keepFirst(id, true);
    }
}
