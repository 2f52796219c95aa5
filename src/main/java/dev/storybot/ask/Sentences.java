package dev.storybot.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits a passage into sentences, in whatever script it is.
///
/// ```
/// end       = 。 ！ ？ ． ｡ । ؟ anywhere; . ! ? … before white space, or at the end of the passage
/// sentence  = text that is not an end, ends, closing brackets and quotes
/// ```
/// Nothing within brackets or quotes that close again is an end: `「…。」` stays whole. After a closing one that follows
/// an end, a new sentence begins only behind white space, and only if the next word could begin one: 「…。」と述べた is
/// one sentence, and so is "No!" she said.
public final class Sentences {

    private static final String OPENING = "「『（(［[【〈《“‘";
    private static final String CLOSING = "」』）)］]】〉》”’";
    private static final String WIDE_ENDS = "。！？．｡।؟";
    private static final String NARROW_ENDS = ".!?…";

    /// Words with a full stop that ends no sentence, without it.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "inc", "corp", "ltd", "co", "vs", "no", "st", "jr", "sr", "gen", "sen",
            "rep", "gov", "e.g", "i.e", "cf", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
            "oct", "nov", "dec");

    private final String text;
    /// For each place within brackets or quotes, where these end; else 0.
    private final int[] quotedUntil;

    private Sentences(String text) {
        this.text = text;
        quotedUntil = new int[text.length()];
        markBrackets();
        markStraightQuotes();
    }

    /// The sentences in order, without the white space between them. A blank text has none.
    public static List<Span> of(String text) {
        Sentences splitter = new Sentences(text);
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = splitter.endOfSentence(from);
            addTrimmed(text, from, to, sentences);
            from = to;
        }
        return sentences;
    }

    private static void addTrimmed(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        boolean speaks = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
        if (speaks) {
            sentences.add(new Span(start, end));
        } else if (end > start && !sentences.isEmpty()) {
            Span last = sentences.removeLast();
            sentences.add(new Span(last.start(), end));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private int endOfSentence(int from) {
        for (int at = from; at < text.length(); at++) {
            if (quotedUntil[at] > at) {
                at = quotedUntil[at];
                if (beginsAnew(at + 1) && isEnd(text.charAt(at - 1))) {
                    return at + 1;
                }
            } else if (isEndAt(at)) {
                int end = afterMarks(at + 1);
                if (WIDE_ENDS.indexOf(text.charAt(at)) >= 0 || beginsAnew(end)) {
                    return end;
                }
            }
        }
        return text.length();
    }

    /// Skips further ends, and closing marks whose opening ones are missing.
    private int afterMarks(int from) {
        int at = from;
        while (at < text.length() && (isEnd(text.charAt(at)) || CLOSING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isEnd(char c) {
        return WIDE_ENDS.indexOf(c) >= 0 || NARROW_ENDS.indexOf(c) >= 0;
    }

    private boolean isEndAt(int at) {
        char c = text.charAt(at);
        return isEnd(c) && !(c == '.' && isAbbreviationBefore(at));
    }

    private boolean isAbbreviationBefore(int stop) {
        int start = stop;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean initials = word.length() > 2 && word.charAt(1) == '.' && stop + 1 < text.length();
        return initial || initials || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Whether there is white space at `at`, and behind it what can begin a sentence: no small letter.
    private boolean beginsAnew(int at) {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || (next > at && !Character.isLowerCase(text.charAt(next)));
    }

    /// Marks what stands between an opening bracket and the one that closes it; those without a partner do not count.
    private void markBrackets() {
        int[] open = new int[text.length()];
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0) {
                open[depth++] = at;
            } else if (CLOSING.indexOf(c) >= 0) {
                int partner = depth - 1;
                while (partner >= 0 && OPENING.indexOf(text.charAt(open[partner])) != CLOSING.indexOf(c)) {
                    partner--;
                }
                if (partner >= 0) {
                    Arrays.fill(quotedUntil, open[partner], at, at);
                    depth = partner;
                }
            }
        }
    }

    private void markStraightQuotes() {
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                continue;
            }
            if (open < 0) {
                open = at;
            } else {
                Arrays.fill(quotedUntil, open, at, at);
                open = -1;
            }
        }
    }
}
