package dev.storybot.chat.slack;

import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.Installations;
import dev.storybot.chat.Once;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Slack as a platform: through Socket Mode, or by events over HTTP. Both bring the same to the same handlers.
public final class SlackPlatform implements ChatPlatform {

    /// Deliveries remembered: those of more than an hour at the 30,000 events an hour that Slack delivers at the most.
    private static final int REMEMBERED = 50_000;

    private final Access access;
    private final Ports ports;
    private final Tempo tempo;
    private final Once once = new Once(REMEMBERED);
    private volatile @Nullable Running running;

    /// What the platform works with.
    ///
    /// @param installations where workspaces install the app by themselves
    /// @param clock         tells old requests from new ones
    public record Ports(ChannelRules rules, Cooldown cooldown, Installations installations, InstantSource clock) {}

    public SlackPlatform(Access access, Ports ports) {
        this(access, ports, Tempo.USUAL);
    }

    public SlackPlatform(Access access, Ports ports, Tempo tempo) {
        this.access = access;
        this.ports = ports;
        this.tempo = tempo;
    }

    @Override
    public String name() {
        return Origin.PLATFORM;
    }

    @Override
    public void start(Partner partner) throws CannotConnect {
        Running started = new Running(access, ports, tempo, once, partner);
        try {
            started.start();
            running = started;
        } finally {
            if (running != started) {
                started.stop();
            }
        }
    }

    @Override
    public void stop() {
        Running stopped = running;
        running = null;
        if (stopped != null) {
            stopped.stop();
        }
    }

    @Override
    public boolean isConnected() {
        Running now = running;
        return now != null && now.isConnected();
    }

    /// Where events over HTTP and installations come in; null where nothing does.
    public @Nullable InetSocketAddress address() {
        Running now = running;
        return now == null ? null : now.address();
    }
}
