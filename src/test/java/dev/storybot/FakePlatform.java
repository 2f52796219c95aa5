package dev.storybot;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A platform that fails to start as often as it is told, and notes what is done with it.
class FakePlatform implements ChatPlatform {

    private final String name;
    private final Queue<Exception> failures;
    private final CountDownLatch connected = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile @Nullable Partner partner;
    private volatile boolean cutOff;

    /// @param failures one for each start, then all work
    FakePlatform(String name, Exception... failures) {
        this.name = name;
        this.failures = new ConcurrentLinkedQueue<>(Arrays.asList(failures));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Partner with) throws CannotConnect {
        done.add("start");
        switch (failures.poll()) {
            case CannotConnect cannot -> throw cannot;
            case RuntimeException broken -> throw broken;
            case null, default -> {
                partner = with;
                cutOff = false;
                connected.countDown();
            }
        }
    }

    @Override
    public void stop() {
        done.add("stop");
        partner = null;
    }

    @Override
    public boolean isConnected() {
        return partner != null && !cutOff;
    }

    void cutOff() {
        cutOff = true;
    }

    /// Waits until it has been started once.
    FakePlatform awaitStart() throws InterruptedException {
        if (!connected.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " was not started");
        }
        return this;
    }

    Reply ask(String question) {
        Partner asked = partner;
        if (asked == null) {
            throw new AssertionError(name + " is not connected");
        }
        return asked.answer(Incoming.of(name + "/1", question));
    }

    List<String> done() {
        return List.copyOf(done);
    }
}
