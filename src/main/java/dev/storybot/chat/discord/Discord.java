package dev.storybot.chat.discord;

import dev.storybot.chat.ChatPlatform;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/// Discord as a platform: slash commands, an action on messages, mentions, replies and direct messages. Needs no
/// privileged intent.
public final class Discord implements ChatPlatform {

    /// Seconds that answers under way have for getting out when the bot stops.
    private static final int LAST_ANSWERS = 5;

    private final Account account;
    private final House house;
    private final long late;
    private @Nullable Session session;

    /// From the log-in to the log-off.
    private record Session(Connection connection, Underway underway, ScheduledExecutorService timer) {

        void end() {
            underway.finish(LAST_ANSWERS);
            connection.close();
            timer.shutdownNow();
        }
    }

    public Discord(Account account, House house) {
        this(account, house, Lateness.USUAL);
    }

    /// @param late when an answer is late, in ms from when an interaction came in
    Discord(Account account, House house, long late) {
        this.account = account;
        this.house = house;
        this.late = late;
    }

    @Override
    public String name() {
        return Place.PLATFORM;
    }

    @Override
    public synchronized void start(Partner partner) throws CannotConnect {
        Underway underway = new Underway();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("discord-timer").factory());
        Arrival arrival = new Arrival(new Registration(new Declarations(partner).all()));
        Listener listener = new Listener(partner, house, underway, new Lateness(timer, late));
        Session started = new Session(Connection.open(account, List.of(listener, arrival)), underway, timer);
        try {
            arrival.await();
            session = started;
        } finally {
            if (session == null) {
                started.end();
            }
        }
    }

    @Override
    public synchronized void stop() {
        Session ending = session;
        session = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public synchronized boolean isConnected() {
        return session != null && session.connection().isUp();
    }
}
