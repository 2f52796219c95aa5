package dev.storybot;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.Partner;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot on chat platforms: each is started and kept going by a thread of its own, so that none waits for another.
final class Serving implements AutoCloseable {

    /// For which whoever stops the bot waits for what it has begun. What is kept has 3 s more: containers are killed after 10 s.
    static final Duration GRACE = Duration.ofSeconds(6);

    /// For which a start under way may take to be given up.
    private static final Duration GIVE_UP = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final List<Kept> kept;

    /// @param thread keeps the platform going
    private record Kept(Supervisor supervisor, Thread thread) {

        /// Waits for a start under way to be given up, so that nothing starts after the end.
        void stop() {
            thread.interrupt();
            if (thread.isAlive()) {
                isOver(thread, System.nanoTime() + GIVE_UP.toNanos());
            }
            supervisor.stop();
        }
    }

    /// A bot on `platforms`; it is there when [#start()] is called.
    Serving(List<ChatPlatform> platforms, Partner partner) {
        kept = platforms.stream().map(platform -> kept(platform, partner)).toList();
    }

    private static Kept kept(ChatPlatform platform, Partner partner) {
        Supervisor supervisor = new Supervisor(
                platform,
                partner,
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
        return new Kept(
                supervisor, Thread.ofPlatform().daemon().name(platform.name()).unstarted(supervisor::keepGoing));
    }

    List<ChatPlatform> platforms() {
        return kept.stream().map(one -> one.supervisor().platform()).toList();
    }

    /// Begins, and does not wait for any platform.
    void start() {
        kept.forEach(one -> one.thread().start());
    }

    /// Returns when it has been tried once to start each platform, or when the time is over.
    void awaitFirstTries(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            for (Kept one : kept) {
                one.supervisor().awaitFirstTry(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes no more questions, and returns when those under way are answered, or when [#GRACE] is over.
    @Override
    public void close() {
        long end = System.nanoTime() + GRACE.toNanos();
        List<Thread> stopping = kept.stream()
                .map(one -> Thread.ofPlatform()
                        .daemon()
                        .name("stop " + one.thread().getName())
                        .start(one::stop))
                .toList();
        for (Thread thread : stopping) {
            if (!isOver(thread, end)) {
                LOG.warn("{}: not done after {} s, and left behind", thread.getName(), GRACE.toSeconds());
            }
        }
    }

    private static boolean isOver(Thread thread, long end) {
        try {
            return thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
