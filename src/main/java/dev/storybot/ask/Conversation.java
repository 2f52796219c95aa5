package dev.storybot.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a follow-up may refer to: "And Zoph?", "When?", "Why did he leave?". Immutable; kept by the caller, one a
/// conversation.
///
/// @param last     the question answered last, or null at the beginning
/// @param entities ids of the entities spoken of, the latest first
/// @param language of the last question
public record Conversation(
        @Nullable Question last,
        List<String> entities,
        @Nullable String language) {

    public static final Conversation NEW = new Conversation(null, List.of(), null);

    public Conversation {
        entities = List.copyOf(entities);
    }
}
