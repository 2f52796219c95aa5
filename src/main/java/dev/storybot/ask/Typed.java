package dev.storybot.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What people type, made regular: NFKC, straight quotation marks, single spaces, no control characters, at most
/// [#LONGEST] characters. Spans everywhere in this package refer to the regular text.
final class Typed {

    /// UTF-16 code units; a question is shorter, and what is longer is cut.
    static final int LONGEST = 1_000;

    /// Signs within words: Murati's, R&D, GPT-4.5.
    private static final String JOINING = "'.&-";

    private Typed() {}

    static String regular(String typed) {
        if (isRegular(typed)) {
            return typed;
        }
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String composed = Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
        String clean = withoutIgnored(composed).strip();
        return clean.length() > LONGEST ? clean.substring(0, wholeUpTo(clean, LONGEST)) : clean;
    }

    /// With a space for each run of white space and of what is no character to read.
    private static String withoutIgnored(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean ignored = false;
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (isIgnored(character)) {
                ignored = true;
                continue;
            }
            if (ignored) {
                kept.append(' ');
                ignored = false;
            }
            kept.appendCodePoint(character);
        }
        return kept.toString();
    }

    private static boolean isIgnored(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> character == ' ';
        };
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// The longest length, `most` at the most, at which no character is cut in two.
    private static int wholeUpTo(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    /// Whether it is ASCII with nothing to change, as most questions are.
    private static boolean isRegular(String typed) {
        boolean plain = typed.length() <= LONGEST;
        for (int i = 0; plain && i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean between = i > 0 && i < typed.length() - 1 && typed.charAt(i - 1) != ' ';
            plain = (c > ' ' && c < 0x7F) || (c == ' ' && between);
        }
        return plain;
    }

    /// The words of a text in a script with word boundaries; a run of another script is one word.
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at) {
                tokens.add(new Token(text.substring(at, end).toLowerCase(Locale.ROOT), new Span(at, end)));
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return tokens;
    }

    /// The first of the [#tokens], empty where there is none.
    static String firstWord(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at) {
                return text.substring(at, end).toLowerCase(Locale.ROOT);
            }
            at += Character.charCount(text.codePointAt(at));
        }
        return "";
    }

    /// The end of the word that begins at `start`; `start` where none does. A sign such as an apostrophe or a hyphen
    /// joins what stands on both sides of it.
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int here = text.codePointAt(end);
            if (isOfWord(here)) {
                end += Character.charCount(here);
            } else if (end > start
                    && JOINING.indexOf(here) >= 0
                    && end + 1 < text.length()
                    && isOfWord(text.codePointAt(end + 1))) {
                end++;
            } else {
                return end;
            }
        }
        return end;
    }

    private static boolean isOfWord(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /// Whether it is written without spaces between words.
    static boolean isUnspaced(int character) {
        return switch (script(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> character == 'ー';
        };
    }

    static boolean has(String text, Character.UnicodeScript script) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (script(text.codePointAt(i)) == script) {
                return true;
            }
        }
        return false;
    }

    /// The same as Java's own, which searches a long table for every letter of ASCII as well.
    static Character.UnicodeScript script(int character) {
        if (character < 0x80) {
            return Character.isLetter(character) ? Character.UnicodeScript.LATIN : Character.UnicodeScript.COMMON;
        }
        return Character.UnicodeScript.of(character);
    }

    /// Optimal string alignment distance (a transposition is one edit), or `limit + 1` where it is more than `limit`.
    static int edits(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
