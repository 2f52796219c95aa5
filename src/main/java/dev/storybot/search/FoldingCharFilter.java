package dev.storybot.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/// Gives an analyzer the [Folded] text, and its offsets back in the original. Reads its input whole.
final class FoldingCharFilter extends CharFilter {

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
            StringWriter all = new StringWriter();
            input.transferTo(all);
            text = Folded.of(all.toString());
            folded = text;
        }
        return text;
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
