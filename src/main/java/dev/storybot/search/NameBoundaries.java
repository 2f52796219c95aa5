package dev.storybot.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells whether a name that stands in a text is a word of its own there, by the rules of its script.
final class NameBoundaries {

    /// What may follow a name that is typed in hiragana.
    private static final List<String> HIRAGANA_PARTICLES =
            List.of("は", "が", "を", "の", "に", "も", "と", "で", "か", "や", "へ", "って", "だ", "から", "より", "さん", "くん", "し", "な");

    private static final Set<String> HANGUL_PARTICLES = Set.of(
            "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "께서", "와", "과", "도", "로", "으로", "만", "부터", "까지", "보다",
            "처럼", "이나", "나", "이다", "이란", "란", "씨", "님", "씨는", "씨가", "씨를", "씨의", "씨도", "이라는", "라는", "한테", "이랑", "랑",
            "하고", "에는", "에서는", "와의", "과의");

    /// Words before which a title is another title: the vice president is not the president.
    private static final Set<String> LOWERING = Set.of("vice", "deputy", "assistant", "associate");

    private static final Set<String> BEFORE_SMALL_LETTER = Set.of("at", "from", "of", "left", "quit");

    /// Kana of a name typed in hiragana from which it needs no boundary before it: it is no accident.
    private static final int LONG_IN_HIRAGANA = 4;

    /// Kana below which a name typed in hiragana does not count: "みら" stands in too many words.
    private static final int SHORTEST_IN_HIRAGANA = 3;

    private final String text;

    NameBoundaries(String text) {
        this.text = text;
    }

    /// Whether a name can begin at `start`.
    boolean opensAt(int start) {
        return switch (Script.at(text, start)) {
            case NONE -> false;
            case HAN, HIRAGANA -> true;
            case SPACED -> Script.before(text, start) != Script.SPACED;
            case KATAKANA -> Script.before(text, start) != Script.KATAKANA;
            case HANGUL -> Script.before(text, start) != Script.HANGUL;
        };
    }

    /// Whether a name from `start`, where one can begin, is whole at `end`.
    boolean closesAt(int start, int end) {
        Script next = Script.at(text, end);
        return switch (Script.before(text, end)) {
            case NONE, HAN -> true;
            case SPACED -> next != Script.SPACED;
            case KATAKANA -> next != Script.KATAKANA;
            case HANGUL -> next != Script.HANGUL || HANGUL_PARTICLES.contains(text.substring(end, endOfRun(end)));
            case HIRAGANA -> standsInHiragana(start, end);
        };
    }

    private boolean standsInHiragana(int start, int end) {
        Script before = Script.before(text, start);
        boolean opens = before != Script.HIRAGANA && before != Script.KATAKANA;
        int least = opens ? SHORTEST_IN_HIRAGANA : LONG_IN_HIRAGANA;
        return end - start >= least && goesOnAfterHiragana(end);
    }

    private boolean goesOnAfterHiragana(int end) {
        return switch (Script.at(text, end)) {
            case KATAKANA -> false;
            case HIRAGANA -> HIRAGANA_PARTICLES.stream().anyMatch(particle -> text.startsWith(particle, end));
            case NONE, SPACED, HAN, HANGUL -> true;
        };
    }

    private int endOfRun(int from) {
        int end = from;
        while (Script.at(text, end) == Script.HANGUL) {
            end++;
        }
        return end;
    }

    /// Whether the single letter at `at` stands for a name: alone as a word and a capital, or small behind a word such
    /// as "from", or between characters that are not Latin.
    boolean isLetterAlone(int at) {
        if (Script.at(text, at) != Script.SPACED || isJoined(at)) {
            return false;
        }
        if (Character.isUpperCase(text.codePointAt(at))) {
            return true;
        }
        int before = lastSpeaking(at);
        int after = firstSpeaking(at + 1);
        Script left = Script.before(text, before);
        Script right = Script.at(text, after);
        boolean amongOthers =
                left != Script.SPACED && right != Script.SPACED && (left != Script.NONE || right != Script.NONE);
        return amongOthers || (before < at && BEFORE_SMALL_LETTER.contains(wordBefore(before)));
    }

    private boolean isJoined(int at) {
        boolean left = at > 1 && isJoint(text.charAt(at - 1)) && Script.before(text, at - 1) == Script.SPACED;
        boolean right =
                at + 2 < text.length() && isJoint(text.charAt(at + 1)) && Script.at(text, at + 2) == Script.SPACED;
        return left || right;
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '.' || (c >= '\u2010' && c <= '\u2012');
    }

    private int lastSpeaking(int from) {
        int at = from;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int firstSpeaking(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Whether the title from `start` is part of a lower one.
    boolean isLowered(int start) {
        if (start > 0 && text.charAt(start - 1) == '副') {
            return true;
        }
        int end = start;
        while (end > 0 && NameKey.isSeparator(text.charAt(end - 1))) {
            end--;
        }
        return end < start && LOWERING.contains(wordBefore(end));
    }

    private String wordBefore(int end) {
        int start = end;
        while (start > 0 && Script.before(text, start) == Script.SPACED) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
