package dev.storybot.doctor;

import java.time.Duration;
import java.util.Optional;

/// Compares this machine's clock with that of a platform, by the date of a response.
final class ClockCheck {

    /// Beyond it Slack's signed requests count as replayed and Discord's interactions as expired (both: minutes); a minute of
    /// it is a warning that the clock runs away.
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private ClockCheck() {}

    /// Nothing where the platform does not say what time it is.
    static Optional<Finding> of(String platform, Optional<Duration> behind) {
        String check = platform + " clock";
        return behind.map(
                skew -> skew.abs().compareTo(TOLERATED) <= 0
                        ? Finding.well(check, "This machine's clock agrees with " + platform + "'s.")
                        : Finding.wrong(
                                check,
                                "This machine's clock is " + skew.abs().toSeconds() + " s "
                                        + (skew.isNegative() ? "behind" : "ahead of") + " " + platform + "'s.",
                                "Set it, and keep it set by NTP (timedatectl set-ntp true); a container has its host's clock."));
    }
}
