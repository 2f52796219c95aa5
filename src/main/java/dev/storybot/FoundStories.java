package dev.storybot;

import dev.storybot.story.StoryFault;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is in a folder of stories.
///
/// @param data   the folder, or that of a story alone
/// @param found  those to serve, by id; at least one
/// @param faulty those that cannot be served
/// @param states of every story's folder, from before it was read
record FoundStories(
        Path data, List<FoundStory> found, List<StoryReading.Faulty> faulty, Map<Path, FolderState> states) {

    /// The stories in `data`.
    ///
    /// @param id the only one to serve, or null for all
    /// @throws CannotDo if there is none that can be served
    static FoundStories in(Path data, @Nullable String id) throws CannotDo {
        FoundStories all = read(data, FoundStory.folders(data));
        List<FoundStory> meant = all.found.stream()
                .filter(one -> id == null || one.story().id().equals(id))
                .toList();
        if (!meant.isEmpty()) {
            return new FoundStories(data, meant, all.faulty, all.states);
        }
        throw new CannotDo(
                all.faulty.isEmpty()
                        ? "there is no story \"" + id + "\" in " + data + ". There is: " + all.ids() + "."
                        : all.faults());
    }

    private static FoundStories read(Path data, List<Path> folders) {
        FoundStories read = new FoundStories(data, new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        for (Path folder : folders) {
            FolderState state = FolderState.of(folder);
            read.states.put(folder, state);
            switch (StoryReader.read(folder)) {
                case StoryReading.Read one -> read.add(new FoundStory(one.story(), folder, state));
                case StoryReading.Faulty faults -> read.faulty.add(faults);
            }
        }
        return read;
    }

    private void add(FoundStory one) {
        Optional<FoundStory> same = found.stream()
                .filter(other -> other.story().id().equals(one.story().id()))
                .findFirst();
        if (same.isEmpty()) {
            found.add(one);
        } else {
            faulty.add(new StoryReading.Faulty(
                    one.folder(), List.of(sameId(one, same.get().folder()))));
        }
    }

    static StoryFault sameId(FoundStory one, Path other) {
        return new StoryFault(
                StoryFault.Severity.ERROR,
                "story.json",
                "",
                "the id \"" + one.story().id() + "\" is that of the story in " + other + " too",
                "Give one of the two another id");
    }

    /// The only story.
    ///
    /// @throws CannotDo if there are several, or another one is faulty and may be the one that is meant
    FoundStory one() throws CannotDo {
        if (found.size() > 1) {
            throw new CannotDo("there are several stories in " + data + ": " + ids() + ". Choose one with --story.");
        }
        return found.getFirst();
    }

    private String ids() {
        return found.stream().map(one -> one.story().id()).collect(Collectors.joining(", "));
    }

    /// Everything that is wrong with the faulty ones, a fault a line; empty where there are none.
    String faults() {
        return faulty.stream()
                .map(one -> "the story in " + one.folder() + " has errors:\n"
                        + StoryFault.errors(one.faults()).stream()
                                .map(fault -> "  " + fault)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}
