package dev.storybot.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Cuts a page into lines as a reader sees them: at the borders of blocks, and where two line breaks stand together.
/// Within a line, white space is one space; between two characters of Japanese or Chinese, which a page breaks as it
/// likes, it is none.
final class PageLines implements NodeVisitor {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "td", "th", "tt", "u", "var", "wbr", "br");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");
    private static final Pattern WIDE_BREAK = Pattern.compile(
            "(?<=[\\u3001-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF]) (?=[\\u3001-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF])");

    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element block;
    private int linked;
    private int breaks;

    private PageLines(Element body) {
        this.block = body;
    }

    static List<PageLine> of(Element body) {
        PageLines lines = new PageLines(body);
        body.traverse(lines);
        lines.end();
        return lines.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            start(element);
        }
    }

    private void start(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            breaks++;
            if (breaks == 2) {
                end();
            } else {
                text.append(' ');
            }
        } else if (!INLINE.contains(name)) {
            end();
            block = element;
        } else if ((name.equals("td") || name.equals("th")) && !text.isEmpty()) {
            text.append(" | ");
        }
    }

    private void add(TextNode words) {
        String whole = words.getWholeText();
        if (!whole.isBlank()) {
            breaks = 0;
            Element around = words.parent();
            if (around != null && around.closest("a[href]") != null) {
                linked += whole.strip().length();
            }
        }
        text.append(whole);
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !INLINE.contains(element.normalName())) {
            end();
            Element parent = element.parent();
            block = parent == null ? element : parent;
        }
    }

    private void end() {
        String line = WIDE_BREAK
                .matcher(SPACES.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
        if (!line.isEmpty()) {
            lines.add(new PageLine(line, innermostBlock(), Math.min(linked, line.length())));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }

    /// The block may itself be within an inline element, which pages do though they should not.
    private Element innermostBlock() {
        Element innermost = block;
        while (INLINE.contains(innermost.normalName()) && innermost.parent() != null) {
            innermost = innermost.parent();
        }
        return innermost;
    }
}
