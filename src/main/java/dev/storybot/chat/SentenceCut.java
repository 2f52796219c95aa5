package dev.storybot.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a passage into sentences.
final class SentenceCut {

    private SentenceCut() {}

    /// The sentences of `text`, stripped; `text` itself where there is none to cut. Never empty.
    static List<String> of(String text, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences.isEmpty() ? List.of(text) : sentences;
    }

    /// The start of the sentence of `text` that is nearest to `place`; 0 or the length of the text where there is but one.
    static int nearest(String text, String language, int place) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        breaks.setText(text);
        int before = place <= 0 ? 0 : Math.max(0, breaks.preceding(place));
        int behind = place >= text.length() ? text.length() : breaks.following(place);
        boolean isInside = behind != BreakIterator.DONE && behind < text.length();
        return before > 0 && (!isInside || place - before <= behind - place) ? before : behind;
    }
}
