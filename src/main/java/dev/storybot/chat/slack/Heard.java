package dev.storybot.chat.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed, as it was typed: Slack delivers it with mentions, links and three signs encoded.
///
/// ```
/// encoded = "<@" user ["|" name] ">" | "<#" channel ["|" name] ">" | "<!" word ["|" name] ">" | "<" address ["|" text] ">"
///         | "&amp;" | "&lt;" | "&gt;"
/// ```
final class Heard {

    private static final Pattern ENCODED = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^<>]*)?>");
    private static final Pattern SPACES = Pattern.compile("[ \\t]+");

    private Heard() {}

    /// Without mentions of people, the bot among them.
    static String words(String text) {
        String decoded = ENCODED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(decoded(found.group(1), found.group(2), found.group(3))));
        String typed = decoded.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return SPACES.matcher(typed).replaceAll(" ").strip();
    }

    private static String decoded(String sign, String target, String label) {
        String shown = label == null ? "" : label;
        return switch (sign) {
            case "@" -> " ";
            case "#" -> "#" + (shown.isEmpty() ? target : shown);
            case "!" -> shown.isEmpty() ? "@" + target : shown;
            default -> shown.isEmpty() ? target : shown;
        };
    }

    /// The id of the channel that `text` is the mention of; empty where it is none.
    static String channel(String text) {
        Matcher channel = CHANNEL.matcher(text.strip());
        return channel.matches() ? channel.group(1) : "";
    }
}
