package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Settles which entity a name of a question means. Thread-safe.
final class Resolver {

    private static final int NEAREST = 5;

    private final Story story;
    private final NameSearch names;

    Resolver(Story story, NameSearch names) {
        this.story = story;
        this.names = names;
    }

    /// The answer about the one entity that a name means; a choice where it means several; the nearest names where it
    /// means none.
    Result one(Named named, Function<Entity, Result> then) {
        List<Entity> candidates = named.candidates();
        if (candidates.size() == 1) {
            Result result = then.apply(candidates.getFirst());
            return named.exact() ? result : result.mended();
        }
        return Result.no(candidates.isEmpty() ? unknown(named) : new Answer.Ambiguous(named.typed(), candidates));
    }

    Answer.NotInStory unknown(Named named) {
        List<Entity> nearest = Stream.concat(
                        names.nearest(named.typed(), NEAREST).stream(),
                        names.complete(named.typed(), Set.of(), NEAREST).stream())
                .flatMap(match -> story.entity(match.entity()).stream())
                .distinct()
                .limit(NEAREST)
                .toList();
        return new Answer.NotInStory(named.typed(), nearest, List.of(), List.of());
    }
}
