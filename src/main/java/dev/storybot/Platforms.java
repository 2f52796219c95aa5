package dev.storybot;

import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.Cooldown.Rate;
import dev.storybot.chat.discord.Account;
import dev.storybot.chat.discord.Discord;
import dev.storybot.chat.discord.House;
import dev.storybot.settings.Settings;
import dev.storybot.settings.Settings.Discord.Compression;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Makes the chat platforms that the settings ask for.
final class Platforms {

    private Platforms() {}

    /// None of them is started, and no library is loaded of one that is not asked for.
    static List<ChatPlatform> of(Settings settings, ChannelRules rules) {
        List<ChatPlatform> platforms = new ArrayList<>();
        if (settings.discord() != null) {
            platforms.add(discord(settings.discord(), rules));
        }
        return platforms;
    }

    private static Discord discord(Settings.Discord set, ChannelRules rules) {
        Settings.Discord.Shards shards = set.shards();
        Account account = new Account(
                set.token().reveal(),
                set.apiUrl(),
                set.gatewayUrl(),
                set.compression() == Compression.ZLIB,
                shards == null ? null : new Account.Shards(shards.first(), shards.last(), shards.total()));
        InstantSource clock = InstantSource.system();
        Cooldown questions = new Cooldown(new Rate(8, 30), new Rate(30, 120), clock);
        Cooldown hints = new Cooldown(new Rate(1, 1), new Rate(1, 1), clock);
        return new Discord(account, new House(rules, questions, hints, clock));
    }
}
