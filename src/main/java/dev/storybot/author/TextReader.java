package dev.storybot.author;

import dev.storybot.story.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads a plain text: every line with words is a passage; a short first one is the title.
final class TextReader {

    /// Lines with words among which a date is that of the article, as in a byline.
    private static final int TOP = 5;

    private TextReader() {}

    static Manuscript read(ArticleFile file, WrittenDates dates) {
        List<String> lines = lines(file.text());
        int title = title(lines);
        return new Manuscript(
                "txt",
                lines,
                withWords(lines).filter(line -> line <= title).boxed().collect(Collectors.toSet()),
                title == 0 ? null : new Clue(lines.get(title - 1).strip(), "line " + title),
                date(lines, file.name(), dates),
                null,
                "",
                "");
    }

    /// Ends with `\n`, `\r\n` or nothing.
    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    /// The line that is the title; 0 where none is: the first one with letters, if more follow. Before it may stand a
    /// date in digits.
    private static int title(List<String> lines) {
        List<Integer> lettered = withWords(lines)
                .filter(line -> lines.get(line - 1).codePoints().anyMatch(Character::isLetter))
                .limit(2)
                .boxed()
                .toList();
        return lettered.size() == 2 && Titles.isLike(lines.get(lettered.getFirst() - 1)) ? lettered.getFirst() : 0;
    }

    private static IntStream withWords(List<String> lines) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> !lines.get(line - 1).isBlank());
    }

    /// A day near the top, else in the file's name, else the first in the text.
    static @Nullable Clue date(List<String> lines, String name, WrittenDates dates) {
        List<Integer> withWords = withWords(lines).boxed().toList();
        int top = Math.min(TOP, withWords.size());
        return in(lines, withWords.subList(0, top), dates)
                .or(() -> dates.first(name).map(date -> clue(date, "the file's name")))
                .or(() -> in(lines, withWords.subList(top, withWords.size()), dates))
                .orElse(null);
    }

    private static Optional<Clue> in(List<String> lines, List<Integer> numbers, WrittenDates dates) {
        return numbers.stream()
                .flatMap(line -> dates.first(lines.get(line - 1)).map(date -> clue(date, "line " + line)).stream())
                .findFirst();
    }

    private static Clue clue(PartialDate date, String from) {
        return new Clue(date.toString(), from);
    }
}
