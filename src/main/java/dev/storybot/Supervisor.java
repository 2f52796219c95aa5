package dev.storybot;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import dev.storybot.chat.ChatPlatform.Partner;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the bot on one platform: starts it, tries again after a while where that fails, and starts it anew where it has
/// been cut off for long. Other platforms do not notice.
final class Supervisor {

    /// For which a platform may mend its connection by itself.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Between two looks at a platform that was started.
    static final Duration LOOK = Duration.ofSeconds(30);

    /// The language of what is written to the log.
    private static final String LANGUAGE = "en";

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final ChatPlatform platform;
    private final Partner partner;
    private final Pause pause;
    private final Backoff outages;
    private final Backoff refusals;
    private final CountDownLatch tried = new CountDownLatch(1);

    /// Lets time go by.
    interface Pause {

        void pause(Duration length) throws InterruptedException;
    }

    /// @param chance from 0 to below 1, another each time
    Supervisor(ChatPlatform platform, Partner partner, Pause pause, DoubleSupplier chance) {
        this.platform = platform;
        this.partner = partner;
        this.pause = pause;
        this.outages = Backoff.ofOutages(chance);
        this.refusals = Backoff.ofRefusals(chance);
    }

    ChatPlatform platform() {
        return platform;
    }

    /// Waits until it has been tried to start the platform, whatever came of it; false where the time is over before.
    boolean awaitFirstTry(Duration most) throws InterruptedException {
        return tried.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Looks after the platform until the thread is interrupted, and does not stop it then.
    void keepGoing() {
        try {
            int failures = 0;
            while (true) {
                CannotConnect failed = started();
                tried.countDown();
                if (failed == null) {
                    failures = 0;
                    LOG.info("{}: connected", platform.name());
                    stayUntilCutOff();
                } else {
                    failures++;
                    waitAfter(failed, failures);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Why it could not be started, or null where it was.
    private @Nullable CannotConnect started() throws InterruptedException {
        AtomicReference<@Nullable CannotConnect> failed = new AtomicReference<>();
        partner.attempt(
                LANGUAGE,
                () -> {
                    try {
                        platform.start(partner);
                    } catch (CannotConnect cannot) {
                        failed.set(cannot);
                    }
                },
                broken -> failed.set(new CannotConnect(broken.lead().text(), false)));
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped while it was started");
        }
        return failed.get();
    }

    private void waitAfter(CannotConnect failed, int failures) throws InterruptedException {
        Duration wait = (failed.isLasting() ? refusals : outages).after(failures);
        LOG.warn(
                "{}: cannot connect. {} Try {} is in {} s.",
                platform.name(),
                failed.getMessage(),
                failures + 1,
                Math.max(1, wait.toSeconds()));
        pause.pause(wait);
    }

    /// Returns when the platform has been cut off for longer than it will ever mend by itself; it is stopped then.
    private void stayUntilCutOff() throws InterruptedException {
        Duration cutOff = Duration.ZERO;
        while (cutOff.compareTo(PATIENCE) < 0) {
            pause.pause(LOOK);
            cutOff = platform.isConnected() ? Duration.ZERO : cutOff.plus(LOOK);
        }
        LOG.warn("{}: cut off for {} minutes, so it is started anew", platform.name(), PATIENCE.toMinutes());
        stop();
    }

    /// Stops the platform, whatever its state.
    void stop() {
        partner.attempt(LANGUAGE, platform::stop, broken -> {});
    }
}
