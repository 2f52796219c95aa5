package dev.storybot.search;

import dev.storybot.ask.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The words of a sentence that match what is asked, as spans of its passage: in order, those that touch as one.
final class MatchedWords {

    private final String passage;
    private final Span sentence;
    private final List<Span> spans = new ArrayList<>();

    MatchedWords(String passage, Span sentence) {
        this.passage = passage;
        this.sentence = sentence;
    }

    void addWords(long[] tokens, AskedWords asked) {
        for (int at = 0; at < tokens.length; at++) {
            if (asked.isMatch(tokens, at)) {
                add(TokenTable.span(tokens[at], sentence.start()));
            }
        }
    }

    void addEntities(long[] tokens, AskedWords asked) {
        for (long token : tokens) {
            if (asked.isEntity(token)) {
                add(TokenTable.span(token, sentence.start()));
            }
        }
    }

    /// Without the full stop that is read as part of a number.
    private void add(Span span) {
        int end = span.end();
        while (end > span.start() && !Character.isLetterOrDigit(passage.codePointBefore(end))) {
            end -= Character.charCount(passage.codePointBefore(end));
        }
        if (end > span.start()) {
            spans.add(new Span(span.start(), end));
        }
    }

    List<Span> spans() {
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Span> apart = new ArrayList<>();
        for (Span span : spans) {
            if (!apart.isEmpty() && apart.getLast().end() >= span.start()) {
                Span last = apart.removeLast();
                apart.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
