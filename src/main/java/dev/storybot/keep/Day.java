package dev.storybot.keep;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day, which is as exactly as the file says when something was: an exact time could tell who asked.
final class Day {

    private Day() {}

    /// As `2024-09-30`, in UTC.
    static String of(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }
}
