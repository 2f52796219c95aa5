package dev.storybot;

import dev.storybot.ask.Answerer;
import dev.storybot.ask.Languages;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Conversations;
import dev.storybot.chat.References;
import dev.storybot.chat.ReplyWriter;
import dev.storybot.chat.Suggestions;
import dev.storybot.search.Progress;
import dev.storybot.search.StoryIndex;
import dev.storybot.settings.Problems;
import dev.storybot.settings.Settings;
import dev.storybot.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A story with the bot that speaks of it. The index is opened beside: the first question waits for it, the greeting
/// does not.
final class OpenStory implements AutoCloseable {

    /// Conversations remembered at a time; each is a few hundred bytes.
    private static final int CONVERSATIONS = 10_000;

    private final Story story;
    private final @Nullable Path keep;
    private final CompletableFuture<StoryIndex> index;
    private final Bot bot;

    private OpenStory(FoundStory found, @Nullable Path keep, Progress progress) {
        this.story = found.story();
        this.keep = keep;
        Languages languages = Languages.load();
        this.index = CompletableFuture.supplyAsync(() -> index(languages, progress), OpenStory::beside);
        CompletableFuture<Answerer> answerer = index.thenApply(
                ready -> new Answerer(story, ready, ready, ready, languages, new IntactPassages(found)));
        this.bot = new Bot(
                (asked, before) -> answerer.join().answer(asked, before),
                new ReplyWriter(story),
                new Suggestions(story, index::join),
                new Conversations(CONVERSATIONS),
                References.random());
    }

    /// @param quietly whether to say nothing while the index is built, because somebody is about to type
    static OpenStory of(Surroundings surroundings, StorybotCommand options, boolean quietly) throws CannotDo {
        Settings settings = settings(surroundings, options);
        FoundStory found = FoundStory.in(settings.data(), options.story);
        Progress progress = quietly ? Progress.SILENT : new PrintedProgress(surroundings.err());
        return new OpenStory(found, usable(settings.keep()), progress);
    }

    static Settings settings(Surroundings surroundings, StorybotCommand options) throws CannotDo {
        Problems problems = new Problems();
        Settings settings = Settings.read(surroundings.environment(), surroundings.home(), problems);
        if (!problems.isEmpty()) {
            throw new CannotDo(String.join("\nstorybot: ", problems.all()));
        }
        return options.data == null ? settings : new Settings(options.data, settings.keep());
    }

    /// The folder, made where it is not there, or null where nothing can be written into it: then what the bot keeps is
    /// in memory.
    private static @Nullable Path usable(Path keep) {
        try {
            Files.createDirectories(keep);
            return Files.isWritable(keep) ? keep : null;
        } catch (IOException e) {
            return null;
        }
    }

    private StoryIndex index(Languages languages, Progress progress) {
        return keep == null
                ? StoryIndex.inMemory(story, languages.thesaurus())
                : StoryIndex.open(story, keep.resolve("index"), languages.thesaurus(), progress);
    }

    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "index");
        thread.setDaemon(true);
        thread.start();
    }

    Story story() {
        return story;
    }

    /// The folder for what the bot keeps, or null where it can keep nothing.
    @Nullable
    Path keep() {
        return keep;
    }

    Bot bot() {
        return bot;
    }

    @Override
    public void close() {
        if (index.isDone() && !index.isCompletedExceptionally()) {
            try {
                index.join().close();
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be closed", e);
            }
        }
    }
}
