package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every sentence of the bot in one language: `wording_<language>.properties` in UTF-8. Immutable; shared by all
/// threads.
///
/// A key that ends in `.one` is for the number 1; its `.other` is for every other number and for languages that do not
/// tell the two apart.
public final class Wording {

    private static final Wording ENGLISH = load("en").orElseThrow();
    private static final Map<String, Wording> ALL = all();

    private final String language;
    private final Map<String, Phrase> phrases;

    private Wording(String language, Map<String, Phrase> phrases) {
        this.language = language;
        this.phrases = Map.copyOf(phrases);
    }

    /// The languages that the bot speaks.
    public static Set<String> languages() {
        return new TreeSet<>(ALL.keySet());
    }

    /// The wording in `language` (BCP 47; only its first part counts), or the English one where there is none.
    public static Wording in(String language) {
        Wording there = ALL.get(language);
        return there == null ? ALL.getOrDefault(language.split("[-_]", 2)[0], ENGLISH) : there;
    }

    private static Map<String, Wording> all() {
        Map<String, Wording> all = new HashMap<>(Map.of("en", ENGLISH));
        List.of("ja").forEach(other -> load(other).ifPresent(wording -> all.put(other, wording)));
        return Map.copyOf(all);
    }

    private static Optional<Wording> load(String language) {
        try (InputStream stream = Wording.class.getResourceAsStream("wording_" + language + ".properties")) {
            return stream == null ? Optional.empty() : Optional.of(new Wording(language, phrases(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException("the wording of " + language + " cannot be read", e);
        }
    }

    private static Map<String, Phrase> phrases(InputStream stream) throws IOException {
        Properties entries = new Properties();
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            entries.load(reader);
        }
        Map<String, Phrase> phrases = new HashMap<>();
        // Interned, as the literals that ask for them are: to find one is then mostly to compare two references.
        entries.stringPropertyNames().forEach(key -> phrases.put(key.intern(), new Phrase(entries.getProperty(key))));
        return phrases;
    }

    public String language() {
        return language;
    }

    /// Every key with the names of its places.
    Map<String, Set<String>> places() {
        Map<String, Set<String>> places = new TreeMap<>();
        phrases.forEach((key, phrase) -> places.put(key, phrase.places()));
        return places;
    }

    boolean has(String key) {
        return phrases.containsKey(key);
    }

    /// The sentence of `key`, filled.
    ///
    /// @param with names of places and what fills them, by turns: [Words], or anything else by its string form
    /// @throws IllegalArgumentException if there is no such key, or a place is left
    public Words say(String key, Object... with) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no wording for \"" + key + "\" in " + language);
        }
        if (with.length % 2 != 0) {
            throw new IllegalArgumentException("places and fillings go in pairs, got " + with.length);
        }
        return phrase.filled(with);
    }

    /// The sentence of `key` for a number, which fills the place `n`.
    public Words count(String key, long number) {
        String one = key + ".one";
        return say(number == 1 && has(one) ? one : key + ".other", "n", number);
    }

    /// "A, B and C".
    public Words list(List<Words> items) {
        if (items.isEmpty()) {
            return Words.NONE;
        }
        Words list = items.getFirst();
        for (int i = 1; i < items.size(); i++) {
            list = list.then(say(i == items.size() - 1 ? "list.last" : "list.between"))
                    .then(items.get(i));
        }
        return list;
    }
}
