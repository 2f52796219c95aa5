package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.ChatPlatform.CannotConnect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Time goes by only as far as the tests let it.
class SupervisorTest {

    private static final Duration LOOK = Supervisor.LOOK;

    private final List<Duration> waits = new ArrayList<>();

    @AfterEach
    void is_no_longer_interrupted() {
        Thread.interrupted();
    }

    @Test
    void a_platform_that_starts_is_looked_at_now_and_then() {
        FakePlatform platform = new FakePlatform("fake");
        keepGoing(platform, 3);
        assertThat(platform.done()).containsExactly("start");
        assertThat(waits).containsExactly(LOOK, LOOK, LOOK);
    }

    @Test
    void what_does_not_start_is_tried_again_after_ever_longer_waits() {
        CannotConnect outage = new CannotConnect("The network is down.", false);
        FakePlatform platform = new FakePlatform("fake", outage, outage, outage);
        keepGoing(platform, 4);
        assertThat(platform.done()).containsExactly("start", "start", "start", "start");
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), LOOK);
    }

    @Test
    void what_only_somebodys_doing_mends_is_tried_again_more_rarely() {
        CannotConnect refused = new CannotConnect("The token is wrong.", true);
        keepGoing(new FakePlatform("fake", refused, refused), 2);
        assertThat(waits).containsExactly(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void a_platform_that_breaks_is_tried_again_too() {
        FakePlatform platform = new FakePlatform("fake", new IllegalStateException("broken"));
        keepGoing(platform, 2);
        assertThat(platform.done()).containsExactly("start", "start");
        assertThat(waits).containsExactly(Duration.ofSeconds(1), LOOK);
    }

    @Test
    void a_platform_that_is_cut_off_for_long_is_started_anew() {
        FakePlatform platform = new FakePlatform("fake");
        int looks = (int) Supervisor.PATIENCE.dividedBy(LOOK);
        keepGoing(platform, looks + 3, pause -> {
            if (pause == 2) {
                platform.cutOff();
            }
        });
        assertThat(platform.done()).containsExactly("start", "stop", "start");
    }

    @Test
    void a_platform_that_mends_itself_is_let_alone() {
        FakePlatform platform = new FakePlatform("fake") {
            private int looks;

            @Override
            public boolean isConnected() {
                return ++looks % 5 == 0;
            }
        };
        keepGoing(platform, 100);
        assertThat(platform.done()).containsExactly("start");
    }

    @Test
    void the_first_try_is_over_whatever_came_of_it() throws InterruptedException {
        FakePlatform platform = new FakePlatform("fake", new CannotConnect("The network is down.", false));
        Supervisor.Pause pause = length -> {
            throw new InterruptedException("enough");
        };
        Supervisor supervisor = new Supervisor(platform, OpenAiExodus.bot(), pause, () -> 0);
        assertThat(supervisor.awaitFirstTry(Duration.ZERO)).isFalse();
        supervisor.keepGoing();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(supervisor.awaitFirstTry(Duration.ZERO)).isTrue();
    }

    private interface Meanwhile {
        void during(int pause);
    }

    private void keepGoing(FakePlatform platform, int pauses) {
        keepGoing(platform, pauses, pause -> {});
    }

    /// Keeps the platform going for so many pauses.
    private void keepGoing(FakePlatform platform, int pauses, Meanwhile meanwhile) {
        Supervisor.Pause pause = length -> {
            waits.add(length);
            meanwhile.during(waits.size());
            if (waits.size() == pauses) {
                throw new InterruptedException("enough");
            }
        };
        new Supervisor(platform, OpenAiExodus.bot(), pause, () -> 0).keepGoing();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
