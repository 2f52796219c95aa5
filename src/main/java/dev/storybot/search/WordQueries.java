package dev.storybot.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// What is asked as a Lucene query on one group of fields: any of the words, pairs and entities, each weighed by how
/// rare
/// it is there.
final class WordQueries {

    /// Score of pairs against that of words, as measured on Japanese paragraphs.
    private static final float WEIGHT_OF_PAIRS = 0.3f;

    /// BM25 gives what stands in a text once 1 / (1 + k1) of its weight and a word of a short text more, so that
    /// a common verb outdid a name. Twice as much put more of the facts asked for first, and lost none.
    private static final float WEIGHT_OF_ENTITIES = 2;

    /// Phrases of a query: Lucene takes 1,024 clauses in all.
    private static final int MOST_PHRASES = 400;

    private final Vocabulary vocabulary;
    private final AskedWords asked;
    private int phrasesLeft;

    WordQueries(Vocabulary vocabulary, AskedWords asked) {
        this.vocabulary = vocabulary;
        this.asked = asked;
    }

    Query on(Fields fields) {
        phrasesLeft = MOST_PHRASES;
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (AskedWords.Word word : asked.words()) {
            List<Query> ways = waysOf(word, fields.words());
            if (ways.size() == 1) {
                any.add(ways.getFirst(), BooleanClause.Occur.SHOULD);
            } else if (!ways.isEmpty()) {
                any.add(new DisjunctionMaxQuery(ways, 0), BooleanClause.Occur.SHOULD);
            }
        }
        for (String pair : asked.pairs()) {
            any.add(weighed(fields.pairs(), pair, WEIGHT_OF_PAIRS), BooleanClause.Occur.SHOULD);
        }
        for (AskedWords.Named entity : asked.entities()) {
            any.add(weighed(fields.entities(), entity.id(), WEIGHT_OF_ENTITIES), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    private static Query weighed(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private List<Query> waysOf(AskedWords.Word word, String field) {
        List<Query> ways = new ArrayList<>();
        List<Integer> numbers = word.numbers();
        if (numbers.size() == 1) {
            ways.add(new TermQuery(new Term(field, vocabulary.term(numbers.getFirst()))));
        } else if (numbers.size() > 1) {
            SynonymQuery.Builder same = new SynonymQuery.Builder(field);
            for (int number : numbers) {
                same.addTerm(new Term(field, vocabulary.term(number)));
            }
            ways.add(same.build());
            if (word.asked() != Vocabulary.ABSENT) {
                // The word itself is worth more than what means the same, where it is the rarer one.
                ways.add(new TermQuery(new Term(field, vocabulary.term(word.asked()))));
            }
        }
        for (List<Integer> phrase :
                word.phrases().subList(0, Math.min(phrasesLeft, word.phrases().size()))) {
            phrasesLeft--;
            PhraseQuery.Builder inOrder = new PhraseQuery.Builder();
            for (int number : phrase) {
                inOrder.add(new Term(field, vocabulary.term(number)));
            }
            ways.add(inOrder.build());
        }
        return ways;
    }
}
