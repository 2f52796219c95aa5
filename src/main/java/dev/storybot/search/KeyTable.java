package dev.storybot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// The keys of one field of names in order, read when an index is opened. Thread-safe.
///
/// What is near is found by passing over all of them: length and letters rule nearly every key out at once, so that a
/// thousand take some microseconds. Building a Levenshtein automaton for each question took hundreds of times as long.
final class KeyTable {

    interface NearSink {
        /// Is given each spelling that is near, by its number.
        void found(String key, int name, int edits);
    }

    private final String[] keys;
    /// The letters of each key, see [Edits#letters].
    private final long[] letters;

    private final List<List<Integer>> names;

    private KeyTable(SortedMap<String, List<Integer>> namesByKey) {
        keys = namesByKey.keySet().toArray(String[]::new);
        names = List.copyOf(namesByKey.values());
        letters = Arrays.stream(keys).mapToLong(Edits::letters).toArray();
    }

    static KeyTable read(Contents contents, String field) throws IOException {
        SortedMap<String, List<Integer>> namesByKey = new TreeMap<>();
        for (LeafReaderContext leaf : contents.reader().leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                List<Integer> here = namesByKey.computeIfAbsent(term.utf8ToString(), ignored -> new ArrayList<>());
                PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
                while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    here.add(contents.ordinal(leaf.docBase + postings.docID()));
                }
            }
        }
        return new KeyTable(namesByKey);
    }

    void startingWith(String prefix, IntConsumer sink) {
        int found = Arrays.binarySearch(keys, prefix);
        for (int i = found < 0 ? -found - 1 : found; i < keys.length && keys[i].startsWith(prefix); i++) {
            names.get(i).forEach(sink::accept);
        }
    }

    /// Keys at most `most` edits away from `typed`.
    void near(String typed, int most, NearSink sink) {
        Edits edits = new Edits(typed, most);
        long wanted = Edits.letters(typed);
        for (int i = 0; i < keys.length; i++) {
            if (Long.bitCount(wanted & ~letters[i]) <= most && Long.bitCount(letters[i] & ~wanted) <= most) {
                String key = keys[i];
                int distance = edits.to(key);
                if (distance <= most) {
                    names.get(i).forEach(name -> sink.found(key, name, distance));
                }
            }
        }
    }
}
