package dev.storybot.search;

/// Kinds of writing, as far as they tell where a word ends.
enum Script {
    /// Letters and digits that are written in words with something between them.
    SPACED,
    KATAKANA,
    HIRAGANA,
    HAN,
    HANGUL,
    /// No letter or digit.
    NONE;

    /// The script of the character of `text` at `index`; `NONE` outside the text.
    static Script at(String text, int index) {
        if (index < 0 || index >= text.length()) {
            return NONE;
        }
        return of(text.codePointAt(index));
    }

    /// The script of the character of `text` that ends at `index`.
    static Script before(String text, int index) {
        return index <= 0 ? NONE : of(text.codePointBefore(index));
    }

    static boolean isKatakana(int character) {
        return of(character) == KATAKANA;
    }

    private static Script of(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? SPACED : NONE;
        }
        if (c >= 0x3041 && c <= 0x309F) {
            return HIRAGANA;
        }
        if ((c >= 0x30A1 && c <= 0x30FF && c != 0x30FB)
                || (c >= 0x31F0 && c <= 0x31FF)
                || (c >= 0xFF66 && c <= 0xFF9F)) {
            return KATAKANA;
        }
        if (c == 0x3005 || c == 0x3007 || Character.isIdeographic(c)) {
            return HAN;
        }
        if ((c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF)) {
            return HANGUL;
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK ? SPACED : NONE;
    }
}
