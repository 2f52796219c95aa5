package dev.storybot.chat.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/// What somebody wrote, as words: the bot's own mention is no part of a question, other mentions are the names that
/// people see.
final class Spoken {

    private static final Pattern MENTION = Pattern.compile("<(@!?|@&|#|a?:\\w+:)([0-9]{1,20})>");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    private Spoken() {}

    static String words(Message message) {
        String self = message.getJDA().getSelfUser().getId();
        return MENTION.matcher(message.getContentRaw())
                .replaceAll(found -> Matcher.quoteReplacement(named(found.group(1), found.group(2), message, self)))
                .strip();
    }

    private static String named(String sign, String id, Message message, String self) {
        if (sign.startsWith("@") && id.equals(self)) {
            return "";
        }
        return switch (sign.charAt(0)) {
            case '#' ->
                message.getMentions().getChannels().stream()
                        .filter(channel -> channel.getId().equals(id))
                        .map(Channel::getName)
                        .findFirst()
                        .orElse("");
            case '@' ->
                message.getMentions().getUsers().stream()
                        .filter(user -> user.getId().equals(id))
                        .map(User::getEffectiveName)
                        .findFirst()
                        .orElse("");
            default -> "";
        };
    }

    /// The language for what is said beside an answer: that of the words where their script tells, else the server's.
    static String language(Message message, String words) {
        if (KANA.matcher(words).find()) {
            return "ja";
        }
        DiscordLocale locale = message.isFromGuild() ? message.getGuild().getLocale() : DiscordLocale.ENGLISH_US;
        return Locales.language(locale);
    }

    /// The beginning of a question as a title.
    static String title(String words, int longest) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, longest - 2))) + "…";
    }
}
