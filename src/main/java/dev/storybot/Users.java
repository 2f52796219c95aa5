package dev.storybot;

import java.util.concurrent.atomic.AtomicInteger;

/// Counts the users of something that is to be closed after the last of them. Thread-safe without locks.
final class Users {

    private final AtomicInteger count = new AtomicInteger(1);
    private final Runnable close;

    /// @param close runs once, in the thread of the last user; the first user is there already
    Users(Runnable close) {
        this.close = close;
    }

    /// Whether there is one user more: not so after the last one has left.
    boolean enter() {
        return count.getAndUpdate(users -> users == 0 ? 0 : users + 1) > 0;
    }

    void leave() {
        if (count.decrementAndGet() == 0) {
            close.run();
        }
    }
}
