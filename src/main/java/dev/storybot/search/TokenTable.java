package dev.storybot.search;

import dev.storybot.ask.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// The tokens of one field, document by document, in the order of the text: read from the postings when an index is
/// opened, so that a hit is judged without the index. A token is a `long`, see [#number] and [#span].
final class TokenTable {

    private static final long[] NONE = {};

    private final long[][] byDocument;

    private TokenTable(long[][] byDocument) {
        this.byDocument = byDocument;
    }

    /// @param documents how many of this kind there are
    /// @param numbers   the number of a term
    static TokenTable read(Contents contents, String field, int documents, ToIntFunction<String> numbers)
            throws IOException {
        Gathering gathering = new Gathering(contents, documents);
        for (LeafReaderContext leaf : contents.reader().leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                postings = each.postings(postings, PostingsEnum.OFFSETS);
                gathering.add(postings, numbers.applyAsInt(term.utf8ToString()), leaf.docBase);
            }
        }
        return gathering.table();
    }

    long[] of(int document) {
        return byDocument[document];
    }

    static int number(long token) {
        return (int) token;
    }

    /// Where it stands in a text whose part with the token begins at `offset`.
    static Span span(long token, int offset) {
        int start = offset + (int) (token >>> 40);
        return new Span(start, start + (int) ((token >>> 32) & 0xFF));
    }

    /// 24 bits of start, 8 of length, 32 of number: ordered by their start.
    private static long token(int number, int start, int end) {
        return ((long) start << 40) | ((long) Math.min(end - start, 0xFF) << 32) | (number & 0xFFFF_FFFFL);
    }

    private static final class Gathering {

        private final Contents contents;
        private final long[][] tokens;
        private final int[] counts;

        Gathering(Contents contents, int documents) {
            this.contents = contents;
            tokens = new long[documents][];
            Arrays.fill(tokens, NONE);
            counts = new int[documents];
        }

        void add(PostingsEnum postings, int number, int docBase) throws IOException {
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = contents.ordinal(docBase + postings.docID());
                for (int i = postings.freq(); i > 0; i--) {
                    postings.nextPosition();
                    add(document, token(number, postings.startOffset(), postings.endOffset()));
                }
            }
        }

        private void add(int document, long token) {
            int count = counts[document]++;
            if (count == tokens[document].length) {
                tokens[document] = Arrays.copyOf(tokens[document], Math.max(16, count * 2));
            }
            tokens[document][count] = token;
        }

        TokenTable table() {
            for (int i = 0; i < tokens.length; i++) {
                tokens[i] = Arrays.copyOf(tokens[i], counts[i]);
                Arrays.sort(tokens[i]);
            }
            return new TokenTable(tokens);
        }
    }
}
