package dev.storybot.chat.discord;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What has been begun and is not finished. Thread-safe.
final class Underway {

    /// Whoever waits for the end of all is one of its parties.
    private final Phaser work = new Phaser(1);

    /// Does `task`, unless nothing more is to be begun.
    void run(Runnable task) {
        if (work.register() < 0) {
            return;
        }
        try {
            task.run();
        } finally {
            work.arriveAndDeregister();
        }
    }

    /// Lets nothing more begin once all is finished, and waits for that.
    ///
    /// @param seconds how long at the most
    void finish(long seconds) {
        int phase = work.arriveAndDeregister();
        try {
            if (phase >= 0) {
                work.awaitAdvanceInterruptibly(phase, seconds, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            // what is not finished by now will not be
        }
    }
}
