package dev.storybot.search;

import java.util.Arrays;

/// A text as names are compared: [Folded], hiragana read as katakana, without what separates the parts of a name; with
/// the way back to the original's places.
final class NameKey {

    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private NameKey(char[] chars, int[] starts, int[] ends, int length) {
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    static NameKey of(String text) {
        Folded folded = Folded.of(text);
        char[] chars = new char[folded.length()];
        int[] starts = new int[chars.length];
        int[] ends = new int[chars.length];
        int length = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!isSeparator(c)) {
                chars[length] = asCompared(c);
                starts[length] = folded.start(i);
                ends[length] = folded.end(i);
                length++;
            }
        }
        return new NameKey(chars, starts, ends, length);
    }

    /// The key of `name` as a string.
    static String text(String name) {
        return of(name).toString();
    }

    /// White space, hyphens, full stops, middle dots, and the double hyphen that Japanese puts between names, which
    /// is often typed as an equals sign.
    static boolean isSeparator(char c) {
        if (c < 0x80) {
            return c == ' ' || c == '-' || c == '.' || c == '=' || (c >= '\t' && c <= '\r');
        }
        return (c >= '\u2010' && c <= '\u2015')
                || c == '\u00B7'
                || c == '\u2022'
                || c == '\u2212'
                || c == '\u30A0'
                || c == '\u30FB'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    private static char asCompared(char c) {
        if (c >= '\u3041' && c <= '\u3096') {
            return (char) (c + ('\u30A1' - '\u3041'));
        }
        return c == '\u2019' ? '\'' : c;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return chars[index];
    }

    /// Where the character at `index` begins in the original.
    int start(int index) {
        return starts[index];
    }

    /// Where the character at `index` ends in the original.
    int end(int index) {
        return ends[index];
    }

    @Override
    public String toString() {
        return new String(Arrays.copyOf(chars, length));
    }
}
