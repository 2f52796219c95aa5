package dev.storybot.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads a saved page: its title as the first line, then its article, a paragraph a line. Title and headings are
/// skipped lines.
final class PageReader {

    /// Tags; a long article with all around it has some thousands. Each takes a few hundred bytes of memory.
    private static final int MOST_TAGS = 200_000;

    /// Elements one in the other; pages of templates within templates have a few dozen. What is deeper is put beside.
    private static final int DEEPEST = 256;

    private PageReader() {}

    static Manuscript read(ArticleFile file, WrittenDates dates) throws CannotMake {
        String html = file.text();
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new CannotMake(file.name() + " has more than " + MOST_TAGS
                    + " tags. Save the article's text alone, as .txt, and try again.");
        }
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        PageClues clues = new PageClues(page);
        Clue title = clues.title();
        Clue date = clues.date(dates);
        Clutter.removeFrom(page);
        List<PageLine> article = MainText.of(page);
        if (article.stream().noneMatch(PageLine::isProse)) {
            throw new CannotMake("no article was found on the page " + file.name()
                    + ". Copy its text into a .txt file, a paragraph a line, and try again.");
        }
        Set<Integer> skipped = new TreeSet<>();
        List<String> lines = lines(article, title, skipped);
        return new Manuscript(
                "txt",
                lines,
                skipped,
                title,
                date == null ? TextReader.date(lines, file.name(), dates) : date,
                clues.language(),
                clues.publisher(),
                clues.url());
    }

    /// @param skipped is given the numbers of title and headings
    private static List<String> lines(List<PageLine> article, @Nullable Clue title, Set<Integer> skipped) {
        List<String> lines = new ArrayList<>();
        if (title != null) {
            lines.add(title.value());
            skipped.add(1);
        }
        for (PageLine line : article) {
            boolean isTitle = title != null && line.isHeading() && line.text().equals(title.value());
            if (!isTitle) {
                lines.add(line.text());
            }
            if (!isTitle && line.isHeading()) {
                skipped.add(lines.size());
            }
        }
        return lines;
    }
}
