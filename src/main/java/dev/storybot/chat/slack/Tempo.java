package dev.storybot.chat.slack;

import java.time.Duration;

/// How long the adapter waits for what.
///
/// @param silence      without a frame after which the socket is asked whether it lives; Slack pings every few seconds
/// @param hello        for Slack's greeting on a new socket
/// @param firstBackOff before a socket is opened again after a failure; doubled with each further one
/// @param lastBackOff  at the longest
/// @param patience     for a busy Slack (429) with one message, all waits together
/// @param farewell     for answers under way when the platform stops
/// @param pause        waits; only tests do otherwise
public record Tempo(
        Duration silence,
        Duration hello,
        Duration firstBackOff,
        Duration lastBackOff,
        Duration patience,
        Duration farewell,
        Pause pause) {

    public static final Tempo USUAL = new Tempo(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            Thread::sleep);

    /// Waits.
    @FunctionalInterface
    public interface Pause {

        void during(Duration time) throws InterruptedException;
    }
}
