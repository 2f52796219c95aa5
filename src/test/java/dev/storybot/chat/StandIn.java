package dev.storybot.chat;

import dev.storybot.chat.ChatPlatform.Partner;
import dev.storybot.chat.ChatPlatform.Picture;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.chat.Watcher.Event;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Hands everything on to another partner, which can be changed while the platform runs. Notes what the platform notices
/// and what is asked.
public final class StandIn implements Partner {

    public final List<Event> noticed = new CopyOnWriteArrayList<>();
    public final List<Incoming> asked = new CopyOnWriteArrayList<>();
    public final List<String> rated = new CopyOnWriteArrayList<>();
    public volatile Partner other;
    public volatile boolean pictures;
    private final Object news = new Object();

    public StandIn(Partner other) {
        this.other = other;
    }

    @Override
    public Reply answer(Incoming incoming) {
        asked.add(incoming);
        return other.answer(incoming);
    }

    @Override
    public Optional<String> standalone(Incoming incoming, Reply reply) {
        return other.standalone(incoming, reply);
    }

    @Override
    public Reply again(String standalone, String language) {
        return other.again(standalone, language);
    }

    @Override
    public List<String> suggestions(String conversation, Command command, String typed, String language, int limit) {
        return other.suggestions(conversation, command, typed, language, limit);
    }

    @Override
    public String sentence(String key, String language, Object... with) {
        return other.sentence(key, language, with);
    }

    @Override
    public String greeting(String language) {
        return other.greeting(language);
    }

    @Override
    public void attempt(String language, Runnable work, Consumer<Reply> otherwise) {
        other.attempt(language, work, otherwise);
    }

    @Override
    public Optional<Picture> picture(Reply reply) {
        return pictures
                ? Optional.of(new Picture(new byte[] {1, 2, 3}, "Dates", "A timeline", 800, 400))
                : other.picture(reply);
    }

    @Override
    public void rated(String standalone, String language, boolean helpful) {
        rated.add(standalone + (helpful ? " +" : " -"));
    }

    @Override
    public void noticed(String platform, Event event) {
        synchronized (news) {
            noticed.add(event);
            news.notifyAll();
        }
    }

    /// Waits until something was noticed so many times.
    public void await(Event event, int times) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        synchronized (news) {
            while (noticed.stream().filter(event::equals).count() < times) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + event + ", got " + noticed);
                }
                try {
                    news.wait(left);
                } catch (InterruptedException stop) {
                    throw new AssertionError(stop);
                }
            }
        }
    }
}
