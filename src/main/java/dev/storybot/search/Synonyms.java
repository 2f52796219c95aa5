package dev.storybot.search;

import dev.storybot.ask.Thesaurus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sets of a [Thesaurus] for one language, in the terms of its analysis.
final class Synonyms {

    /// Ways to say the same.
    ///
    /// @param words   terms
    /// @param phrases terms that follow one another, two or more
    record Alternatives(Set<String> words, Set<List<String>> phrases) {}

    private final Map<String, Alternatives> byWord = new HashMap<>();
    private final Map<List<String>, Alternatives> byPhrase = new HashMap<>();
    private int longest = 1;

    Synonyms(Thesaurus thesaurus, String language, TokenReader reader) {
        for (Set<String> same : thesaurus.byLanguage().getOrDefault(language, List.of())) {
            Alternatives set = new Alternatives(new LinkedHashSet<>(), new LinkedHashSet<>());
            for (String way : same) {
                List<String> terms =
                        reader.read(way).stream().map(TokenReader.Token::term).toList();
                if (terms.size() == 1) {
                    set.words().add(terms.getFirst());
                } else if (!terms.isEmpty()) {
                    set.phrases().add(terms);
                    longest = Math.max(longest, terms.size());
                }
            }
            set.words().forEach(word -> byWord.merge(word, set, Synonyms::joined));
            set.phrases().forEach(phrase -> byPhrase.merge(phrase, set, Synonyms::joined));
        }
    }

    private static Alternatives joined(Alternatives a, Alternatives b) {
        Alternatives both = new Alternatives(new LinkedHashSet<>(a.words()), new LinkedHashSet<>(a.phrases()));
        both.words().addAll(b.words());
        both.phrases().addAll(b.phrases());
        return both;
    }

    boolean has(String word) {
        return byWord.containsKey(word);
    }

    /// All ways to say `word`, itself among them.
    Alternatives of(String word) {
        Alternatives set = byWord.get(word);
        return set == null ? new Alternatives(Set.of(word), Set.of()) : set;
    }

    /// The phrase that begins at `from`, as long as one leads; empty where none does.
    List<String> phraseAt(List<String> terms, int from) {
        for (int length = Math.min(longest, terms.size() - from); length > 1; length--) {
            List<String> phrase = new ArrayList<>(terms.subList(from, from + length));
            if (byPhrase.containsKey(phrase)) {
                return phrase;
            }
        }
        return List.of();
    }

    Alternatives of(List<String> phrase) {
        return byPhrase.getOrDefault(phrase, new Alternatives(Set.of(), Set.of(phrase)));
    }
}
