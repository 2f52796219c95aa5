package dev.storybot.chat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;

/// Slows down whoever asks too often: each person and each channel may ask a few questions at once, and then so many a
/// minute. Thread-safe.
public final class Cooldown {

    /// People and channels remembered at a time; who is forgotten begins afresh.
    private static final int REMEMBERED = 10_000;

    /// How often may be asked.
    ///
    /// @param atOnce    questions without a pause, >= 1
    /// @param perMinute questions for which time comes back, >= 1
    public record Rate(int atOnce, int perMinute) {}

    private final Rate person;
    private final Rate channel;
    private final TimeMeter time;
    private final Latest<Bucket> buckets = new Latest<>(REMEMBERED);

    public Cooldown(Rate person, Rate channel, InstantSource clock) {
        this.person = person;
        this.channel = channel;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /// How long a person has to wait before asking in a channel; zero where the question may be asked now, which then
    /// counts.
    ///
    /// @param personId  unique over all platforms
    /// @param channelId unique over all platforms
    public Duration ask(String personId, String channelId) {
        Duration wait = taken("person/" + personId, person);
        return wait.isZero() ? taken("channel/" + channelId, channel) : wait;
    }

    private Duration taken(String key, Rate rate) {
        ConsumptionProbe probe = buckets.ofOr(key, () -> full(rate)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket full(Rate rate) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(rate.atOnce()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
