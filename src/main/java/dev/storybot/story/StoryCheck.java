package dev.storybot.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Validates a story for its author: by everything that [StoryReader] checks, and by the JSON Schema of each file.
public final class StoryCheck {

    private StoryCheck() {}

    /// All faults of the story in `folder` at once, errors first; none where it is without fault.
    public static List<StoryFault> check(Path folder) {
        List<JsonFile> files = new ArrayList<>();
        List<StoryFault> faults =
                new ArrayList<>(StoryReader.readStrictly(folder, files::add).faults());
        Set<String> told = new HashSet<>();
        faults.stream().filter(StoryFault::isError).forEach(fault -> told.add(where(fault)));
        // the reader tells most of it too, and tells it better
        files.stream()
                .flatMap(file -> StorySchema.check(file).stream())
                .filter(fault -> told.add(where(fault)))
                .forEach(faults::add);
        return Faults.inOrder(faults);
    }

    private static String where(StoryFault fault) {
        return fault.file() + ":" + fault.place();
    }
}
