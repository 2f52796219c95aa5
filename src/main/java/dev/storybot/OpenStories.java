package dev.storybot;

import dev.storybot.ask.Languages;
import dev.storybot.ask.Thesaurus;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Stories;
import dev.storybot.picture.KeptPaintings;
import dev.storybot.picture.ScenePainter;
import dev.storybot.search.Progress;
import dev.storybot.search.StoryIndex;
import dev.storybot.settings.Settings;
import dev.storybot.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The stories of a folder, with the bot that speaks of them. All of them are on one shelf, which is replaced as a whole:
/// a question that is under way goes on with the shelf that it began with, and a story is closed after its last user.
final class OpenStories implements Stories, AutoCloseable {

    /// Conversations remembered at a time; each is a few hundred bytes.
    static final int CONVERSATIONS = 10_000;

    /// Octets of pictures that are kept: some ten of them, in a heap that may be of 64 MB.
    private static final int PICTURES = 4 * 1_024 * 1_024;

    private final FoundStories found;
    private final @Nullable Path keep;
    private final @Nullable Path dictionary;
    private final Progress progress;
    private final AtomicReference<OpenShelf> shelf;
    private final Bot bot;
    private @Nullable Languages languages;

    /// Stories whose bot remembers nothing beyond the program.
    ///
    /// @param keep       the folder for what the bot keeps, or null where it can keep nothing
    /// @param dictionary Japanese-English, see [StoryIndex#open], or null for none
    OpenStories(FoundStories found, @Nullable Path keep, @Nullable Path dictionary, Progress progress) {
        this(found, keep, dictionary, progress, Bot.Ports.inMemory(CONVERSATIONS));
    }

    /// @param keep       the folder for what the bot keeps, or null where it can keep nothing
    /// @param dictionary Japanese-English, see [StoryIndex#open], or null for none
    OpenStories(
            FoundStories found, @Nullable Path keep, @Nullable Path dictionary, Progress progress, Bot.Ports ports) {
        this.found = found;
        this.keep = keep;
        this.dictionary = dictionary;
        this.progress = progress;
        List<OpenStory> opened = found.found().stream().map(this::opened).toList();
        shelf = new AtomicReference<>(new OpenShelf(opened));
        opened.forEach(OpenStory::leave);
        bot = new Bot(this, ports, new KeptPaintings(new ScenePainter(), PICTURES));
    }

    /// @param one     whether there may be but one story
    /// @param quietly whether to say nothing while an index is built, because somebody is about to type
    static OpenStories of(Surroundings surroundings, StorybotCommand options, boolean one, boolean quietly)
            throws CannotDo {
        Settings settings = options.settings();
        FoundStories found = FoundStories.in(settings.data(), options.story);
        if (one) {
            found.one();
        }
        if (!found.faulty().isEmpty()) {
            surroundings.err().println("storybot: " + found.faults());
        }
        Progress progress = quietly ? Progress.SILENT : new PrintedProgress(surroundings.err());
        return new OpenStories(found, usable(settings.keep()), settings.dictionary(), progress);
    }

    /// The folder, made where it is not there, or null where nothing can be written into it: then what the bot keeps is
    /// in memory.
    static @Nullable Path usable(Path keep) {
        try {
            Files.createDirectories(keep);
            return Files.isWritable(keep) ? keep : null;
        } catch (IOException e) {
            return null;
        }
    }

    /// A story that is not on the shelf yet.
    OpenStory opened(FoundStory story) {
        return new OpenStory(story, this::languages, this::index);
    }

    /// The same for all stories; loaded when the first one is open.
    private synchronized Languages languages() {
        if (languages == null) {
            languages = Languages.load();
        }
        return languages;
    }

    private StoryIndex index(Story story) {
        Supplier<Thesaurus> thesaurus = () -> languages().thesaurus();
        return keep == null
                ? StoryIndex.inMemory(story, dictionary, thesaurus)
                : StoryIndex.open(story, keep.resolve("index"), dictionary, thesaurus, progress);
    }

    /// Waits until the indexes are open.
    void makeReady() {
        try (OpenShelf open = open()) {
            open.stories().forEach(OpenStory::makeReady);
        }
    }

    /// Waits until questions are answered at once, so that the time of the first answer is that of the answer alone.
    void warm() {
        try (OpenShelf open = open()) {
            open.stories().forEach(OpenStory::warm);
        }
    }

    /// Opens the indexes beside, one after another, so that nothing need wait for them; and then loads what first questions
    /// would wait for.
    ///
    /// @param between is waited for before that: it would take the processors from what is more urgent
    void makeReadyBeside(Runnable between) {
        Thread.ofPlatform().daemon().name("index").start(() -> {
            try {
                makeReady();
                between.run();
                warm();
            } catch (IllegalStateException failed) {
                // whoever asks is told, with a reference to the log
            }
        });
    }

    @Override
    public OpenShelf open() {
        while (true) {
            OpenShelf now = shelf.get();
            if (now.enter()) {
                return now;
            }
        }
    }

    /// Puts other stories in the place of those served so far.
    void serve(List<OpenStory> stories) {
        shelf.getAndSet(new OpenShelf(stories)).close();
    }

    /// What was there at the start.
    FoundStories found() {
        return found;
    }

    /// The folder for what the bot keeps, or null where it can keep nothing.
    @Nullable
    Path keep() {
        return keep;
    }

    Bot bot() {
        return bot;
    }

    /// Closes what no question uses any more, and the rest after it.
    @Override
    public void close() {
        shelf.get().close();
    }
}
