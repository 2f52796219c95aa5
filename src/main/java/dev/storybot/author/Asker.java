package dev.storybot.author;

import java.util.Optional;

/// Whoever can be asked for what an article does not tell.
@FunctionalInterface
public interface Asker {

    /// Nobody is there to answer.
    Asker NOBODY = question -> Optional.empty();

    /// The line that was answered, stripped; empty where nobody answered, or with nothing.
    Optional<String> ask(String question);
}
