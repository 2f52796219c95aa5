package dev.storybot.search;

import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Every spelling of every entity, numbered in the order of the story, so that two lists of the same story are the
/// same.
///
/// @param entities spellings of entities, numbered by their place in the list
/// @param titles   ids of the role facts by each way to say their title
record SpelledNames(List<OfEntity> entities, Map<String, Set<String>> titles) {

    /// What stands between the words of a name.
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[\\s\\-\\u2010-\\u2015\\u30A0\\u30FB\\u00B7=\\uFF1D.]+");

    /// A spelling of an entity.
    ///
    /// @param key the spelling as names are compared; never empty
    record OfEntity(Entity entity, String spelling, String key) {

        /// Keys of its words; empty where it is one word.
        List<String> words() {
            String[] words = BETWEEN_WORDS.split(spelling.strip());
            if (words.length < 2) {
                return List.of();
            }
            return Arrays.stream(words)
                    .map(NameKey::text)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    static SpelledNames of(Story story) {
        List<OfEntity> entities = new ArrayList<>();
        for (Entity entity : story.entities()) {
            Set<String> seen = new LinkedHashSet<>();
            for (String spelling : entity.spellings()) {
                String key = NameKey.text(spelling);
                if (!key.isEmpty() && seen.add(key)) {
                    entities.add(new OfEntity(entity, spelling, key));
                }
            }
        }
        return new SpelledNames(List.copyOf(entities), titles(story));
    }

    private static Map<String, Set<String>> titles(Story story) {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        for (Fact.Role role : story.facts(Fact.Role.class)) {
            List<String> ways = new ArrayList<>(role.title().byLanguage().values());
            ways.addAll(role.alsoCalled());
            for (String way : ways) {
                String key = NameKey.text(way);
                if (!key.isEmpty()) {
                    titles.computeIfAbsent(key, ignored -> new LinkedHashSet<>())
                            .add(role.id());
                }
            }
        }
        return titles;
    }
}
