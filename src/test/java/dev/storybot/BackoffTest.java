package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff latest = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30), () -> Math.nextDown(1.0));

    @Test
    void each_wait_is_twice_the_one_before_up_to_the_limit() {
        assertThat(IntStream.rangeClosed(1, 7)
                        .mapToObj(n -> Math.round(latest.after(n).toMillis() / 1000.0)))
                .containsExactly(2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(latest.after(Integer.MAX_VALUE)).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void chance_takes_up_to_half_of_a_wait() {
        Backoff earliest = new Backoff(latest.first(), latest.most(), () -> 0);
        assertThat(earliest.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(earliest.after(9)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_refusal_waits_longer_than_an_outage() {
        assertThat(Backoff.ofRefusals(() -> 0).after(1))
                .isGreaterThan(Backoff.ofOutages(() -> 0.99).after(1));
    }
}
