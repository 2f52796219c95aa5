package dev.storybot.chat;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is remembered by key, the latest only. Thread-safe; whoever finds too much of it forgets the oldest, while
/// nobody else waits.
final class Latest<V> {

    /// How many more than the limit there may be, as a share of it, before the oldest are forgotten: looking for them
    /// costs a pass over all.
    private static final int SLACK = 8;

    private record Kept<V>(V value, long turn) {}

    private final int limit;
    private final Map<String, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();
    private final AtomicBoolean forgetting = new AtomicBoolean();

    /// @param limit how many to remember, >= 1; a few more may be there for a moment
    Latest(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1, got " + limit);
        }
        this.limit = limit;
    }

    /// Null where nothing is kept under `key`, or no longer.
    @Nullable
    V of(String key) {
        Kept<V> found = kept.get(key);
        return found == null ? null : found.value();
    }

    void keep(String key, V value) {
        kept.put(key, new Kept<>(value, turns.incrementAndGet()));
        forgetSome();
    }

    /// Keeps `value` unless something is kept under `key`.
    ///
    /// @return whether nothing was
    boolean keepFirst(String key, V value) {
        boolean isFirst = kept.putIfAbsent(key, new Kept<>(value, turns.incrementAndGet())) == null;
        forgetSome();
        return isFirst;
    }

    /// What is kept under `key`, which is now the latest; `fresh` where nothing is.
    V ofOr(String key, Supplier<V> fresh) {
        V value = kept.compute(
                        key,
                        (ignored, found) ->
                                new Kept<>(found == null ? fresh.get() : found.value(), turns.incrementAndGet()))
                .value();
        forgetSome();
        return value;
    }

    private void forgetSome() {
        if (kept.size() > limit + limit / SLACK && forgetting.compareAndSet(false, true)) {
            forgetOldest();
            forgetting.set(false);
        }
    }

    private void forgetOldest() {
        kept.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().turn()))
                .limit(Math.max(0, kept.size() - limit))
                .toList()
                .forEach(entry -> kept.remove(entry.getKey(), entry.getValue()));
    }

    int size() {
        return kept.size();
    }
}
