package dev.storybot.author;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An article as it goes into a story's folder, and what it tells about itself.
///
/// @param extension of the file in the folder, `txt` or `md`
/// @param lines     of the file, without their ends
/// @param skipped   lines, counted from 1, that are no answers, beside those that the form of the file tells
/// @param title     null where the article tells none
/// @param date      null where the article tells none
/// @param language  what the article says it is written in; null where it does not say
/// @param publisher empty where the article names none
/// @param url       empty where the article names none
record Manuscript(
        String extension,
        List<String> lines,
        Set<Integer> skipped,
        @Nullable Clue title,
        @Nullable Clue date,
        @Nullable Clue language,
        String publisher,
        String url) {

    /// Characters by which a language is told; one that changes after them is not the article's.
    private static final int SAMPLE = 20_000;

    Manuscript {
        lines = List.copyOf(lines);
        skipped = Set.copyOf(skipped);
    }

    boolean hasWords() {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }

    /// Its first lines, of some thousand characters together.
    String sample() {
        StringBuilder sample = new StringBuilder();
        for (String line : lines) {
            sample.append(line, 0, Math.min(line.length(), SAMPLE)).append('\n');
            if (sample.length() > SAMPLE) {
                break;
            }
        }
        return sample.toString();
    }
}
