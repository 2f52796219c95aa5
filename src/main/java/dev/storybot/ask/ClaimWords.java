package dev.storybot.ask;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells whether a text says the words of a claim, by their forms and by the words that the lexicon has for the same. A
/// search finds what is about the same; this keeps it from taking what is about the same for what says it.
final class ClaimWords {

    /// Letters that two forms of a word share at least ("resign", "resigned").
    private static final int STEM = 4;

    /// Letters that may differ at the end of a form.
    private static final int ENDING = 4;

    /// Share of the pairs of characters of a Japanese word that a text must have.
    private static final double SHARED = 0.6;

    /// What stands for a thing or a deed in Japanese: the rest is grammar.
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{2,}");

    private final Lexicon lexicon;

    ClaimWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Whether `text` says each word of `claim`.
    boolean areSaidIn(String claim, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> said = new HashSet<>();
        Typed.tokens(lower).forEach(token -> said.add(token.word()));
        String left = withoutPhrases(claim.toLowerCase(Locale.ROOT), lower, said);
        return Typed.tokens(left).stream()
                .flatMap(token -> token.word().codePoints().anyMatch(Typed::isUnspaced)
                        ? UNSPACED.matcher(token.word()).results().map(MatchResult::group)
                        : Stream.of(token.word()))
                .allMatch(word -> isSaid(word, lower, said));
    }

    /// A claim without the phrases for which the text has another way to say them.
    private String withoutPhrases(String claim, String text, Set<String> said) {
        String left = claim;
        for (Set<String> same : lexicon.same()) {
            for (String phrase : same) {
                if (phrase.indexOf(' ') > 0 && left.contains(phrase) && isSaid(same, text, said)) {
                    left = left.replace(phrase, " ");
                }
            }
        }
        return left;
    }

    private static boolean isSaid(Set<String> same, String text, Set<String> said) {
        return same.stream().anyMatch(other -> isOneWord(other) ? said.contains(other) : text.contains(other));
    }

    private static boolean isOneWord(String phrase) {
        return phrase.indexOf(' ') < 0 && !Typed.isUnspaced(phrase.codePointAt(0));
    }

    private boolean isSaid(String word, String text, Set<String> said) {
        boolean itself = Typed.isUnspaced(word.codePointAt(0))
                ? text.contains(word) || shared(word, text) >= SHARED
                : said.stream().anyMatch(other -> isFormOf(word, other));
        return itself
                || lexicon.same().stream()
                        .filter(same -> same.contains(word))
                        .anyMatch(same -> isSaid(same, text, said));
    }

    private static boolean isFormOf(String word, String other) {
        int shared = 0;
        int shorter = Math.min(word.length(), other.length());
        while (shared < shorter && word.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        boolean whole = shared == word.length() && shared == other.length();
        return whole
                || (shared >= STEM
                        && shared >= shorter - 1
                        && Math.max(word.length(), other.length()) - shared <= ENDING);
    }

    private static double shared(String word, String text) {
        int pairs = word.length() - 1;
        int found = 0;
        for (int i = 0; i < pairs; i++) {
            found += text.contains(word.substring(i, i + 2)) ? 1 : 0;
        }
        return pairs == 0 ? 0 : (double) found / pairs;
    }
}
