package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnceTest {

    @Test
    void what_comes_again_is_not_the_first() {
        Once once = new Once(10);
        assertThat(once.isFirst("a")).isTrue();
        assertThat(once.isFirst("b")).isTrue();
        assertThat(once.isFirst("a")).isFalse();
    }

    @Test
    void only_the_latest_are_remembered() {
        Once once = new Once(8);
        IntStream.range(0, 100).forEach(i -> once.isFirst("id " + i));
        assertThat(once.isFirst("id 99")).isFalse();
        assertThat(once.isFirst("id 0")).isTrue();
    }

    @Test
    void of_many_at_the_same_moment_one_is_the_first() throws Exception {
        Once once = new Once(10);
        Callable<Boolean> isFirst = () -> once.isFirst("same");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(i -> isFirst).toList());
            assertThat(all).filteredOn(Future::resultNow).hasSize(1);
        }
    }
}
