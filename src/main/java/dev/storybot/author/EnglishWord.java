package dev.storybot.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A word of an English text.
///
/// @param text  without `'s`
/// @param owns  whether it was written with `'s`
/// @param gap   what stands between the word before and this one
/// @param start where it begins in the text
/// @param end   where it ends, `'s` included
record EnglishWord(String text, boolean owns, String gap, int start, int end) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’&.-][\\p{L}\\p{N}]+){0,9}");
    private static final Pattern OWNS = Pattern.compile("['’]s$");
    private static final Pattern CLOSED = Pattern.compile("[^ ]");

    /// Words whose point ends no sentence.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Capt", "Sgt", "Rev", "St",
            "Adm");

    static List<EnglishWord> of(String text) {
        List<EnglishWord> words = new ArrayList<>();
        int last = 0;
        for (MatchResult found : WORD.matcher(text).results().toList()) {
            String word = found.group();
            boolean owns = OWNS.matcher(word).find();
            String bare = owns ? word.substring(0, word.length() - 2) : word;
            words.add(new EnglishWord(bare, owns, text.substring(last, found.start()), found.start(), found.end()));
            last = found.end();
        }
        return words;
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0)) || (text.length() > 1 && text.matches("\\p{Ll}\\p{Lu}.*"));
    }

    boolean isInitial() {
        return text.length() == 1 && Character.isUpperCase(text.charAt(0));
    }

    /// Whether the two may be of one name: nothing but a space between them, or the point of an abbreviation.
    static boolean areJoined(EnglishWord one, EnglishWord next) {
        boolean isShort = one.isInitial() || ABBREVIATIONS.contains(one.text());
        return !one.owns() && (next.gap().equals(" ") || (isShort && next.gap().equals(". ")));
    }

    /// Whether a word of a sentence stands directly before, so that a capital here is no mere beginning.
    boolean follows() {
        return !gap.isEmpty() && !CLOSED.matcher(gap).find();
    }
}
