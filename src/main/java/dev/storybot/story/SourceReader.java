package dev.storybot.story;

import java.util.regex.Pattern;

/// Reads `sources.json`.
final class SourceReader {

    /// Nothing that could end a link in the markup of a chat platform.
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"|]+");

    private SourceReader() {}

    static Source source(StoryRecord record) {
        JsonObject json = record.json();
        Source source = new Source(
                record.id(References.Kind.SOURCE),
                json.words("title"),
                json.wordsOrEmpty("publisher"),
                record.date("date"),
                json.wordsOrEmpty("url"));
        if (!source.url().isEmpty() && !ADDRESS.matcher(source.url()).matches()) {
            json.error(
                    "url", "\"" + source.url() + "\" is no address", "Write one that begins with https:// or http://");
        }
        json.noOtherFields("note");
        return source;
    }
}
