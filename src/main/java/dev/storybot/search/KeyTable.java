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
/// Neighbours share their beginnings, so that walking them in order with one row of edits a letter visits each
/// beginning
/// once, as an automaton would; building a Levenshtein automaton for each question took fifty times as long.
final class KeyTable {

    interface NearSink {
        /// Is given each spelling that is near, by its number.
        void found(String key, int name, int edits);
    }

    private final String[] keys;
    private final List<List<Integer>> names;
    private final int longest;

    private KeyTable(SortedMap<String, List<Integer>> namesByKey) {
        keys = namesByKey.keySet().toArray(String[]::new);
        names = List.copyOf(namesByKey.values());
        longest = Arrays.stream(keys).mapToInt(String::length).max().orElse(0);
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
        Edits edits = new Edits(typed, longest);
        int i = 0;
        String last = "";
        while (i < keys.length) {
            String key = keys[i];
            int hopeless = edits.extend(shared(last, key), key, most);
            last = key;
            if (hopeless >= 0) {
                i = firstWithout(i, hopeless);
            } else {
                int distance = edits.distance(key.length());
                if (distance <= most) {
                    names.get(i).forEach(name -> sink.found(key, name, distance));
                }
                i++;
            }
        }
    }

    /// The next key that does not begin as the one at `from` does up to `length`.
    private int firstWithout(int from, int length) {
        String beginning = keys[from].substring(0, length);
        int i = from + 1;
        while (i < keys.length && keys[i].startsWith(beginning)) {
            i++;
        }
        return i;
    }

    private static int shared(String a, String b) {
        int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        return mismatch < 0 ? a.length() : mismatch;
    }
}
