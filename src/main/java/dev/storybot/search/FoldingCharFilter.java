package dev.storybot.search;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/// Gives an analyzer the [Folded] text, and its offsets back in the original. Reads its input whole.
final class FoldingCharFilter extends CharFilter {

    /// Characters read at a time: a question fits, where `Reader.transferTo` would take 16 KB for each.
    private static final int BUFFER = 256;

    private @Nullable Folded folded;
    private int next;

    FoldingCharFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        Folded text = folded();
        int count = Math.min(length, text.length() - next);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        for (int i = 0; i < count; i++) {
            buffer[offset + i] = text.charAt(next + i);
        }
        next += count;
        return count;
    }

    private Folded folded() throws IOException {
        Folded text = folded;
        if (text == null) {
            text = Folded.of(whole(input));
            folded = text;
        }
        return text;
    }

    private static String whole(Reader input) throws IOException {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[BUFFER];
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            all.append(buffer, 0, count);
        }
        return all.toString();
    }

    @Override
    protected int correct(int offset) {
        Folded text = folded;
        if (text == null || text.length() == 0) {
            return offset;
        }
        return offset < text.length() ? text.start(offset) : text.end(text.length() - 1);
    }
}
