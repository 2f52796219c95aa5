package dev.storybot.chat.discord;

import org.jspecify.annotations.Nullable;

/// Who does something where.
///
/// @param guild       null outside of servers
/// @param locale      of the user's Discord
/// @param permissions of the user there, as Discord counts them
record Whereabouts(String user, @Nullable String guild, String channel, String locale, String permissions) {

    static final String NONE = "0";
    static final String MANAGE_MESSAGES = "8192";

    static Whereabouts in(String channel) {
        return new Whereabouts(DiscordJson.ADA, DiscordJson.GUILD, channel, "en-US", NONE);
    }

    static Whereabouts direct() {
        return new Whereabouts(DiscordJson.ADA, null, DiscordJson.DIRECT, "en-US", NONE);
    }

    Whereabouts by(String other) {
        return new Whereabouts(other, guild, channel, locale, permissions);
    }

    Whereabouts speaking(String other) {
        return new Whereabouts(user, guild, channel, other, permissions);
    }

    Whereabouts allowed(String other) {
        return new Whereabouts(user, guild, channel, locale, other);
    }

    Whereabouts inGuild(String other) {
        return new Whereabouts(user, other, channel, locale, permissions);
    }
}
