package dev.storybot.health;

import java.util.List;

/// How the bot is at this moment. A port: the program tells. Thread-safe; waits for nothing but, at the start, for what
/// is kept to be read.
public interface Vitals {

    /// @param name as it is called in logs
    record Platform(String name, boolean isConnected) {}

    /// @param hash   of its content
    /// @param isOpen whether its index is open, so that questions are answered at once
    record ServedStory(String id, String hash, boolean isOpen) {}

    /// The state of what the bot keeps.
    ///
    /// @param waiting changes that are to be written
    /// @param lost    changes that could not be written since the start
    /// @param trouble why nothing can be kept at this moment; empty where all is well
    record Kept(int waiting, long lost, String trouble) {}

    List<Platform> platforms();

    List<ServedStory> stories();

    /// Stories that cannot be served as they are in their folders, though they may be served as they were.
    int faultyStories();

    Kept kept();

    /// Whether a question that comes in is answered at once: on one platform at least, about all stories.
    default boolean isReady() {
        return platforms().stream().anyMatch(Platform::isConnected)
                && !stories().isEmpty()
                && stories().stream().allMatch(ServedStory::isOpen);
    }
}
