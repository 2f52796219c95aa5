package dev.storybot;

import dev.storybot.ask.Answerer;
import dev.storybot.ask.Languages;
import dev.storybot.chat.ReplyWriter;
import dev.storybot.chat.Suggestions;
import dev.storybot.chat.Teller;
import dev.storybot.search.StoryIndex;
import dev.storybot.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/// A story that is served, with its index: opened by whoever needs it first, for whom everybody else waits; closed after
/// its last user. Thread-safe.
final class OpenStory {

    private final FoundStory found;
    private final FutureTask<StoryIndex> opening;
    private final FutureTask<Answerer> answering;
    private final Teller teller;
    private final Users users = new Users(this::close);
    private volatile boolean open;

    /// Whoever makes it is its first user.
    ///
    /// @param languages may take a moment
    /// @param index     opens the index of a story; may take long
    OpenStory(FoundStory found, Supplier<Languages> languages, Function<Story, StoryIndex> index) {
        this.found = found;
        Story story = found.story();
        IntactPassages intact = new IntactPassages(found);
        this.opening = new FutureTask<>(() -> {
            StoryIndex ready = index.apply(story);
            open = true;
            return ready;
        });
        this.answering =
                new FutureTask<>(() -> new Answerer(story, index(), index(), index(), languages.get(), intact));
        this.teller = new Teller(
                story,
                (asked, before) -> answerer().answer(asked, before),
                new ReplyWriter(story),
                new Suggestions(story, this::index));
    }

    private StoryIndex index() {
        return done(opening);
    }

    private Answerer answerer() {
        index();
        return done(answering);
    }

    private static <T> T done(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the index cannot be opened", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the index was opened", stopped);
        }
    }

    /// Opens the index now, and returns when it is open.
    ///
    /// @throws IllegalStateException if it cannot be opened
    void makeReady() {
        index();
    }

    /// As [#makeReady()], and loads what the first question of each language would wait for.
    void warm() {
        answerer();
        index().warm();
    }

    Story story() {
        return found.story();
    }

    Path folder() {
        return found.folder();
    }

    Teller teller() {
        return teller;
    }

    /// Whether its index is open.
    boolean isOpen() {
        return open;
    }

    /// Whether there is one user more, who is to [#leave()]: not so after the last one has left.
    boolean enter() {
        return users.enter();
    }

    void leave() {
        users.leave();
    }

    private void close() {
        if (opening.state() == FutureTask.State.SUCCESS) {
            try {
                opening.resultNow().close();
                open = false;
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be closed", e);
            }
        }
    }
}
