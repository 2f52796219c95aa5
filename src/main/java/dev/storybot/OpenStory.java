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

/// A story that is served, with its index: opened by whoever needs it first, for whom everybody else waits; closed after
/// its last user. Thread-safe.
final class OpenStory {

    private record Opened(StoryIndex index, Answerer answerer) {}

<<<<<<< library/src/main/java/dev/storybot/OpenStory.java
    private final FoundStory found;
    private final FutureTask<Opened> opening;
    private final Teller teller;
    private final Users users = new Users(this::close);
    private volatile boolean open;

    /// Whoever makes it is its first user.
    ///
    /// @param index opens the index of a story; may take long
    OpenStory(FoundStory found, Languages languages, Function<Story, StoryIndex> index) {
        this.found = found;
        Story story = found.story();
        IntactPassages intact = new IntactPassages(found);
        this.opening = new FutureTask<>(() -> {
            StoryIndex ready = index.apply(story);
            open = true;
            return new Opened(ready, new Answerer(story, ready, ready, ready, languages, intact));
        });
        this.teller = new Teller(
                story,
                (asked, before) -> opened().answerer().answer(asked, before),
=======
    private final Story story;
    private final @Nullable Path keep;
    private final CompletableFuture<StoryIndex> index;
    private final CompletableFuture<Answerer> answerer;
    private final Bot bot;

    private OpenStory(FoundStory found, @Nullable Path keep, Progress progress) {
        this.story = found.story();
        this.keep = keep;
        Languages languages = Languages.load();
        this.index = CompletableFuture.supplyAsync(() -> index(languages, progress), OpenStory::beside);
        this.answerer = index.thenApply(
                ready -> new Answerer(story, ready, ready, ready, languages, new IntactPassages(found)));
        this.bot = new Bot(
                (asked, before) -> answerer.join().answer(asked, before),
>>>>>>> /work/main/src/main/java/dev/storybot/OpenStory.java
                new ReplyWriter(story),
                new Suggestions(story, () -> opened().index()));
    }

    private Opened opened() {
        opening.run();
        try {
            return opening.get();
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
        opened();
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

<<<<<<< library/src/main/java/dev/storybot/OpenStory.java
    /// Whether its index is open.
    boolean isOpen() {
        return open;
=======
    /// Waits until questions are answered at once, so that the time of the first answer is that of the answer alone.
    OpenStory ready() {
        answerer.join();
        return this;
    }

    Story story() {
        return story;
>>>>>>> /work/main/src/main/java/dev/storybot/OpenStory.java
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
                opening.resultNow().index().close();
                open = false;
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be closed", e);
            }
        }
    }
}
