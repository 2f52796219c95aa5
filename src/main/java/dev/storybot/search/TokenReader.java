package dev.storybot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Reads the tokens of a text. Thread-safe without locks: analyzers are lent from a pool, for Lucene's own reuse by
/// thread gains nothing where each question has a thread of its own.
final class TokenReader {

    /// Characters that are read of one text; more says nothing more of what is asked.
    static final int LONGEST = 5_000;

    /// @param start where it stands in the text
    record Token(String term, int start, int end) {}

    private final Supplier<Analyzer> maker;
    private final Queue<Analyzer> idle = new ConcurrentLinkedQueue<>();

    TokenReader(Supplier<Analyzer> maker) {
        this.maker = maker;
    }

    List<Token> read(String text) {
        Analyzer analyzer = lend();
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream =
                analyzer.tokenStream("", text.length() > LONGEST ? text.substring(0, LONGEST) : text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        giveBack(analyzer);
        return tokens;
    }

    Analyzer lend() {
        Analyzer analyzer = idle.poll();
        return analyzer == null ? maker.get() : analyzer;
    }

    /// Only for an analyzer whose last stream was closed in order; one that failed is left to the collector.
    void giveBack(Analyzer analyzer) {
        idle.offer(analyzer);
    }
}
