package dev.storybot;

import dev.storybot.story.Passage;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether the files of a story still hold a passage as it was read. They are read again only where their times or
/// sizes have changed. Thread-safe.
final class IntactPassages implements Predicate<Passage> {

    private record State(FileTime time, long size) {}

    private final FoundStory found;
    private final Map<Path, State> before;

    IntactPassages(FoundStory found) {
        this.found = found;
        this.before = states(found.folder());
    }

    @Override
    public boolean test(Passage passage) {
        Map<Path, State> now = states(found.folder());
        return (!now.isEmpty() && now.equals(before)) || holds(passage);
    }

    private boolean holds(Passage passage) {
        return switch (StoryReader.read(found.folder())) {
            case StoryReading.Read read ->
                read.story().passage(passage.article(), passage.line()).equals(Optional.of(passage));
            case StoryReading.Faulty ignored -> false;
        };
    }

    /// Empty where the folder cannot be looked into.
    private static Map<Path, State> states(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<Path, State> states = new TreeMap<>();
            for (Path file : files.toList()) {
                states.put(file, new State(Files.getLastModifiedTime(file), Files.size(file)));
            }
            return states;
        } catch (IOException | UncheckedIOException unreadable) {
            return Map.of();
        }
    }
}
