package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final int MOST = 3;

    @Test
    void more_work_than_workers_waits_for_its_turn_and_is_done() throws InterruptedException {
        ExecutorService workers = Workers.of("worker-", MOST);
        Set<String> names = ConcurrentHashMap.newKeySet();
        CountDownLatch busy = new CountDownLatch(MOST);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(10 * MOST);
        for (int i = 0; i < 10 * MOST; i++) {
            workers.execute(() -> {
                names.add(Thread.currentThread().getName());
                busy.countDown();
                await(released);
                done.countDown();
            });
        }
        assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(done.getCount()).isEqualTo(10 * MOST);
        released.countDown();
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(names).containsExactlyInAnyOrder("worker-0", "worker-1", "worker-2");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
