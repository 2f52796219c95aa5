package dev.storybot.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lists of words from a properties file on the class path: `key = word word "_" joins two_words`. Immutable.
final class WordLists {

    private final Map<String, Set<String>> lists = new TreeMap<>();

    private WordLists(Properties properties) {
        for (String key : properties.stringPropertyNames()) {
            Set<String> words = new LinkedHashSet<>();
            for (String word : properties.getProperty(key).strip().split("\\s+", 0)) {
                words.add(word.replace('_', ' '));
            }
            lists.put(key, words);
        }
    }

    /// The lists of `name.properties`.
    static WordLists load(String name) {
        try (InputStream content = WordLists.class.getResourceAsStream(name + ".properties")) {
            if (content == null) {
                throw new IllegalStateException("no " + name + ".properties on the class path");
            }
            Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            return new WordLists(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + ".properties cannot be read", unreadable);
        }
    }

    SortedSet<String> keys() {
        return new TreeSet<>(lists.keySet());
    }

    Set<String> words(String key) {
        Set<String> words = lists.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no list \"" + key + "\", only " + lists.keySet());
        }
        return words;
    }

    /// The words as alternatives of a regular expression, longer ones first.
    String alternatives(String key) {
        return words(key).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
