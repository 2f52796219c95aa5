package dev.storybot.chat.console;

import org.jspecify.annotations.Nullable;

/// Where the lines of a conversation come from.
interface Lines {

    /// The next line, or null at the end of the conversation.
    @Nullable
    String next();
}
