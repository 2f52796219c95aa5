package dev.storybot.chat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;

/// One socket of Socket Mode, from its opening to its end. What comes in is handed on at once, where Slack's client would
/// look for it every ten milliseconds; reconnecting is left to [Sockets], which opens another one.
final class Socket {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final SocketModeClient client;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private volatile long lastFrame = System.nanoTime();
    private volatile boolean isOver;

    /// @param url       of the socket, good for one
    /// @param envelopes gets each message but Slack's own greetings and goodbyes, with the socket that it came by
    /// @param end       is told once when the socket is no longer any good
    Socket(Slack slack, String appToken, String url, BiConsumer<Socket, String> envelopes, Runnable end)
            throws IOException {
        try {
            client = new SocketModeClientJavaWSImpl(
                    slack, appToken, url, 0, queue(message -> took(message, envelopes, end)), false, false, 0);
        } catch (URISyntaxException e) {
            throw new IOException("Slack gave no address of a socket", e);
        }
        client.addWebSocketCloseListener((code, reason) -> over(end));
    }

    private static SocketModeMessageQueue queue(Consumer<String> taker) {
        return new SocketModeMessageQueue() {
            @Override
            public void add(String message) {
                taker.accept(message);
            }

            @Override
            public @Nullable String poll() {
                return null;
            }
        };
    }

    private void took(String message, BiConsumer<Socket, String> envelopes, Runnable end) {
        lastFrame = System.nanoTime();
        switch (type(message)) {
            case "hello" -> greeted.countDown();
            case "disconnect" -> over(end);
            default -> envelopes.accept(this, message);
        }
    }

    private static String type(String message) {
        try {
            JsonObject envelope = GSON.fromJson(message, JsonObject.class);
            return envelope.has("type") ? envelope.get("type").getAsString() : "";
        } catch (JsonParseException e) {
            return "";
        }
    }

    private synchronized void over(Runnable end) {
        if (!isOver) {
            isOver = true;
            end.run();
        }
    }

    /// Whether Slack greets within `time`.
    boolean opens(Duration time) throws IOException, InterruptedException {
        client.connect();
        return greeted.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isOpen() {
        return greeted.getCount() == 0 && !isOver;
    }

    /// Whether a frame came within `silence`, or one comes when asked for: waits up to three seconds for it.
    boolean lives(Duration silence) {
        if (System.nanoTime() - lastFrame < silence.toNanos()) {
            return true;
        }
        boolean lives = client.verifyConnection();
        if (lives) {
            lastFrame = System.nanoTime();
        }
        return lives;
    }

    /// Tells Slack that an envelope was taken. Where the socket is gone, Slack will deliver it again by another.
    void acknowledge(SocketModeRequest request, Response response) {
        String envelope = request.getEnvelope().getEnvelopeId();
        try {
            if (response.getBody() == null || response.getBody().isEmpty()) {
                client.sendSocketModeResponse(new AckResponse(envelope));
            } else {
                Map<String, Object> answer = new HashMap<>();
                answer.put("envelope_id", envelope);
                answer.put("payload", GSON.fromJson(response.getBody(), JsonObject.class));
                client.sendSocketModeResponse(GSON.toJson(answer));
            }
        } catch (WebsocketNotConnectedException e) {
            // seen to be over by the listener, too
        }
    }

    void close() {
        isOver = true;
        try {
            client.close();
        } catch (IOException e) {
            // gone already
        }
    }
}
