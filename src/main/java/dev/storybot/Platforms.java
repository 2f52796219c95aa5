package dev.storybot;

import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.Cooldown.Rate;
import dev.storybot.chat.Installations;
import dev.storybot.chat.discord.Account;
import dev.storybot.chat.discord.Discord;
import dev.storybot.chat.discord.House;
import dev.storybot.chat.slack.Access;
import dev.storybot.chat.slack.SlackPlatform;
import dev.storybot.settings.Secret;
import dev.storybot.settings.Settings;
import dev.storybot.settings.Settings.Discord.Compression;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the chat platforms that the settings ask for.
final class Platforms {

    /// How often a person may ask: a few questions in a row, and in the long run as fast as somebody reads.
    private static final Rate PERSON = new Rate(8, 30);

    private static final Rate CHANNEL = new Rate(30, 120);

    private Platforms() {}

    /// None of them is started, and no library is loaded of one that is not asked for.
    static List<ChatPlatform> of(Settings settings, ChannelRules rules, Installations installations) {
        List<ChatPlatform> platforms = new ArrayList<>();
        if (settings.discord() != null) {
            platforms.add(discord(settings.discord(), rules));
        }
        if (settings.slack() != null) {
            platforms.add(slack(settings.slack(), rules, installations));
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
        Cooldown questions = new Cooldown(PERSON, CHANNEL, clock);
        Cooldown hints = new Cooldown(new Rate(1, 1), new Rate(1, 1), clock);
        return new Discord(account, new House(rules, questions, hints, clock));
    }

    private static SlackPlatform slack(Settings.Slack set, ChannelRules rules, Installations installations) {
        Settings.Slack.OAuth oauth = set.oauth();
        Access access = new Access(
                revealed(set.botToken()),
                revealed(set.appToken()),
                revealed(set.signingSecret()),
                set.http(),
                set.apiUrl(),
                oauth == null
                        ? null
                        : new Access.OAuth(
                                oauth.clientId(), oauth.clientSecret().reveal()));
        InstantSource clock = InstantSource.system();
        return new SlackPlatform(
                access, new SlackPlatform.Ports(rules, new Cooldown(PERSON, CHANNEL, clock), installations, clock));
    }

    private static @Nullable String revealed(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}
