package dev.storybot.search;

import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Story;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// An open index beside the story that it was built from.
final class Contents {

    private final IndexReader reader;
    private final int[] ordinals;
    private final Places places;
    private final List<Fact> facts;
    private final SpelledNames names;
    private final Map<String, Integer> entityNumbers = new HashMap<>();

    Contents(IndexReader reader, Story story) throws IOException {
        this.reader = reader;
        ordinals = ordinals(reader);
        places = Places.of(story);
        facts = story.facts();
        names = SpelledNames.of(story);
        for (Entity entity : story.entities()) {
            entityNumbers.put(entity.id(), entityNumbers.size());
        }
    }

    private static int[] ordinals(IndexReader reader) throws IOException {
        int[] ordinals = new int[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ORDINAL);
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                ordinals[leaf.docBase + values.docID()] = (int) values.longValue();
            }
        }
        return ordinals;
    }

    IndexReader reader() {
        return reader;
    }

    /// Which sentence, passage, fact or name a Lucene document is: its place in the list of its kind.
    int ordinal(int document) {
        return ordinals[document];
    }

    Places places() {
        return places;
    }

    List<Fact> facts() {
        return facts;
    }

    SpelledNames names() {
        return names;
    }

    /// The number of an entity, or [Vocabulary#ABSENT].
    int numberOfEntity(String id) {
        return entityNumbers.getOrDefault(id, Vocabulary.ABSENT);
    }

    /// The languages in which a story can be asked: those of its passages and facts, English and Japanese always.
    static Set<String> languages(Story story) {
        Set<String> all = new TreeSet<>(story.languages());
        story.facts().forEach(fact -> all.addAll(fact.text().languages()));
        all.add("en");
        all.add("ja");
        return all;
    }
}
