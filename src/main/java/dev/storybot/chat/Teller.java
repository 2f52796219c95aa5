package dev.storybot.chat;

import dev.storybot.ask.Answered;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.story.Story;
import java.util.function.BiFunction;

/// One story, with all that it takes to speak of it. Thread-safe.
///
/// @param answerer finds the answer; must be thread-safe
public record Teller(
        Story story, BiFunction<Asked, Conversation, Answered> answerer, ReplyWriter writer, Suggestions suggestions) {

    String id() {
        return story.id();
    }
}
