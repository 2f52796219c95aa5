package dev.storybot.ask;

/// A stretch of a text in UTF-16 code units, `start` inclusive, `end` exclusive.
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span needs 0 <= start <= end, got " + start + ".." + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public int length() {
        return end - start;
    }
}
