package dev.storybot.chat.discord;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// When an answer is late.
///
/// @param millis from when an interaction came in
record Lateness(ScheduledExecutorService timer, long millis) {

    /// Half of the three seconds that Discord waits from when an interaction was made; the other half is for the ways.
    static final long USUAL = 1_500;

    /// Does `task` when it is late, unless that is cancelled.
    ScheduledFuture<?> then(Runnable task) {
        return timer.schedule(task, millis, TimeUnit.MILLISECONDS);
    }
}
