package dev.storybot.author;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The forms of articles that can be read.
enum Form {
    TEXT,
    MARKDOWN,
    PAGE;

    private static final Pattern PAGE_START = Pattern.compile(
            "\\A\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// By the name's extension, or else by how the content begins.
    ///
    /// @param start the first few hundred characters, whatever their encoding
    static Form of(String name, String start) {
        return byName(name).orElseGet(() -> PAGE_START.matcher(start).matches() ? PAGE : TEXT);
    }

    private static Optional<Form> byName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "html", "htm", "xhtml", "xht" -> Optional.of(PAGE);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            default -> Optional.empty();
        };
    }
}
