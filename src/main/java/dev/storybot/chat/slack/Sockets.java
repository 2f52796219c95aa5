package dev.storybot.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps one socket of Socket Mode open. When Slack says goodbye to it, when it breaks, or when it is silent and does not
/// answer, another is opened and the old one closed: never are there more than these two, where Slack allows ten. After a
/// failure it waits, ever longer.
final class Sockets {

    /// What only somebody's doing mends.
    private static final Set<String> LASTING = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "not_allowed_token_type",
            "forbidden_team");

    private final Slack slack;
    private final String appToken;
    private final Tempo tempo;
    private final BiConsumer<Socket, String> envelopes;
    private final Consumer<Boolean> told;
    private final BlockingQueue<Socket> ended = new LinkedBlockingQueue<>();
    private volatile @Nullable Socket current;
    private volatile @Nullable Thread keeper;

    /// @param envelopes gets each message with the socket that it came by
    /// @param told      is told whether there is a socket, when that has changed
    Sockets(Slack slack, String appToken, Tempo tempo, BiConsumer<Socket, String> envelopes, Consumer<Boolean> told) {
        this.slack = slack;
        this.appToken = appToken;
        this.tempo = tempo;
        this.envelopes = envelopes;
        this.told = told;
    }

    void start() throws CannotConnect, InterruptedException {
        current = open();
        told.accept(true);
        keeper = Thread.ofVirtual().name("slack-socket").start(this::keep);
    }

    boolean isOpen() {
        Socket socket = current;
        return socket != null && socket.isOpen();
    }

    void stop() {
        Thread thread = keeper;
        keeper = null;
        if (thread != null) {
            thread.interrupt();
        }
        Socket socket = current;
        current = null;
        if (socket != null) {
            socket.close();
        }
    }

    /// For as long as the thread is not interrupted.
    private void keep() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                @Nullable Socket over = ended.poll(tempo.silence().toMillis(), TimeUnit.MILLISECONDS);
                Socket socket = current;
                if (socket == null) {
                    return;
                }
                if (over == socket || (over == null && !socket.lives(tempo.silence()))) {
                    replace(socket);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void replace(Socket old) throws InterruptedException {
        told.accept(false);
        Duration wait = tempo.firstBackOff();
        while (true) {
            try {
                Socket next = open();
                if (current == null) {
                    next.close();
                    return;
                }
                current = next;
                old.close();
                told.accept(true);
                return;
            } catch (CannotConnect e) {
                tempo.pause().during(wait);
                wait = wait.multipliedBy(2).compareTo(tempo.lastBackOff()) > 0
                        ? tempo.lastBackOff()
                        : wait.multipliedBy(2);
            }
        }
    }

    private Socket open() throws CannotConnect, InterruptedException {
        try {
            Socket[] opened = new Socket[1];
            opened[0] = new Socket(slack, appToken, url(), envelopes, () -> ended.add(opened[0]));
            if (opened[0].opens(tempo.hello())) {
                return opened[0];
            }
            opened[0].close();
            throw new CannotConnect("Slack did not greet on its socket. Let connections to wss:// go out.", false);
        } catch (IOException e) {
            throw new CannotConnect("Slack cannot be reached: " + e.getMessage(), false);
        }
    }

    private String url() throws CannotConnect, IOException {
        try {
            AppsConnectionsOpenResponse response = slack.methods(appToken).appsConnectionsOpen(r -> r);
            if (response.isOk()) {
                return response.getUrl();
            }
            throw refused(response.getError());
        } catch (SlackApiException e) {
            throw new CannotConnect(
                    "Slack answered with code " + e.getResponse().code() + " when asked for a socket.", false);
        }
    }

    private static CannotConnect refused(String error) {
        String why = "Slack gives no socket (" + error + "). ";
        return LASTING.contains(error)
                ? new CannotConnect(
                        why
                                + "Set STORYBOT_SLACK_APP_TOKEN to an app-level token with the scope connections:write, from"
                                + " Basic Information of the app.",
                        true)
                : new CannotConnect(why + "Is Socket Mode on in the app's settings?", false);
    }
}
