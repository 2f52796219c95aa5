package dev.storybot.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// A Slack on the loopback address: the Web API, Socket Mode, response URLs, files. It takes what Slack would take, holds every
/// message and view to [Limits], and notes what it was sent. A call of a method that it does not know is a fault.
public final class LoopbackSlack implements AutoCloseable {

    public static final String BOT_TOKEN = "xoxb-of-the-test";
    public static final String APP_TOKEN = "xapp-of-the-test";

    /// The field that holds the token of a call.
    static final String TOKEN = "Authorization";

    /// Enough for a busy machine; nothing waits that long where all is well.
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<Call> sent = new LinkedBlockingQueue<>();
    private final List<Call> all = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Long> times = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<MockResponse>> scripted = new ConcurrentHashMap<>();
    private final Map<String, Integer> promised = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> acknowledged = new ConcurrentHashMap<>();
    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final AtomicLong count = new AtomicLong();
    private volatile String locale = "en-US";
    private volatile boolean isAdmin;

    /// What was sent to Slack.
    ///
    /// @param method of the Web API, or `response_url`
    /// @param fields its arguments; of a response URL its JSON, all of it in `json`
    public record Call(String method, Map<String, String> fields, JsonNode json) {

        public String text() {
            return json.path("text").asText();
        }

        public JsonNode blocks() {
            return json.path("blocks");
        }
    }

    public LoopbackSlack() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answered(request);
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI apiUrl() {
        return server.url("/api/").uri();
    }

    /// A new response URL.
    public String responseUrl() {
        return server.url("/response/" + count.incrementAndGet()).toString();
    }

    /// A number that no other call of it gives.
    public long unique() {
        return count.incrementAndGet();
    }

    /// The language and the rights of everybody from now on.
    public void everybodyIs(String spoken, boolean admin) {
        locale = spoken;
        isAdmin = admin;
    }

    /// Lets the next call of a method fail.
    public void refuseNext(String method, String error) {
        script(method, json("{\"ok\":false,\"error\":\"" + error + "\"}"));
    }

    public void script(String method, MockResponse response) {
        scripted.computeIfAbsent(method, ignored -> new ConcurrentLinkedDeque<>())
                .add(response);
    }

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static MockResponse busy(int seconds) {
        return new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", String.valueOf(seconds))
                .body("{\"ok\":false,\"error\":\"ratelimited\"}")
                .build();
    }

    private MockResponse answered(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        times.put(path, System.nanoTime());
        if (path.startsWith("/socket")) {
            return new MockResponse.Builder().webSocketUpgrade(new Listener()).build();
        }
        if (path.startsWith("/upload/")) {
            return uploaded(path, request.getBody());
        }
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        String method = path.startsWith("/response/") ? "response_url" : path.substring("/api/".length());
        Call call = method.equals("response_url") ? responded(body) : called(method, body);
        if (request.getHeaders().get("Authorization") != null) {
            call.fields().put(TOKEN, request.getHeaders().get("Authorization").replace("Bearer ", ""));
        }
        MockResponse planned = planned(method);
        note(call);
        return planned != null ? planned : usual(call);
    }

    private MockResponse uploaded(String path, ByteString file) {
        String id = path.substring("/upload/".length());
        note(new Call("upload", Map.of("file", id), JSON.createObjectNode().put("bytes", file.toByteArray())));
        if (file.size() != promised.getOrDefault(id, 0)) {
            faults.add(file.size() + " bytes were uploaded, not the " + promised.get(id) + " that were promised");
        }
        MockResponse planned = planned("upload");
        return planned != null
                ? planned
                : new MockResponse.Builder().body("OK - " + file.size()).build();
    }

    private MockResponse placeOf(Call call) {
        String id = "F%08d".formatted(count.incrementAndGet());
        promised.put(id, Integer.valueOf(call.fields().get("length")));
        return json("{\"ok\":true,\"file_id\":\"" + id + "\",\"upload_url\":\"" + server.url("/upload/" + id) + "\"}");
    }

    private @Nullable MockResponse planned(String method) {
        Deque<MockResponse> next = scripted.get(method);
        return next == null ? null : next.poll();
    }

    private void note(Call call) {
        all.add(call);
        Limits.faults(call).forEach(fault -> faults.add(call.method() + ": " + fault));
        if (!isQuiet(call.method())) {
            sent.add(call);
        }
    }

    /// What the adapter asks beside its work.
    private static boolean isQuiet(String method) {
        return method.equals("auth.test") || method.equals("apps.connections.open") || method.equals("users.info");
    }

    private static Call responded(String body) {
        try {
            return new Call("response_url", new HashMap<>(), JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Call called(String method, String body) {
        Map<String, String> fields = new HashMap<>();
        ObjectNode json = JSON.createObjectNode();
        for (String field : body.isEmpty() ? new String[0] : body.split("&")) {
            String[] both = field.split("=", 2);
            String value = URLDecoder.decode(both.length > 1 ? both[1] : "", StandardCharsets.UTF_8);
            fields.put(both[0], value);
            json.set(both[0], parsed(both[0], value));
        }
        return new Call(method, fields, json);
    }

    private static JsonNode parsed(String field, String value) {
        try {
            return List.of("blocks", "view", "prompts", "files").contains(field)
                    ? JSON.readTree(value)
                    : JSON.getNodeFactory().textNode(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockResponse usual(Call call) {
        return switch (call.method()) {
            case "response_url" -> new MockResponse.Builder().body("ok").build();
            case "auth.test" ->
                json(
                        "{\"ok\":true,\"url\":\"https://t.slack.com/\",\"team\":\"T\",\"team_id\":\"T1\",\"user\":\"storybot\","
                                + "\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}");
            case "apps.connections.open" ->
                json("{\"ok\":true,\"url\":\""
                        + server.url("/socket/" + count.incrementAndGet())
                                .toString()
                                .replaceFirst("^http", "ws") + "\"}");
            case "users.info" ->
                json("{\"ok\":true,\"user\":{\"id\":\"" + call.fields().get("user") + "\",\"locale\":\"" + locale
                        + "\",\"is_admin\":" + isAdmin + "}}");
            case "chat.postMessage", "chat.update" ->
                json("{\"ok\":true,\"channel\":\"" + call.fields().get("channel") + "\",\"ts\":\"1700000000."
                        + count.incrementAndGet() + "\"}");
            case "chat.postEphemeral" -> json("{\"ok\":true,\"message_ts\":\"1700000000.1\"}");
            case "views.open", "views.update", "views.publish" ->
                json("{\"ok\":true,\"view\":{\"id\":\"V" + count.incrementAndGet() + "\",\"type\":\"modal\"}}");
            case "files.getUploadURLExternal" -> placeOf(call);
            case "files.completeUploadExternal" -> json("{\"ok\":true,\"files\":[]}");
            case "assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts" -> json("{\"ok\":true}");
            default -> {
                faults.add("an unexpected call of " + call.method());
                yield json("{\"ok\":false,\"error\":\"unknown_method\"}");
            }
        };
    }

    private final class Listener extends WebSocketListener {

        @Override
        public void onOpen(WebSocket socket, Response response) {
            open.add(socket);
            mostOpen.accumulateAndGet(open.size(), Math::max);
            socket.send("{\"type\":\"hello\",\"num_connections\":" + open.size() + "}");
            opened.add(socket);
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            try {
                long now = System.nanoTime();
                JsonNode answer = JSON.readTree(text);
                times.put(answer.path("envelope_id").asText(), now);
                acknowledgement(answer.path("envelope_id").asText()).complete(answer);
            } catch (IOException e) {
                faults.add("not JSON on the socket: " + text);
            }
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            open.remove(socket);
            socket.close(code, reason);
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, Response response) {
            open.remove(socket);
        }
    }

    /// The next socket that is opened.
    WebSocket awaitSocket() throws InterruptedException {
        WebSocket socket = opened.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (socket == null) {
            throw new AssertionError("no socket was opened");
        }
        return socket;
    }

    /// How many sockets were open at a time at the most.
    int mostSockets() {
        return mostOpen.get();
    }

    private CompletableFuture<JsonNode> acknowledgement(String envelope) {
        return acknowledged.computeIfAbsent(envelope, ignored -> new CompletableFuture<>());
    }

    /// When something came in last, by [System#nanoTime()].
    ///
    /// @param what id of an envelope that was acknowledged, or the path of an address that was called
    long timeOf(String what) {
        return times.get(what);
    }

    /// Sends an envelope by the newest socket and waits until it is acknowledged.
    ///
    /// @return the payload of the acknowledgement
    JsonNode deliver(String type, JsonNode payload) {
        String envelope = "envelope-" + count.incrementAndGet();
        send(envelope, type, payload);
        return awaitAcknowledgement(envelope);
    }

    void send(String envelope, String type, JsonNode payload) {
        ObjectNode json = JSON.createObjectNode();
        json.put("envelope_id", envelope).put("type", type).put("accepts_response_payload", true);
        json.set("payload", payload);
        open.getLast().send(json.toString());
    }

    JsonNode awaitAcknowledgement(String envelope) {
        try {
            return acknowledgement(envelope)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .path("payload");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("not acknowledged: " + envelope, e);
        }
    }

    /// Says something on the newest socket that is no envelope.
    void say(String text) {
        open.getLast().send(text);
    }

    private void forgetSent() {
        all.clear();
        sent.clear();
    }

    /// Somebody types a slash command.
    ///
    /// @return the answer
    public Call command(String user, String channel, String command, String text) {
        forgetSent();
        deliver("slash_commands", commandPayload(user, channel, command, text));
        return next("response_url");
    }

    ObjectNode commandPayload(String user, String channel, String command, String text) {
        return JSON.createObjectNode()
                .put("command", command)
                .put("text", text)
                .put("team_id", "T1")
                .put("channel_id", channel)
                .put("user_id", user)
                .put("trigger_id", "trigger-" + unique())
                .put("response_url", responseUrl());
    }

    /// Somebody mentions the bot.
    ///
    /// @return the answer
    public Call mention(String user, String channel, String text) {
        forgetSent();
        deliver("events_api", eventPayload(mentionEvent(user, channel, text)));
        return next("chat.postMessage");
    }

    ObjectNode mentionEvent(String user, String channel, String text) {
        return JSON.createObjectNode()
                .put("type", "app_mention")
                .put("user", user)
                .put("channel", channel)
                .put("text", "<@UBOT> " + text)
                .put("ts", timestamp());
    }

    ObjectNode eventPayload(ObjectNode event) {
        ObjectNode payload = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", "T1")
                .put("api_app_id", "A1")
                .put("event_id", "Ev" + unique());
        payload.set("event", event);
        return payload;
    }

    String timestamp() {
        return "1700000000.%06d".formatted(unique());
    }

    /// Waits until the bot has a socket.
    public void awaitBot() {
        try {
            awaitSocket();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /// Breaks the newest socket, and waits until the bot is there again.
    public void drop() {
        opened.clear();
        open.getLast().close(1011, "broken");
        awaitBot();
    }

    /// What was sent next, whatever it is.
    public Call next() {
        try {
            Call call = sent.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("nothing was sent; so far: " + all);
            }
            return call;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// What was sent by a method next; what was sent by others before it is passed over.
    public Call next(String method) {
        while (true) {
            Call call = next();
            if (call.method().equals(method)) {
                return call;
            }
        }
    }

    /// What was sent and not yet looked at.
    public List<Call> rest() {
        List<Call> rest = new ArrayList<>();
        sent.drainTo(rest);
        return rest;
    }

    /// Everything that was called.
    public List<Call> all() {
        return List.copyOf(all);
    }

    /// What was wrong with what was sent.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// For tests of what is wrong on purpose.
    void forgetFaults() {
        faults.clear();
    }

    @Override
    public void close() {
        open.forEach(socket -> socket.close(1000, "the end"));
        server.close();
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }
}
