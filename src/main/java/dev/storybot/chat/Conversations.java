package dev.storybot.chat;

import dev.storybot.ask.Conversation;
import dev.storybot.story.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where each conversation stands, the latest ones only: in each story apart, so that no follow-up leaks from one story
/// into another. Thread-safe; nobody waits.
public final class Conversations {

    /// @param story    id of the story that it was about last
    /// @param language of the last question, or null
    private record Last(String story, @Nullable String language) {}

    private final Latest<Conversation> standing;
    private final Latest<Last> last;

    /// @param limit how many to remember, >= 1; a few more may be there for a moment
    public Conversations(int limit) {
        standing = new Latest<>(limit);
        last = new Latest<>(limit);
    }

    /// Where a conversation stands in `story`: at its beginning, where that has changed since.
    Conversation of(String id, Story story) {
        Conversation found = standing.of(key(id, story));
        return found == null ? new Conversation(null, List.of(), language(id)) : found;
    }

    /// Also makes `story` the one that the conversation was about last.
    void keep(String id, Story story, Conversation conversation) {
        standing.keep(key(id, story), conversation);
        last.keep(id, new Last(story.id(), conversation.language()));
    }

    /// The id of the story that a conversation was about last, or null.
    @Nullable
    String lastStory(String id) {
        Last found = last.of(id);
        return found == null ? null : found.story();
    }

    /// The language of its last question, or null.
    @Nullable
    String language(String id) {
        Last found = last.of(id);
        return found == null ? null : found.language();
    }

    /// No id of a conversation or story has a line end.
    private static String key(String id, Story story) {
        return id + "\n" + story.id() + "\n" + story.hash();
    }

    int size() {
        return standing.size();
    }
}
