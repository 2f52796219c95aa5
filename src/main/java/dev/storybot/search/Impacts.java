package dev.storybot.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/// How much each unit of a question counts in each text of one group of fields. Thread-safe.
///
/// Lucene scores a unit when it is asked for the first time. What it found is kept: questions about a story ask for the
/// same words again and again, and to set up a query took several times as long as to add up what is known of its parts.
final class Impacts {

    /// Score of pairs against that of words, as measured on Japanese paragraphs.
    private static final float WEIGHT_OF_PAIRS = 0.3f;

    /// BM25 gives what stands in a text once 1 / (1 + k1) of its weight and a word of a short text more, so that
    /// a common verb outdid a name. Twice as much put more of the facts asked for first, and lost none.
    private static final float WEIGHT_OF_ENTITIES = 2;

    /// Texts that are kept for all units together, 8 bytes each. A story of a few articles has far fewer; of a very long
    /// one four times as many as it has texts, or its common words alone would throw all else out.
    private static final int KEPT_AT_LEAST = 1 << 18;

    private static final int KEPT_PER_TEXT = 4;

    /// The texts that have a unit, and what it adds to the score of each.
    private static final class Impact {

        private final int[] ordinals;
        private final float[] scores;

        private Impact(int[] ordinals, float[] scores) {
            this.ordinals = ordinals;
            this.scores = scores;
        }

        void addTo(double[] sums) {
            for (int i = 0; i < ordinals.length; i++) {
                sums[ordinals[i]] += scores[i];
            }
        }
    }

    /// Gathers an impact text by text: most units stand in few of them.
    private static final class Gathering {

        private int[] ordinals = new int[16];
        private float[] scores = new float[16];
        private int count;

        void add(int ordinal, float score) {
            if (count == ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, 2 * count);
                scores = Arrays.copyOf(scores, 2 * count);
            }
            ordinals[count] = ordinal;
            scores[count] = score;
            count++;
        }

        Impact impact() {
            return new Impact(Arrays.copyOf(ordinals, count), Arrays.copyOf(scores, count));
        }
    }

    private record Pair(String term) {}

    private record Named(String id) {}

    private final Fields fields;
    private final WordQueries queries;
    private final Contents contents;
    private final IndexSearcher searcher;
    private final int texts;
    private final Map<Record, Impact> known = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();

    /// @param texts how many there are of this kind
    Impacts(Fields fields, Vocabulary vocabulary, Contents contents, IndexSearcher searcher, int texts) {
        this.fields = fields;
        this.queries = new WordQueries(fields.words(), vocabulary);
        this.contents = contents;
        this.searcher = searcher;
        this.texts = texts;
    }

    /// The score of each text for what is asked, by its ordinal; 0 for one that has none of it.
    double[] scores(AskedWords asked) throws IOException {
        double[] sums = new double[texts];
        for (AskedWords.Word word : asked.words()) {
            if (!word.numbers().isEmpty() || !word.phrases().isEmpty()) {
                Impact impact = known.get(word);
                (impact == null ? kept(word, queries.of(word), 1) : impact).addTo(sums);
            }
        }
        for (String pair : asked.pairs()) {
            add(new Pair(pair), fields.pairs(), pair, WEIGHT_OF_PAIRS, sums);
        }
        for (AskedWords.Named entity : asked.entities()) {
            if (entity.number() != Vocabulary.ABSENT) {
                add(new Named(entity.id()), fields.entities(), entity.id(), WEIGHT_OF_ENTITIES, sums);
            }
        }
        return sums;
    }

    private void add(Record unit, String field, String term, float weight, double[] sums) throws IOException {
        Impact impact = known.get(unit);
        (impact == null ? kept(unit, new TermQuery(new Term(field, term)), weight) : impact).addTo(sums);
    }

    private Impact kept(Record unit, Query query, float boost) throws IOException {
        Impact impact = impact(query, boost);
        // One more for the unit itself: it takes room where no text has it, too.
        if (kept.addAndGet(impact.ordinals.length + 1) > Math.max(KEPT_AT_LEAST, KEPT_PER_TEXT * texts)) {
            known.clear();
            kept.set(0);
        }
        known.put(unit, impact);
        return impact;
    }

    private Impact impact(Query query, float boost) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost);
        Gathering gathering = new Gathering();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                collect(scorer, leaf.docBase, gathering);
            }
        }
        return gathering.impact();
    }

    private void collect(Scorer scorer, int docBase, Gathering gathering) throws IOException {
        DocIdSetIterator matches = scorer.iterator();
        while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            gathering.add(contents.ordinal(docBase + matches.docID()), scorer.score());
        }
    }
}
