package dev.storybot.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text after NFKC and lower-casing, with the way back to the original's places. An unpaired surrogate is U+FFFD:
/// Lucene drops a whole text that ends with one.
final class Folded {

    private final char[] chars;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private Folded(char[] chars, int[] starts, int[] ends, int length) {
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    static Folded of(String text) {
        String original = paired(text);
        Folding folding = new Folding(original);
        int at = 0;
        while (at < original.length()) {
            int end = clusterEnd(original, at);
            folding.add(at, end);
            at = end;
        }
        return new Folded(folding.chars, folding.starts, folding.ends, folding.length);
    }

    private static String paired(String text) {
        int first = 0;
        while (first < text.length() && !Character.isSurrogate(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder paired = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                paired.setCharAt(i, '\uFFFD');
            }
        }
        return paired.toString();
    }

    /// The end of the character at `from` with the marks that belong to it.
    private static int clusterEnd(String text, int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && joins(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean joins(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        // vowels and final consonants of Hangul; sound marks of half-width kana
        if ((codePoint >= 0x1160 && codePoint <= 0x11FF) || codePoint == 0xFF9E || codePoint == 0xFF9F) {
            return true;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
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

    char[] chars() {
        return Arrays.copyOf(chars, length);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    private static final class Folding {

        private final String original;
        private char[] chars;
        private int[] starts;
        private int[] ends;
        private int length;

        Folding(String original) {
            this.original = original;
            chars = new char[original.length() + 8];
            starts = new int[chars.length];
            ends = new int[chars.length];
        }

        void add(int from, int to) {
            char first = original.charAt(from);
            if (to - from == 1 && isPlain(first)) {
                put(first >= 'A' && first <= 'Z' ? (char) (first + ('a' - 'A')) : first, from, to);
                return;
            }
            String normal = Normalizer.normalize(original.substring(from, to), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            for (int i = 0; i < normal.length(); i++) {
                put(normal.charAt(i), from, to);
            }
        }

        /// Whether NFKC and lower-casing leave it alone, but for ASCII capitals.
        private static boolean isPlain(char c) {
            return c < 0x80
                    || (c >= 0x3041 && c <= 0x3096)
                    || (c >= 0x30A1 && c <= 0x30FE)
                    || (c >= 0x4E00 && c <= 0x9FFF);
        }

        private void put(char c, int from, int to) {
            if (length == chars.length) {
                int larger = chars.length * 2;
                chars = Arrays.copyOf(chars, larger);
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
            }
            chars[length] = c;
            starts[length] = from;
            ends[length] = to;
            length++;
        }
    }
}
