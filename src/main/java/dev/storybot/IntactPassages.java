package dev.storybot;

import dev.storybot.story.Passage;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether the files of a story still hold a passage as it was read. They are read again only where their times or
/// sizes have changed. Thread-safe.
final class IntactPassages implements Predicate<Passage> {

    private final FoundStory found;
    private final FolderState before;

    IntactPassages(FoundStory found) {
        this.found = found;
        this.before = FolderState.of(found.folder());
    }

    @Override
    public boolean test(Passage passage) {
        FolderState now = FolderState.of(found.folder());
        return (!now.isEmpty() && now.equals(before)) || holds(passage);
    }

    private boolean holds(Passage passage) {
        return switch (StoryReader.read(found.folder())) {
            case StoryReading.Read read ->
                read.story().passage(passage.article(), passage.line()).equals(Optional.of(passage));
            case StoryReading.Faulty ignored -> false;
        };
    }
}
