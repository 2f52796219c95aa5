package dev.storybot.story;

import java.util.Map;
import java.util.Set;

/// The same words in one or more languages, keyed by BCP 47 language code (`en`, `ja`). Never empty.
public record Text(Map<String, String> byLanguage) {

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language, got none");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    public static Text of(String language, String words) {
        return new Text(Map.of(language, words));
    }

    /// The words in `language`; where there are none, in English; where there are none either, in the first
    /// language by code.
    public String in(String language) {
        String words = byLanguage.get(language);
        if (words == null) {
            words = byLanguage.get("en");
        }
        return words != null
                ? words
                : byLanguage.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .orElseThrow()
                        .getValue();
    }

    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
