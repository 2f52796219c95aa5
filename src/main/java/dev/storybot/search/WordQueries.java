package dev.storybot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
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

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final AskedWords asked;
    private int phrasesLeft;

    WordQueries(IndexReader reader, Vocabulary vocabulary, AskedWords asked) {
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.asked = asked;
    }

    /// What no text has in these fields is left out.
    Query on(Fields fields) throws IOException {
        phrasesLeft = MOST_PHRASES;
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        IndexedTerms words = new IndexedTerms(reader, fields.words());
        for (AskedWords.Word word : asked.words()) {
            List<Query> ways = waysOf(word, fields.words(), words);
            if (ways.size() == 1) {
                any.add(ways.getFirst(), BooleanClause.Occur.SHOULD);
            } else if (!ways.isEmpty()) {
                any.add(new DisjunctionMaxQuery(ways, 0), BooleanClause.Occur.SHOULD);
            }
        }
        addWeighed(any, fields.pairs(), asked.pairs(), WEIGHT_OF_PAIRS);
        List<String> entities =
                asked.entities().stream().map(AskedWords.Named::id).toList();
        addWeighed(any, fields.entities(), entities, WEIGHT_OF_ENTITIES);
        return any.build();
    }

    private void addWeighed(BooleanQuery.Builder any, String field, List<String> asked, float weight)
            throws IOException {
        IndexedTerms terms = new IndexedTerms(reader, field);
        for (String term : asked) {
            TermStates states = terms.find(term);
            if (states != null) {
                any.add(
                        new BoostQuery(new TermQuery(new Term(field, term), states), weight),
                        BooleanClause.Occur.SHOULD);
            }
        }
    }

    private List<Query> waysOf(AskedWords.Word word, String field, IndexedTerms terms) throws IOException {
        List<Query> ways = new ArrayList<>();
        List<TermQuery> there = new ArrayList<>();
        TermQuery itself = null;
        for (int number : word.numbers()) {
            Term term = new Term(field, vocabulary.term(number));
            TermStates states = terms.find(term.text());
            if (states != null) {
                TermQuery query = new TermQuery(term, states);
                itself = number == word.asked() ? query : itself;
                there.add(query);
            }
        }
        if (there.size() == 1) {
            ways.addAll(there);
        } else if (there.size() > 1) {
            SynonymQuery.Builder same = new SynonymQuery.Builder(field);
            there.forEach(query -> same.addTerm(query.getTerm()));
            ways.add(same.build());
            if (itself != null) {
                // The word itself is worth more than what means the same, where it is the rarer one.
                ways.add(itself);
            }
        }
        addPhrases(word, field, terms, ways);
        return ways;
    }

    private void addPhrases(AskedWords.Word word, String field, IndexedTerms terms, List<Query> ways)
            throws IOException {
        for (List<Integer> phrase :
                word.phrases().subList(0, Math.min(phrasesLeft, word.phrases().size()))) {
            phrasesLeft--;
            PhraseQuery.Builder inOrder = new PhraseQuery.Builder();
            boolean possible = true;
            for (int number : phrase) {
                Term term = new Term(field, vocabulary.term(number));
                possible = possible && terms.find(term.text()) != null;
                inOrder.add(term);
            }
            if (possible) {
                ways.add(inOrder.build());
            }
        }
    }
}
