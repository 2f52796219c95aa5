package dev.storybot.chat;

import org.jspecify.annotations.Nullable;

/// Which story was chosen for a conversation, by its id. A port: platforms keep the choice of a channel where it outlives
/// the program. Thread-safe.
public interface ChosenStories {

    /// The id of the story that was chosen, or null where none was. The story may be gone since.
    @Nullable
    String of(String conversation);

    /// Chooses a story, in place of the one chosen before.
    void choose(String conversation, String story);

    /// Choices that are forgotten with the program, and the oldest before that.
    ///
    /// @param limit how many to remember, >= 1
    static ChosenStories inMemory(int limit) {
        Latest<String> latest = new Latest<>(limit);
        return new ChosenStories() {
            @Override
            public @Nullable String of(String conversation) {
                return latest.of(conversation);
            }

            @Override
            public void choose(String conversation, String story) {
                latest.keep(conversation, story);
            }
        };
    }
}
