package dev.storybot.chat.discord;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads that JDA works with.
///
/// They are not virtual: JDA gives up a lock that it does not get within ten seconds, and under load it did not. They are
/// limited, because a container may have only so many (its limit of processes counts threads), and what needs one more fails.
/// They are never shut down: they end when they are idle, and JDA has work until its very end.
final class Workers {

    private Workers() {}

    /// @param name what the names of the threads begin with
    /// @param most at a time; what is more waits for its turn
    static ExecutorService of(String name, int most) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                most,
                most,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name(name, 0).factory());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
