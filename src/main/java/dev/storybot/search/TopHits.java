package dev.storybot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/// The best documents of a query. Scores every match in turn: Lucene's own collecting skips what cannot compete, but
/// allocates windows of thousands of documents for each search, which a story of some hundred passages does not fill.
final class TopHits {

    /// @param ordinal which sentence, passage or fact it is
    record Hit(int ordinal, float score) {}

    /// Hits that are gathered before they are sorted, beyond twice as many as are wanted.
    private static final int SLACK = 256;

    private final Contents contents;
    private final IndexSearcher searcher;

    TopHits(Contents contents, IndexSearcher searcher) {
        this.contents = contents;
        this.searcher = searcher;
    }

    /// At most `limit` hits, best first; of equal ones the one that comes first in the story.
    List<Hit> of(Query query, int limit) throws IOException {
        Best best = new Best(Math.min(limit, searcher.getIndexReader().maxDoc()));
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                collect(scorer, leaf.docBase, best);
            }
        }
        return best.hits();
    }

    /// At most `limit` of the texts with a score above 0, best first; of equal ones the one that comes first.
    static List<Hit> of(double[] scores, int limit) {
        Best best = new Best(Math.min(limit, scores.length));
        for (int ordinal = 0; ordinal < scores.length; ordinal++) {
            if (scores[ordinal] > 0) {
                best.add(ordinal, (float) scores[ordinal]);
            }
        }
        return best.hits();
    }

    private void collect(Scorer scorer, int docBase, Best best) throws IOException {
        DocIdSetIterator matches = scorer.iterator();
        while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            best.add(contents.ordinal(docBase + matches.docID()), scorer.score());
        }
    }

    /// The best hits so far, as numbers that sort best first: a queue of objects took a tenth of a search.
    private static final class Best {

        private final int limit;
        private final long[] hits;
        private int size;

        /// What no longer is among the best, and all that is worse.
        private long bar;

        Best(int limit) {
            this.limit = limit;
            hits = new long[2 * limit + SLACK];
            bar = limit == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }

        /// @param score not negative, so that its bits are in the order of its value
        void add(int ordinal, float score) {
            long hit = ((long) ~Float.floatToIntBits(score) << 32) | ordinal;
            if (hit >= bar) {
                return;
            }
            if (size == hits.length) {
                Arrays.sort(hits);
                size = limit;
                bar = hits[limit - 1];
            }
            hits[size] = hit;
            size++;
        }

        List<Hit> hits() {
            Arrays.sort(hits, 0, size);
            List<Hit> first = new ArrayList<>();
            for (int i = 0; i < Math.min(size, limit); i++) {
                first.add(new Hit((int) hits[i], Float.intBitsToFloat(~(int) (hits[i] >> 32))));
            }
            return first;
        }
    }
}
