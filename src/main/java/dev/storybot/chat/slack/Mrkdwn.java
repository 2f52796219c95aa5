package dev.storybot.chat.slack;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import dev.storybot.chat.Reply.Words;
import java.util.List;
import java.util.regex.Pattern;

/// Slack's own markup. Three signs can be escaped (`&`, `<`, `>`), and with them every mention, command and link. The
/// others cannot: words in which one of them might mean something become plain text, without emphasis.
///
/// ```
/// mrkdwn = ( text | "*" text "*" | "<" address "|" text ">" )*
/// ```
final class Mrkdwn {

    private static final Pattern FORMATTING = Pattern.compile("[*_~`]|(?m:^\\s*>)|:[a-zA-Z0-9_+'-]+:");

    /// What may stand before and after a bold word for Slack to see that it is one.
    private static final Pattern BOUNDARY = Pattern.compile("[\\s.,;:!?()\\[\\]“”\"'/-]");

    private Mrkdwn() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// Whether no sign of `text` that cannot be escaped is markup.
    static boolean isHarmless(String text) {
        return !FORMATTING.matcher(text).find();
    }

    /// Words as an object of text, marked up where nothing in them might be taken for markup.
    static TextObject of(Words words) {
        return isHarmless(words.text()) ? verbatim(marked(words)) : plain(words.text());
    }

    static MarkdownTextObject verbatim(String mrkdwn) {
        return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
    }

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    /// Words that are harmless, escaped, with what is emphasised in bold.
    static String marked(Words words) {
        StringBuilder text = new StringBuilder();
        String all = words.text();
        int from = 0;
        for (Words.Mark mark : words.marks()) {
            String sign = canBeBold(all, mark) ? "*" : "";
            text.append(escape(all.substring(from, mark.start())))
                    .append(sign)
                    .append(escape(all.substring(mark.start(), mark.end())))
                    .append(sign);
            from = mark.end();
        }
        return text.append(escape(all.substring(from))).toString();
    }

    private static boolean canBeBold(String all, Words.Mark mark) {
        String marked = all.substring(mark.start(), mark.end());
        return marked.equals(marked.strip())
                && !marked.contains("\n")
                && List.of(mark.start() - 1, mark.end()).stream()
                        .allMatch(at -> at < 0
                                || at >= all.length()
                                || BOUNDARY.matcher(all.substring(at, at + 1)).matches());
    }

    /// A link; the words of it must be harmless.
    static String link(String url, String words) {
        return "<" + address(url) + "|" + escape(words).replace('\n', ' ') + ">";
    }

    private static String address(String url) {
        return url.replace("&", "&amp;")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C")
                .replace(" ", "%20");
    }
}
