package dev.storybot;

import dev.storybot.chat.Bot;
import dev.storybot.chat.Painter;
import dev.storybot.story.Story;

/// The story that ships with the bot, as [Engine#shipped()] has opened it.
public final class OpenAiExodus {

    private OpenAiExodus() {}

    public static Story story() {
        return Engine.shipped().story();
    }

    /// A bot that remembers no conversation yet, without pictures.
    public static Bot bot() {
        return Engine.shipped().bot();
    }

    /// A bot that remembers no conversation yet.
    public static Bot bot(Painter painter) {
        return Engine.shipped().bot(painter);
    }
}
