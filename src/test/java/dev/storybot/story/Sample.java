package dev.storybot.story;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// The invented stories of `src/test/resources/stories`, for the tests of every package.
public final class Sample {

    private Sample() {}

    /// Staff leave a museum: every kind of fact, in English and Japanese, before and after the story's date.
    public static Story harbourMuseum() {
        return story("harbour-museum");
    }

    /// An article and nothing else.
    public static Story bare() {
        return story("bare");
    }

    /// The folder of a story, not to be changed.
    public static Path folder(String id) {
        try {
            return Path.of(Objects.requireNonNull(Sample.class.getResource("/stories/" + id))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Story story(String id) {
        return switch (StoryReader.read(folder(id))) {
            case StoryReading.Read read -> read.story();
            case StoryReading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        };
    }
}
