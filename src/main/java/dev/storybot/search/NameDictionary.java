package dev.storybot.search;

import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/// The names that Japanese analysis shall not cut up: search mode makes アルト and マン of アルトマン. The parts of a name are
/// words of their own, so that each finds it.
final class NameDictionary {

    /// Runs of katakana from four on, of Chinese characters from three on: a shorter one would cut up other words.
    private static final Pattern PART = Pattern.compile("[\\u30A1-\\u30FA\\u30FC]{4,}|\\p{IsHan}{3,}");

    private NameDictionary() {}

    static @Nullable UserDictionary of(Story story) {
        Set<String> parts = new TreeSet<>();
        for (Entity entity : story.entities()) {
            for (String spelling : entity.spellings()) {
                Matcher part = PART.matcher(Folded.of(spelling).toString());
                while (part.find()) {
                    parts.add(part.group());
                }
            }
        }
        return parts.isEmpty() ? null : dictionary(parts);
    }

    /// Lines of surface, segmentation, reading, part of speech. The reading is not used.
    private static UserDictionary dictionary(Set<String> parts) {
        String lines = parts.stream()
                .map(part -> part + "," + part + "," + part + ",カスタム名詞")
                .collect(Collectors.joining("\n"));
        try {
            return UserDictionary.open(new StringReader(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
