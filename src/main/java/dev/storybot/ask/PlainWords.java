package dev.storybot.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words of a question as they are written, each counting the same: what stands in a text of them, no synonym and
/// nothing mended, tells whether the text is about the same thing at all. Which text says it best is for the search to
/// tell, where rare words count for more. Immutable.
///
/// A text in a script without spaces is compared by pairs of neighbouring characters.
final class PlainWords {

    /// What fits in the bits of a `long`. A question has fewer; what is beyond does not count.
    private static final int MOST = Long.SIZE;

    /// Letters that two forms of a word have in common at the beginning, at the least.
    private static final int STEM = 4;

    /// Letters behind the common ones in the shorter and in the longer form, at the most: "settle", "settlements".
    private static final int SHORTER_ENDING = 2;

    private static final int LONGER_ENDING = 5;

    private final List<String> words;
    private final List<String> pairs;

    private PlainWords(Set<String> words, Set<String> pairs) {
        this.words = words.stream().limit(MOST).toList();
        this.pairs = pairs.stream().limit(MOST - this.words.size()).toList();
    }

    static PlainWords of(String text) {
        return new PlainWords(wordsOf(text), pairsOf(text));
    }

    /// Those that stand in `text`, a bit each.
    long in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long bits = pairsIn(lower);
        int at = words.isEmpty() ? lower.length() : 0;
        while (at < lower.length()) {
            int end = endOfRun(lower, at);
            if (end > at && !Typed.isUnspaced(lower.charAt(at))) {
                bits |= formsOf(lower, at, end);
            }
            at = Math.max(end, at + 1);
        }
        return bits;
    }

    private long pairsIn(String lower) {
        long bits = 0;
        for (int i = 0; i < pairs.size(); i++) {
            bits |= lower.contains(pairs.get(i)) ? 1L << (words.size() + i) : 0;
        }
        return bits;
    }

    private long formsOf(String lower, int start, int end) {
        long bits = 0;
        for (int i = 0; i < words.size(); i++) {
            bits |= isForm(words.get(i), lower, start, end) ? 1L << i : 0;
        }
        return bits;
    }

    /// The share of the question that `bits` are; 0 where it has no words.
    double share(long bits) {
        int all = words.size() + pairs.size();
        return all == 0 ? 0 : (double) Long.bitCount(bits) / all;
    }

    /// Whether the run of `text` is the word or another form of it.
    private static boolean isForm(String word, String text, int start, int end) {
        int length = end - start;
        int shorter = Math.min(word.length(), length);
        int common = 0;
        while (common < shorter && word.charAt(common) == text.charAt(start + common)) {
            common++;
        }
        if (common == length && common == word.length()) {
            return true;
        }
        int longer = Math.max(word.length(), length);
        return common >= STEM
                && Character.isLetter(word.charAt(0))
                && shorter - common <= SHORTER_ENDING
                && longer - common <= LONGER_ENDING;
    }

    private static Set<String> wordsOf(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String run : runs(text, false)) {
            words.add(run);
        }
        return words;
    }

    private static Set<String> pairsOf(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (String run : runs(text, true)) {
            for (int i = 0; i + 2 <= run.length(); i++) {
                String pair = run.substring(i, i + 2);
                // Two hiragana are most often grammar.
                if (!pair.codePoints()
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /// The runs of letters and digits of a text that are written without spaces, or with them.
    private static List<String> runs(String text, boolean unspaced) {
        List<String> runs = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length()) {
            int end = endOfRun(lower, at);
            if (end > at && Typed.isUnspaced(lower.charAt(at)) == unspaced) {
                runs.add(lower.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return runs;
    }

    /// The end of the letters and digits from `at` on that are written in the way of the first; `at` where there are
    /// none.
    private static int endOfRun(String lower, int at) {
        int end = at;
        while (end < lower.length()
                && Character.isLetterOrDigit(lower.charAt(end))
                && Typed.isUnspaced(lower.charAt(end)) == Typed.isUnspaced(lower.charAt(at))) {
            end++;
        }
        return end;
    }
}
