package dev.storybot.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

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
        Set<String> there = words.isEmpty() ? Set.of() : wordsOf(text);
        Set<String> pairsThere = pairs.isEmpty() ? Set.of() : pairsOf(text);
        return bits(words, word -> there.contains(word) || there.stream().anyMatch(other -> isForm(word, other)), 0)
                | bits(pairs, pairsThere::contains, words.size());
    }

    private static long bits(List<String> asked, Predicate<String> isThere, int from) {
        long bits = 0;
        for (int i = 0; i < asked.size(); i++) {
            bits |= isThere.test(asked.get(i)) ? 1L << (from + i) : 0;
        }
        return bits;
    }

    /// The share of the question that `bits` are; 0 where it has no words.
    double share(long bits) {
        int all = words.size() + pairs.size();
        return all == 0 ? 0 : (double) Long.bitCount(bits) / all;
    }

    private static boolean isForm(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        if (shorter < STEM || word.charAt(0) != other.charAt(0) || !Character.isLetter(word.charAt(0))) {
            return false;
        }
        int common = 0;
        while (common < shorter && word.charAt(common) == other.charAt(common)) {
            common++;
        }
        int longer = Math.max(word.length(), other.length());
        return common >= STEM && shorter - common <= SHORTER_ENDING && longer - common <= LONGER_ENDING;
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
        int start = -1;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            boolean within = i < lower.length()
                    && Character.isLetterOrDigit(lower.charAt(i))
                    && Typed.isUnspaced(lower.charAt(i)) == unspaced;
            if (within && start < 0) {
                start = i;
            } else if (!within && start >= 0) {
                runs.add(lower.substring(start, i));
                start = -1;
            }
        }
        return runs;
    }
}
