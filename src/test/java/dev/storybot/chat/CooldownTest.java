package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CooldownTest {

    private Instant now = Instant.parse("2024-09-30T12:00:00Z");
    private final Cooldown cooldown = new Cooldown(new Cooldown.Rate(3, 6), new Cooldown.Rate(5, 60), () -> now);

    @Test
    void a_few_questions_may_be_asked_at_once_and_then_one_has_to_wait() {
        IntStream.range(0, 3).forEach(i -> assertThat(cooldown.ask("ada", "a")).isZero());
        assertThat(cooldown.ask("ada", "a")).isEqualTo(Duration.ofSeconds(10));
        now = now.plusSeconds(4);
        assertThat(cooldown.ask("ada", "a")).isEqualTo(Duration.ofSeconds(6));
        now = now.plusSeconds(6);
        assertThat(cooldown.ask("ada", "a")).isZero();
        assertThat(cooldown.ask("ada", "a")).isPositive();
    }

    @Test
    void one_person_does_not_slow_another_but_a_channel_slows_all_who_are_in_it() {
        IntStream.range(0, 3).forEach(i -> cooldown.ask("ada", "a"));
        assertThat(cooldown.ask("ben", "a")).isZero();
        assertThat(cooldown.ask("cy", "a")).isZero();
        assertThat(cooldown.ask("dora", "a")).isEqualTo(Duration.ofSeconds(1));
        assertThat(cooldown.ask("dora", "b")).isZero();
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        IntStream.range(0, 3).forEach(i -> cooldown.ask("ada", "a"));
        now = now.minus(Duration.ofDays(1));
        assertThat(cooldown.ask("ada", "a")).isLessThanOrEqualTo(Duration.ofSeconds(20));
    }
}
