package dev.storybot.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Looks up terms of one field, one after another. A query that looks up its own opens the dictionary for each term
/// again, present or not. For one thread.
final class IndexedTerms {

    private final IndexReader reader;
    private final @Nullable TermsEnum[] dictionaries;

    IndexedTerms(IndexReader reader, String field) throws IOException {
        this.reader = reader;
        List<LeafReaderContext> leaves = reader.leaves();
        dictionaries = new TermsEnum[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            Terms terms = leaf.reader().terms(field);
            dictionaries[leaf.ord] = terms == null ? null : terms.iterator();
        }
    }

    /// Where `term` stands in the index; null where no text has it.
    @Nullable
    TermStates find(String term) throws IOException {
        BytesRef bytes = new BytesRef(term);
        TermStates found = null;
        for (int ord = 0; ord < dictionaries.length; ord++) {
            TermsEnum dictionary = dictionaries[ord];
            if (dictionary != null && dictionary.seekExact(bytes)) {
                found = found == null ? new TermStates(reader.getContext()) : found;
                found.register(dictionary.termState(), ord, dictionary.docFreq(), dictionary.totalTermFreq());
            }
        }
        return found;
    }
}
