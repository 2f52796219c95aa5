package dev.storybot.chat.discord;

import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/// The locales of Discord.
final class Locales {

    /// Those, besides the default, that the wording is in.
    static final Map<DiscordLocale, String> WORDED = Map.of(DiscordLocale.JAPANESE, "ja");

    private Locales() {}

    /// The language of somebody's Discord, BCP 47.
    static String language(DiscordLocale locale) {
        return locale == DiscordLocale.UNKNOWN ? "en" : locale.getLocale();
    }
}
