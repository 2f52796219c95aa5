package dev.storybot.chat;

import dev.storybot.ask.NameSearch;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Passage;
import dev.storybot.story.Source;
import dev.storybot.story.Story;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Names that could be typed next, for platforms that complete while somebody types. Thread-safe.
public final class Suggestions {

    private final Story story;
    private final Supplier<NameSearch> names;

    /// @param names may come later than the story: it is asked for with each suggestion
    public Suggestions(Story story, Supplier<NameSearch> names) {
        this.story = story;
        this.names = names;
    }

    /// Names that go on from `typed` and that `command` takes, in `language`, best first, without repeats, or ids of
    /// receipts; none for a command that takes neither.
    List<String> names(Command command, String typed, String language, int limit) {
        if (command == Command.RECEIPT) {
            return receipts(typed.strip().toLowerCase(Locale.ROOT)).limit(limit).toList();
        }
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

    /// Ids of passages, facts and sources that begin with `typed`, then those that have it within them.
    private Stream<String> receipts(String typed) {
        List<String> ids = Stream.of(
                        story.articles().stream()
                                .flatMap(article -> article.passages().stream())
                                .map(Passage::id),
                        story.facts().stream().map(Fact::id),
                        story.sources().stream().map(Source::id))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        return Stream.concat(
                ids.stream().filter(id -> id.toLowerCase(Locale.ROOT).startsWith(typed)),
                ids.stream().filter(id -> id.toLowerCase(Locale.ROOT).indexOf(typed) > 0));
    }
}
