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

    Manuscript {
        lines = List.copyOf(lines);
        skipped = Set.copyOf(skipped);
    }

    /// Its words, a line after the other.
    String text() {
        return String.join("\n", lines);
    }
}
