package dev.storybot.story;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// An article in one language, by lines.
///
/// @param file  its name; one that ends in `.md` makes it Markdown
/// @param lines without their ends; the last one has words
record ArticleText(String file, List<String> lines) {

    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(\\s.*)?");
    /// CommonMark 0.31.2, 4.1; the underline of a heading (4.3) looks alike.
    private static final Pattern RULE = Pattern.compile(" {0,3}(=+|-+|(-\\s*){3,}|(\\*\\s*){3,}|(_\\s*){3,})\\s*");
    /// A line of YAML as it stands between two `---` at the top of many Markdown files.
    private static final Pattern SETTING = Pattern.compile("(\\w[\\w -]*:.*|\\s.*|-\\s.*)?");

    static ArticleText of(String file, String text) {
        List<String> lines = Arrays.stream(text.split("\n", -1))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return new ArticleText(file, lines.subList(0, last));
    }

    /// Whether a line, counted from 1, has words.
    boolean hasWords(int line) {
        return line <= lines.size() && !lines.get(line - 1).isBlank();
    }

    String line(int line) {
        return lines.get(line - 1);
    }

    /// Lines of a Markdown article that are headings, rules or settings; none of a plain one.
    Set<Integer> furniture() {
        Set<Integer> furniture = new TreeSet<>();
        if (!file.endsWith(".md")) {
            return furniture;
        }
        int settings = endOfSettings();
        for (int line = 1; line <= lines.size(); line++) {
            if (line <= settings || isFurniture(line(line))) {
                furniture.add(line);
            }
        }
        return furniture;
    }

    private static boolean isFurniture(String line) {
        return HEADING.matcher(line).matches() || RULE.matcher(line).matches();
    }

    /// 0 where there are no settings.
    private int endOfSettings() {
        if (lines.isEmpty() || !line(1).equals("---")) {
            return 0;
        }
        int line = 2;
        while (line <= lines.size() && !line(line).equals("---")) {
            if (!SETTING.matcher(line(line)).matches()) {
                return 0;
            }
            line++;
        }
        return line <= lines.size() ? line : 0;
    }
}
