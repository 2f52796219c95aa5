package dev.storybot;

import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story and the folder that it was read from.
///
/// @param state of the folder, from before it was read
record FoundStory(Story story, Path folder, FolderState state) {

    /// The story of that id in `data`, or the only one there.
    ///
    /// @param id which one, or null for the only one
    /// @throws CannotDo if there is none or more than one, or it is faulty
    static FoundStory in(Path data, @Nullable String id) throws CannotDo {
        return FoundStories.in(data, id).one();
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
}
