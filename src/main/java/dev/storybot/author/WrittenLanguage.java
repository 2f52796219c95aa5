package dev.storybot.author;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells the language of an article: by the script that most of it is in; where several languages share the script, by
/// their most frequent words.
final class WrittenLanguage {

    private static final Map<UnicodeScript, String> OF_SCRIPT = Map.of(
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.GREEK, "el",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.DEVANAGARI, "hi");

    /// A kanji or syllable says about as much as so many letters.
    private static final int LETTERS = 4;

    /// Kana among kana and kanji: Chinese prose has next to none, Japanese prose more than a third.
    private static final double JAPANESE = 0.1;

    /// Of all words. The listed ones are a quarter to a half of any prose.
    private static final double LEAST = 0.08;

    /// How far the first must be before the second.
    private static final double AHEAD = 1.3;

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final WordLists WORDS = WordLists.load("languages");

    private WrittenLanguage() {}

    /// Empty where it cannot be told.
    static Optional<String> of(String text) {
        Map<UnicodeScript, Integer> scripts = scripts(text);
        int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
        UnicodeScript most = scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
        if ((han + kana) * LETTERS > latin && OF_SCRIPT.get(most) == null) {
            return han + kana == 0 ? Optional.empty() : Optional.of(kana >= JAPANESE * (han + kana) ? "ja" : "zh");
        }
        String known = OF_SCRIPT.get(most);
        return known == null ? latin(text) : Optional.of(known);
    }

    private static Map<UnicodeScript, Integer> scripts(String text) {
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON)
                .forEach(script -> scripts.merge(script, 1, Integer::sum));
        return scripts;
    }

    private static Optional<String> latin(String text) {
        List<String> words = Arrays.asList(BREAK.split(text.toLowerCase(Locale.ROOT), 0));
        Map<String, Long> counts = words.stream().collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        List<Map.Entry<String, Long>> ranked = WORDS.keys().stream()
                .map(language -> Map.entry(language, count(WORDS.words(language), counts)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        long first = ranked.getFirst().getValue();
        boolean isClear =
                first >= LEAST * words.size() && first > AHEAD * ranked.get(1).getValue();
        return isClear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }

    private static long count(Set<String> frequent, Map<String, Long> counts) {
        return frequent.stream()
                .mapToLong(word -> counts.getOrDefault(word, 0L))
                .sum();
    }
}
