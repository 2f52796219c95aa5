package dev.storybot.chat.discord;

import java.util.List;

/// Discord's limits on what is sent to it.
final class DiscordLimits {

    private DiscordLimits() {}

    static List<String> faults(Outgoing outgoing) {
        return List.of();
    }
}
