package dev.storybot;

import dev.storybot.chat.Bot;
import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.search.Progress;
import dev.storybot.settings.Settings;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot as it is hosted: on its platforms, with the watch over its stories beside them.
final class Hosted implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hosted.class);

    private final OpenStories stories;
    private final Serving serving;
    private final Thread watching;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Hosted(OpenStories stories, @Nullable String only, List<ChatPlatform> platforms) {
        this.stories = stories;
        this.serving = new Serving(platforms, stories.bot());
        StoryWatch watch = new StoryWatch(stories, only, System::nanoTime, LOG::info);
        this.watching = Thread.ofPlatform().daemon().name("stories").unstarted(() -> watch.lookOn(new FolderAlarm()));
    }

    /// A bot as the settings have it; it is there when [#start()] is called.
    ///
    /// @throws CannotDo if there is no story to serve
    static Hosted of(Settings settings, StorybotCommand options) throws CannotDo {
        ChannelRules rules = ChannelRules.inMemory();
        return of(settings, options.story, Platforms.of(settings, rules));
    }

    /// @param only id of the only story to serve, or null for all
    static Hosted of(Settings settings, @Nullable String only, List<ChatPlatform> platforms) throws CannotDo {
        if (platforms.isEmpty()) {
            throw new CannotDo("there is a token, and no platform for it in this build");
        }
        FoundStories found = FoundStories.in(settings.data(), only);
        if (!found.faulty().isEmpty()) {
            LOG.error("{}", found.faults());
        }
        OpenStories stories = new OpenStories(
                found,
                OpenStories.usable(settings.keep()),
                Progress.SILENT,
                Bot.Ports.inMemory(OpenStories.CONVERSATIONS));
        return new Hosted(stories, only, platforms);
    }

    /// Begins, and waits for nothing.
    void start() {
        LOG.info("{} on Java {}, with {}", Version.build(), Runtime.version(), described(stories.found()));
        stories.makeReadyBeside();
        watching.start();
        serving.start();
    }

    private static String described(FoundStories found) {
        return found.found().stream()
                .map(one -> "the story " + one.story().id() + " ("
                        + one.story().hash().substring(0, 8) + ")")
                .collect(Collectors.joining(", "));
    }

    /// Returns when all is over.
    void awaitEnd() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends what has begun, and then all else. Within 10 s.
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        LOG.info("stopping");
        serving.close();
        watching.interrupt();
        stories.close();
        LOG.info("stopped");
        closed.countDown();
    }
}
