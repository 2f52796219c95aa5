package dev.storybot.ask;

import java.util.ArrayList;
import java.util.List;

/// Cuts a passage into sentences. A quotation stays whole: the full stop within 「…」 or "…" ends nothing.
public final class Sentences {

    private static final String OPENING = "「『（(“《";
    private static final String CLOSING = "」』）)”》";

    private Sentences() {}

    /// The sentences of `text` in order, without the white space between them; they cover all of its words.
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth = Math.max(0, depth + (OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0));
            quoted ^= c == '"';
            boolean open = depth > 0 || (quoted && c != '"');
            if (!open && isEnd(text, i)) {
                add(text, start, i + 1, sentences);
                start = i + 1;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean isEnd(String text, int i) {
        char c = text.charAt(i);
        if ("。！？".indexOf(c) >= 0) {
            return i + 1 == text.length() || "。！？」』".indexOf(text.charAt(i + 1)) < 0;
        }
        boolean closesQuotation = c == '"' && i > 0 && isStop(text.charAt(i - 1));
        boolean stops = isStop(c) || closesQuotation;
        return stops && isFollowedByStart(text, i + 1) && !isAbbreviation(text, i);
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    private static boolean isFollowedByStart(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        boolean space = Character.isWhitespace(text.charAt(at));
        return space && (at + 1 >= text.length() || !Character.isLowerCase(text.charAt(at + 1)));
    }

    /// An initial ("J. Smith") or a title of up to three letters ("Dr.", "Mr.") ends no sentence.
    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int letters = stop - start;
        boolean capital = letters > 0 && Character.isUpperCase(text.charAt(start));
        return capital
                && (letters == 1
                        || List.of("Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Prof").contains(text.substring(start, stop)));
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }
}
