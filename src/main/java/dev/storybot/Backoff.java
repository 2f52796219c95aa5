package dev.storybot;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/// How long to wait before the next try, after so many that failed: twice as long each time up to a limit, and never for
/// the same time as everybody else, so that those whom one outage has hit do not come back all at once.
///
/// @param first  after the first failure
/// @param most   at the most
/// @param chance from 0 to below 1, another each time
record Backoff(Duration first, Duration most, DoubleSupplier chance) {

    /// Where time alone may mend it: an outage.
    static Backoff ofOutages(DoubleSupplier chance) {
        return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), chance);
    }

    /// Where somebody has to do something, such as to allow an intent: platforms take many refused tries amiss.
    static Backoff ofRefusals(DoubleSupplier chance) {
        return new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(30), chance);
    }

    /// @param failures in a row, >= 1
    /// @return between half of the time for so many failures and all of it
    Duration after(int failures) {
        Duration whole = first;
        for (int i = 1; i < failures && whole.compareTo(most) < 0; i++) {
            whole = whole.multipliedBy(2);
        }
        long millis = Math.min(whole.toMillis(), most.toMillis());
        return Duration.ofMillis(millis / 2 + (long) (chance.getAsDouble() * millis / 2));
    }
}
