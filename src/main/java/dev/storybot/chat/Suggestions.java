package dev.storybot.chat;

import dev.storybot.ask.NameSearch;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Names that could be typed next, for platforms that complete while somebody types. Thread-safe.
public final class Suggestions {

    private final Story story;
    private final Supplier<NameSearch> names;

    /// @param names may come later than the story: it is asked for with each suggestion
    public Suggestions(Story story, Supplier<NameSearch> names) {
        this.story = story;
        this.names = names;
    }

    /// Names that go on from `typed` and that `command` takes, in `language`, best first, without repeats; none for a
    /// command that takes no name.
    List<String> names(Command command, String typed, String language, int limit) {
        if (command.named().isEmpty()) {
            return List.of();
        }
        return names.get().complete(typed, command.named(), limit).stream()
                .map(match -> story.entity(match.entity()))
                .flatMap(Optional::stream)
                .map((Entity entity) -> entity.name(language))
                .distinct()
                .toList();
    }
}
