package dev.storybot.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// A word of a question, with what means the same, as a Lucene query on one field.
///
/// @param field of words
record WordQueries(String field, Vocabulary vocabulary) {

    /// A word that the story has, or of which it has a synonym.
    Query of(AskedWords.Word word) {
        List<Query> ways = new ArrayList<>();
        if (word.numbers().size() == 1) {
            ways.add(term(word.numbers().getFirst()));
        } else if (!word.numbers().isEmpty()) {
            SynonymQuery.Builder same = new SynonymQuery.Builder(field);
            word.numbers().forEach(number -> same.addTerm(new Term(field, vocabulary.term(number))));
            ways.add(same.build());
            if (word.asked() != Vocabulary.ABSENT) {
                // The word itself is worth more than what means the same, where it is the rarer one.
                ways.add(term(word.asked()));
            }
        }
        word.phrases().forEach(phrase -> ways.add(inOrder(phrase)));
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    private Query term(int number) {
        return new TermQuery(new Term(field, vocabulary.term(number)));
    }

    private Query inOrder(List<Integer> phrase) {
        PhraseQuery.Builder inOrder = new PhraseQuery.Builder();
        phrase.forEach(number -> inOrder.add(new Term(field, vocabulary.term(number))));
        return inOrder.build();
    }
}
