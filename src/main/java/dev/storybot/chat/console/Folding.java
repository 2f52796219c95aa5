package dev.storybot.chat.console;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/// Folds text to the width of a terminal, where characters of East Asia take two columns. Lines break where Unicode
/// allows it (UAX #14); a word that is wider than the terminal is left whole.
final class Folding {

    /// Wide enough for anything: nothing is folded.
    static final int ENDLESS = Integer.MAX_VALUE;

    private Folding() {}

    /// A line of a text, by its beginning and its end without the space there.
    record Line(int start, int end) {}

    /// The lines of `text`, each at most `width` columns wide; line ends in the text are kept.
    static List<Line> lines(String text, int width) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            fold(text, start, end, width, lines);
            start = end + 1;
        }
        fold(text, start, text.length(), width, lines);
        return lines;
    }

    private static void fold(String text, int start, int end, int width, List<Line> lines) {
        if (width == ENDLESS) {
            lines.add(line(text, start, end));
            return;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text.substring(start, end));
        int from = start;
        int fits = start;
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            int here = start + at;
            if (fits > from && columns(text.substring(from, here).stripTrailing()) > width) {
                lines.add(line(text, from, fits));
                from = fits;
            }
            fits = here;
        }
        lines.add(line(text, from, end));
    }

    private static Line line(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Line(start, last);
    }

    static int columns(String text) {
        return text.codePoints()
                .map(character -> Math.max(0, WCWidth.wcwidth(character)))
                .sum();
    }
}
