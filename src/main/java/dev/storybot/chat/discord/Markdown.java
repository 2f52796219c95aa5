package dev.storybot.chat.discord;

import dev.storybot.chat.Reply.Words;
import dev.storybot.chat.Reply.Words.Mark;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Discord's Markdown. Whatever a text says, it comes out as it reads: nothing in it mentions, links, spoils, heads,
/// quotes, counts or becomes an emoji, a timestamp or a command.
final class Markdown {

    /// What begins or ends markup anywhere. A backslash before it is all that Discord needs.
    private static final String MARKUP = "\\`*_~|[]<@";

    /// What is markup at the start of a line only: headings, quotations, lists, numbered lists, small print.
    private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)([-+>#]|[0-9]{1,10}(?=[.)]))");

    private static final Pattern LIKE_A_LINK = Pattern.compile("(?i)://|\\b[a-z0-9-]+\\.[a-z]{2,}(/|\\b)");

    private Markdown() {}

    /// `text` as it reads.
    static String escaped(String text) {
        return lineStarts(within(text));
    }

    /// Escaped for a place that is not the start of a line. By hand: it is done to every word of every answer several times,
    /// and with regular expressions it took a fifth of the whole time of an answer.
    private static String within(String text) {
        StringBuilder harmless = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (isCommanding(sign)) {
                harmless.append(' ');
            } else {
                harmless.append(isMarkup(sign, text, at) ? "\\" : "").append(sign);
            }
        }
        return harmless.toString();
    }

    /// A colon is markup with an address or the name of an emoji behind it.
    private static boolean isMarkup(char sign, String text, int at) {
        return MARKUP.indexOf(sign) >= 0
                || (sign == ':' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)));
    }

    /// Whether it is a control character, or one that turns the direction of what follows.
    private static boolean isCommanding(char sign) {
        return (Character.isISOControl(sign) && sign != '\n')
                || sign == '\u200E'
                || sign == '\u200F'
                || (sign >= '\u202A' && sign <= '\u202E')
                || (sign >= '\u2066' && sign <= '\u2069');
    }

    private static String lineStarts(String escaped) {
        return LINE_START.matcher(escaped).replaceAll(found -> {
            boolean isNumber = Character.isDigit(found.group(2).charAt(0));
            // of a number it is the point that counts
            return isNumber ? found.group(1) + found.group(2) + "\\\\" : found.group(1) + "\\\\" + found.group(2);
        });
    }

    /// Words with their emphasis: what matters and what was found is bold.
    static String marked(Words words) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Mark mark : words.marks()) {
            marked.append(within(words.text().substring(at, mark.start())));
            marked.append(bold(words.text().substring(mark.start(), mark.end())));
            at = mark.end();
        }
        return lineStarts(marked.append(within(words.text().substring(at))).toString());
    }

    /// Spaces stay outside: beside an asterisk they would undo it.
    private static String bold(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return text;
        }
        int start = text.indexOf(bare);
        return within(text.substring(0, start)) + "**" + within(bare) + "**"
                + within(text.substring(start + bare.length()));
    }

    static String small(String markdown) {
        return prefixed("-# ", markdown);
    }

    static String quoted(String markdown) {
        return prefixed("> ", markdown);
    }

    static String item(String markdown) {
        return "- " + markdown.replace("\n", "\n  ");
    }

    private static String prefixed(String prefix, String markdown) {
        return prefix + markdown.replace("\n", "\n" + prefix);
    }

    /// A title that leads to its source; the bare title where the address is none, or where the title looks like one
    /// itself and could pretend to lead elsewhere.
    static String link(String title, String url) {
        String target = address(url);
        return target.isEmpty() || LIKE_A_LINK.matcher(title).find()
                ? escaped(title)
                : "[" + within(title) + "](<" + target + ">)";
    }

    /// An address without anything that ends a link; empty where it is none of the web.
    static String address(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isWeb = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            return isWeb ? uri.toASCIIString().replace("(", "%28").replace(")", "%29") : "";
        } catch (URISyntaxException none) {
            return "";
        }
    }

    /// A channel, as whoever reads it sees its name.
    static String channel(String id) {
        return "<#" + id + ">";
    }

    /// A time from now, which Discord words in each reader's language and counts down.
    static String in(long epochSecond) {
        return "<t:" + epochSecond + ":R>";
    }
}
