package dev.storybot.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that mean the same to somebody who asks about news, as sets by language: `en` → {quit, resign, leave}.
/// A search counts any word of a set as found where another stands.
public record Thesaurus(Map<String, List<Set<String>>> byLanguage) {

    public static final Thesaurus NONE = new Thesaurus(Map.of());

    public Thesaurus {
        byLanguage = Map.copyOf(byLanguage);
    }
}
