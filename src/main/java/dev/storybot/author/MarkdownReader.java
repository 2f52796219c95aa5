package dev.storybot.author;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads Markdown: settings between two `---` at the top, the first heading, and the lines as they are.
final class MarkdownReader {

    /// CommonMark 0.31.2, 4.2: closing `#` are no part of a heading.
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)\\s*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final Pattern SETTING = Pattern.compile("(\\w[\\w-]*):\\s*(.*?)\\s*");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");

    /// Characters of a line that can be a heading.
    private static final int LONGEST = 500;

    private static final String SETTINGS = "the settings at the top";

    private MarkdownReader() {}

    static Manuscript read(ArticleFile file, WrittenDates dates) {
        List<String> lines = TextReader.lines(file.text());
        Map<String, String> settings = settings(lines);
        Clue dated = Optional.ofNullable(settings.get("date"))
                .flatMap(dates::first)
                .map(date -> new Clue(date.toString(), SETTINGS))
                .orElseGet(() -> TextReader.date(lines, file.name(), dates));
        return new Manuscript(
                "md",
                lines,
                Set.of(),
                setting(settings, "title").orElseGet(() -> heading(lines)),
                dated,
                setting(settings, "lang")
                        .or(() -> setting(settings, "language"))
                        .orElse(null),
                "",
                "");
    }

    private static Optional<Clue> setting(Map<String, String> settings, String key) {
        return Optional.ofNullable(settings.get(key))
                .filter(value -> !value.isBlank())
                .map(value -> new Clue(value, SETTINGS));
    }

    /// `key: value` between two `---`, the first on line 1; none where there are no such two.
    private static Map<String, String> settings(List<String> lines) {
        Map<String, String> settings = new HashMap<>();
        int end = lines.isEmpty() || !lines.getFirst().equals("---")
                ? -1
                : lines.subList(1, lines.size()).indexOf("---");
        for (int i = 1; i <= end; i++) {
            Matcher setting = SETTING.matcher(lines.get(i));
            if (setting.matches()) {
                settings.putIfAbsent(setting.group(1).toLowerCase(Locale.ROOT), unquoted(setting.group(2)));
            }
        }
        return settings;
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? quoted.group(quoted.group(1) == null ? 2 : 1) : value;
    }

    private static @Nullable Clue heading(List<String> lines) {
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).substring(0, Math.min(lines.get(i).length(), LONGEST));
            fenced ^= FENCE.matcher(line).matches();
            Matcher heading = HEADING.matcher(line);
            if (!fenced && heading.matches() && !heading.group(1).isBlank()) {
                return new Clue(plain(heading.group(1)), "the heading on line " + (i + 1));
            }
            if (!fenced && !line.isBlank() && i + 1 < lines.size() && isUnderlined(line, lines.get(i + 1))) {
                return new Clue(plain(line), "the heading on line " + (i + 1));
            }
        }
        return null;
    }

    private static boolean isUnderlined(String line, String next) {
        return UNDERLINE.matcher(next).matches()
                && Titles.isLike(line)
                && !UNDERLINE.matcher(line).matches();
    }

    /// Without the marks of emphasis and links.
    private static String plain(String words) {
        return LINK.matcher(words)
                .replaceAll("$1")
                .replaceAll("[*_`]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}", "")
                .strip();
    }
}
