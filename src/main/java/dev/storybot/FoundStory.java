package dev.storybot;

import dev.storybot.story.Story;
import dev.storybot.story.StoryFault;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A story and the folder that it was read from.
record FoundStory(Story story, Path folder) {

    /// The story of that id in `data`, or the only one there.
    ///
    /// @param id which one, or null for the only one
    /// @throws CannotDo if there is none or more than one, or it is faulty
    static FoundStory in(Path data, @Nullable String id) throws CannotDo {
        List<FoundStory> found = new ArrayList<>();
        List<StoryReading.Faulty> faulty = new ArrayList<>();
        for (Path folder : folders(data)) {
            switch (StoryReader.read(folder)) {
                case StoryReading.Read read -> found.add(new FoundStory(read.story(), folder));
                case StoryReading.Faulty faults -> faulty.add(faults);
            }
        }
        return chosen(found, faulty, id, data);
    }

    /// The folders of the stories in `data`; at least one.
    static List<Path> folders(Path data) throws CannotDo {
        List<Path> folders = StoryReader.folders(data);
        if (folders.isEmpty()) {
            String problem = Files.isDirectory(data) ? "has no story in it" : "is no folder";
            throw new CannotDo(data + " " + problem + ". Name the folder of stories with --data or STORYBOT_DATA;"
                    + " a story is a folder with a story.json.");
        }
        return folders;
    }

    private static FoundStory chosen(
            List<FoundStory> found, List<StoryReading.Faulty> faulty, @Nullable String id, Path data) throws CannotDo {
        List<FoundStory> meant = found.stream()
                .filter(one -> id == null || one.story().id().equals(id))
                .toList();
        if (meant.size() == 1 && (id != null || faulty.isEmpty())) {
            return meant.getFirst();
        }
        if (!faulty.isEmpty()) {
            throw new CannotDo(faults(faulty));
        }
        String ids = found.stream().map(one -> one.story().id()).collect(Collectors.joining(", "));
        throw new CannotDo(
                id == null
                        ? "there are several stories in " + data + ": " + ids + ". Choose one with --story."
                        : "there is no story \"" + id + "\" in " + data + ". There is: " + ids + ".");
    }

    private static String faults(List<StoryReading.Faulty> faulty) {
        return faulty.stream()
                .map(one -> "the story in " + one.folder() + " has errors:\n"
                        + one.faults().stream()
                                .filter(StoryFault::isError)
                                .map(fault -> "  " + fault)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}
