package dev.storybot;

import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/// Makes the chat platforms that the settings ask for.
final class Platforms {

    private Platforms() {}

    /// None of them is started, and no library is loaded of one that is not asked for.
    static List<ChatPlatform> of(Settings settings, ChannelRules rules) {
        return new ArrayList<>();
    }
}
