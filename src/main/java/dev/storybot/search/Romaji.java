package dev.storybot.search;

import org.apache.lucene.analysis.ja.dict.ToStringUtil;

/// How a name sounds, roughly, in Latin letters: kana by kuromoji's romanisation, then l as r, v as b, c, ck and q as
/// k, ph
/// as f, doubled letters once. "Murati", "Mulatti" and ムラティ sound the same.
final class Romaji {

    private Romaji() {}

    /// The sound of a key as [NameKey] makes it; half-typed kana (`マイk`) are read as far as they go.
    static String sound(String key) {
        return hasKana(key) ? folded(ToStringUtil.getRomanization(key)) : folded(key);
    }

    static boolean hasKana(String key) {
        return key.chars().anyMatch(c -> c >= 0x30A1 && c <= 0x30FF);
    }

    private static String folded(String latin) {
        StringBuilder sound = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : ' ';
            char c = folded(latin.charAt(i), next);
            boolean isDoubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == c;
            boolean isSilent = latin.charAt(i) == 'h' && i > 0 && latin.charAt(i - 1) == 'p';
            if (!isDoubled && !isSilent && c != 'ー') {
                sound.append(c);
            }
        }
        return sound.toString();
    }

    private static char folded(char c, char next) {
        return switch (c) {
            case 'l' -> 'r';
            case 'v' -> 'b';
            case 'q' -> 'k';
            case 'c' -> next == 'h' ? 'c' : 'k';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'ā' -> 'a';
            case 'ī' -> 'i';
            case 'ū' -> 'u';
            case 'ē' -> 'e';
            case 'ō' -> 'o';
            default -> c;
        };
    }
}
