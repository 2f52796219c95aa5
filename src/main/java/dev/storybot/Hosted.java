package dev.storybot;

import dev.storybot.chat.Bot;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Conversations;
import dev.storybot.chat.References;
import dev.storybot.health.HealthServer;
import dev.storybot.health.Metrics;
import dev.storybot.health.Vitals;
import dev.storybot.keep.Keep;
import dev.storybot.search.Progress;
import dev.storybot.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot as it is hosted: on its platforms, with what it keeps, the watch over its stories, and what machines may ask of
/// it beside them.
final class Hosted implements AutoCloseable, Vitals {

    private static final Logger LOG = LoggerFactory.getLogger(Hosted.class);

    /// For which what first questions need is not loaded, so that the platforms connect sooner.
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final Settings settings;
    private final Keep keep;
    private final Metrics metrics;
    private final OpenStories stories;
    private final StoryWatch watch;
    private final Serving serving;
    private final Thread watching;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable HealthServer health;

    private Hosted(
            Settings settings,
            FoundStories found,
            @Nullable String only,
            Function<Keep, List<ChatPlatform>> platforms) {
        InstantSource clock = InstantSource.system();
        this.settings = settings;
        this.keep = Keep.open(settings.keep(), settings.inbox(), OpenStories.CONVERSATIONS, settings.keepKey(), clock);
        this.metrics = new Metrics(Version.build());
        this.stories = new OpenStories(
                found,
                OpenStories.usable(settings.keep()),
                settings.dictionary(),
                Progress.SILENT,
                new Bot.Ports(
                        new Conversations(OpenStories.CONVERSATIONS),
                        keep.chosen(),
                        keep.inbox(),
                        metrics,
                        References.random()));
        this.watch = new StoryWatch(stories, only, System::nanoTime, LOG::warn);
        this.serving = new Serving(platforms.apply(keep), stories.bot());
        this.watching = Thread.ofPlatform().daemon().name("stories").unstarted(() -> watch.lookOn(new FolderAlarm()));
    }

    /// A bot as the settings have it; it is there when [#start()] is called.
    ///
    /// @param only id of the only story to serve, or null for all
    /// @throws CannotDo if there is no story to serve
    static Hosted of(Settings settings, @Nullable String only) throws CannotDo {
        return of(settings, only, keep -> Platforms.of(settings, keep.rules(), keep.installations()));
    }

    /// @param platforms makes them, with what is kept
    static Hosted of(Settings settings, @Nullable String only, Function<Keep, List<ChatPlatform>> platforms)
            throws CannotDo {
        FoundStories found = FoundStories.in(settings.data(), only);
        if (!found.faulty().isEmpty()) {
            LOG.error("{}", found.faults());
        }
        return new Hosted(settings, found, only, platforms);
    }

    /// Begins, and waits for nothing.
    void start() {
        LOG.info("{} on Java {}, with {}", Version.build(), Runtime.version(), described(stories.found()));
        stories.makeReadyBeside(() -> serving.awaitFirstTries(AT_MOST));
        serving.start();
        watching.start();
        InetSocketAddress address = settings.health();
        if (address != null) {
            Thread.ofPlatform().daemon().name("health").start(() -> openHealth(address));
        }
    }

    private void openHealth(InetSocketAddress address) {
        metrics.tell(this);
        try {
            HealthServer opened = HealthServer.start(address, this, metrics);
            health = opened;
            LOG.info("health and metrics are told on {}", opened.address());
        } catch (IOException taken) {
            LOG.warn(
                    "health and metrics cannot be told on {} ({}). Set STORYBOT_HEALTH_PORT to a free port, or to off.",
                    address,
                    taken.getMessage());
        }
    }

    private static String described(FoundStories found) {
        return found.found().stream()
                .map(one -> "the story " + one.story().id() + " ("
                        + one.story().hash().substring(0, 8) + ")")
                .collect(Collectors.joining(", "));
    }

    /// Where health and metrics are told; null where they are not, or not yet.
    @Nullable
    InetSocketAddress healthAddress() {
        HealthServer opened = health;
        return opened == null ? null : opened.address();
    }

    @Override
    public List<Platform> platforms() {
        return serving.platforms().stream()
                .map(one -> new Platform(one.name(), one.isConnected()))
                .toList();
    }

    @Override
    public List<ServedStory> stories() {
        try (OpenShelf shelf = stories.open()) {
            return shelf.stories().stream()
                    .map(one -> new ServedStory(one.story().id(), one.story().hash(), one.isOpen()))
                    .toList();
        }
    }

    @Override
    public int faultyStories() {
        return watch.faulty();
    }

    @Override
    public Kept kept() {
        return new Kept(keep.waiting(), keep.lost(), keep.trouble());
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
        keep.close();
        stories.close();
        HealthServer opened = health;
        if (opened != null) {
            opened.close();
        }
        LOG.info("stopped");
        closed.countDown();
    }
}
