package dev.storybot;

import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The story that ships with the bot. Benchmarks run in the folder of the project.
final class ShippedStory {

    private static final Path FOLDER = Path.of("index-data", "openai-exodus");

    private ShippedStory() {}

    /// A new folder for indexes, in the system's folder for what is temporary.
    static Path scratch() {
        try {
            return Files.createTempDirectory("storybot-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Story read() {
        return switch (StoryReader.read(FOLDER)) {
            case StoryReading.Read read -> read.story();
            case StoryReading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }
}
