package dev.storybot.author;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What a page shows as a paragraph, a heading or an item of a list.
///
/// @param in     the innermost block that it stands in
/// @param linked characters of it that are links
record PageLine(String text, Element in, int linked) {

    /// Characters of a line that may be a sentence though no mark ends it.
    private static final int LONG = 80;

    /// Characters of a line that is a sentence if a mark stands anywhere in it.
    private static final int SHORT = 25;

    /// More than that of links is navigation.
    private static final double LINKED = 0.5;

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern MARK = Pattern.compile("[.!?。．！？…]");
    private static final Pattern END = Pattern.compile("[.!?。．！？…:：][\"'”’»)）」』\\]]*$");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)^(©|\\(c\\) ?\\d|copyright\\b|all rights reserved).*");

    boolean isHeading() {
        return HEADING.matcher(in.normalName()).matches();
    }

    boolean isItem() {
        return switch (in.normalName()) {
            case "li", "dd", "dt", "tr", "td", "th" -> true;
            default -> in.closest("li") != null;
        };
    }

    boolean isLinks() {
        return linked > LINKED * text.length();
    }

    /// Whether it reads as prose: a sentence, not a link, a label or a caption.
    boolean isProse() {
        if (isHeading() || isLinks() || COPYRIGHT.matcher(text).matches()) {
            return false;
        }
        return width() >= LONG
                || END.matcher(text).find()
                || (width() >= SHORT && MARK.matcher(text).find());
    }

    /// How much of an article it makes: its length, in Latin letters.
    double weight() {
        return isProse() ? Math.max(0, width() * (1 - (double) linked / text.length())) : 0;
    }

    /// A full-width character says about as much as two and a half letters.
    private double width() {
        return text.codePoints().mapToDouble(c -> c >= 0x2E80 ? 2.5 : 1).sum();
    }
}
