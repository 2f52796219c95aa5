package dev.storybot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The words of the passages and facts that can be searched in one language, numbered, and how rare each is.
final class Vocabulary {

    /// What has no number.
    static final int ABSENT = -1;

    /// Letters of a misspelt word below which it is left as it is: a short one is near too many others.
    private static final int SHORTEST_MENDED = 6;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> frequencies = new ArrayList<>();
    private final Map<String, Integer> entityFrequencies = new HashMap<>();
    /// Words as they are written, sorted.
    private final String[] surfaces;
    private final int texts;
    private final boolean hasSounds;

    private Vocabulary(IndexReader reader, String language) throws IOException {
        Fields passages = Fields.passages(language);
        Fields facts = Fields.facts(language);
        texts = reader.getDocCount(passages.words()) + reader.getDocCount(facts.words());
        for (Fields fields : List.of(passages, facts)) {
            each(reader, fields.words(), this::count);
            each(reader, fields.entities(), (id, frequency) -> entityFrequencies.merge(id, frequency, Integer::sum));
        }
        // Where a sentence is cut off, Japanese may come apart otherwise than in the passage.
        each(reader, Fields.sentences(language).words(), (term, ignored) -> count(term, 0));
        hasSounds = numbers.keySet().stream().anyMatch(term -> term.startsWith(Glosses.SOUND));
        List<String> written = new ArrayList<>();
        each(reader, Fields.surfaces(language), (surface, frequency) -> written.add(surface));
        surfaces = written.toArray(String[]::new);
        Arrays.sort(surfaces);
    }

    static Vocabulary read(IndexReader reader, String language) throws IOException {
        return new Vocabulary(reader, language);
    }

    private interface TermSink {
        void accept(String term, int frequency);
    }

    private static void each(IndexReader reader, String field, TermSink sink) throws IOException {
        Terms all = MultiTerms.getTerms(reader, field);
        if (all == null) {
            return;
        }
        TermsEnum each = all.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            sink.accept(term.utf8ToString(), each.docFreq());
        }
    }

    private void count(String term, int frequency) {
        Integer number = numbers.putIfAbsent(term, terms.size());
        if (number == null) {
            terms.add(term);
            frequencies.add(frequency);
        } else {
            frequencies.set(number, frequencies.get(number) + frequency);
        }
    }

    /// The number of a word, or `ABSENT`.
    int number(String term) {
        return numbers.getOrDefault(term, ABSENT);
    }

    String term(int number) {
        return terms.get(number);
    }

    /// In how many passages and facts a word stands.
    int frequency(int number) {
        return frequencies.get(number);
    }

    int frequencyOfEntity(String id) {
        return entityFrequencies.getOrDefault(id, 0);
    }

    /// The inverse document frequency (as BM25 has it) of what stands in `frequency` passages and facts. What stands in
    /// none weighs as the rarest that there is.
    double weight(int frequency) {
        int some = Math.max(1, frequency);
        return Math.log1p((Math.max(texts, some) - some + 0.5) / (some + 0.5));
    }

    /// Whether there are names that were taken from another language by their sound.
    boolean hasSounds() {
        return hasSounds;
    }

    /// Whether a text has `word`, which is folded, as it is written.
    boolean isWritten(String word) {
        return Arrays.binarySearch(surfaces, word) >= 0;
    }

    /// The word of the story, as written, that `word` misspells by one edit after the same first letter; empty for a
    /// short word, or where there is none.
    Optional<String> mended(String word) {
        if (word.length() < SHORTEST_MENDED || !word.codePoints().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        int from = Arrays.binarySearch(surfaces, word.substring(0, 1));
        for (int i = from < 0 ? -from - 1 : from; i < surfaces.length && surfaces[i].charAt(0) == word.charAt(0); i++) {
            if (Edits.isWithinOne(word, surfaces[i])) {
                return Optional.of(surfaces[i]);
            }
        }
        return Optional.empty();
    }
}
