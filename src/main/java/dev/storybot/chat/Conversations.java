package dev.storybot.chat;

import dev.storybot.ask.Conversation;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Where each conversation stands, the latest ones only. Thread-safe; whoever finds too many of them forgets the
/// oldest, while nobody else waits.
public final class Conversations {

    /// How many more than the limit there may be, as a share of it, before the oldest are forgotten: looking for them
    /// costs a pass over all.
    private static final int SLACK = 8;

    private record Kept(Conversation conversation, long turn) {}

    private final int limit;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();
    private final AtomicBoolean forgetting = new AtomicBoolean();

    /// @param limit how many to remember, >= 1; a few more may be there for a moment
    public Conversations(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1, got " + limit);
        }
        this.limit = limit;
    }

    Conversation of(String id) {
        Kept found = kept.get(id);
        return found == null ? Conversation.NEW : found.conversation();
    }

    void keep(String id, Conversation conversation) {
        kept.put(id, new Kept(conversation, turns.incrementAndGet()));
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
