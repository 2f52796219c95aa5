package dev.storybot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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
    record Hit(int ordinal, float score) {

        static final Comparator<Hit> WORST_FIRST = Comparator.comparingDouble(Hit::score)
                .thenComparing(Comparator.comparingInt(Hit::ordinal).reversed());
    }

    private final Contents contents;
    private final IndexSearcher searcher;

    TopHits(Contents contents, IndexSearcher searcher) {
        this.contents = contents;
        this.searcher = searcher;
    }

    /// At most `limit` hits, best first; of equal ones the one that comes first in the story.
    List<Hit> of(Query query, int limit) throws IOException {
        PriorityQueue<Hit> best = new PriorityQueue<>(Hit.WORST_FIRST);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                collect(scorer, leaf.docBase, limit, best);
            }
        }
        List<Hit> hits = new ArrayList<>(best);
        hits.sort(Hit.WORST_FIRST.reversed());
        return hits;
    }

    private void collect(Scorer scorer, int docBase, int limit, PriorityQueue<Hit> best) throws IOException {
        DocIdSetIterator matches = scorer.iterator();
        while (matches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            float score = scorer.score();
            if (best.size() == limit && score < best.element().score()) {
                continue;
            }
            best.add(new Hit(contents.ordinal(docBase + matches.docID()), score));
            if (best.size() > limit) {
                best.remove();
            }
        }
    }
}
