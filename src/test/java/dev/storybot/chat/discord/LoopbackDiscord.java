package dev.storybot.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A Discord on the loopback address: REST API and gateway on one port, as the real client expects them. What is sent to it
/// is checked against Discord's limits; what it does not know fails the test.
public final class LoopbackDiscord implements AutoCloseable {

    private static final String PREFIX = "/api/v10/";
    private static final int SECONDS = 15;

    /// How a request is answered instead of as usual.
    ///
    /// @param times how often still
    private record Fault(Predicate<Outgoing> of, MockResponse answer, AtomicLong times) {}

    private final MockWebServer server = new MockWebServer();
    private final LoopbackGateway gateway;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Outgoing> sent = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> messages = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong((System.currentTimeMillis() - 1_420_070_400_000L) << 22);
    private volatile JsonNode commands = DiscordJson.MAPPER.createArrayNode();
    private volatile String token = "secret-token";

    /// @param shards how many it recommends
    public LoopbackDiscord(int shards) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gateway = new LoopbackGateway("ws://127.0.0.1:" + server.getPort() + "/gateway", shards, this::happened);
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + server.getPort() + PREFIX);
    }

    /// An account that connects here.
    public Account account() {
        return new Account(token, api(), null, false, null);
    }

    public LoopbackGateway gateway() {
        return gateway;
    }

    /// An id as Discord gives it now.
    public String newId() {
        return String.valueOf(ids.addAndGet(1 << 12));
    }

    private MockResponse answer(RecordedRequest request) {
        String target = request.getTarget();
        if (target.startsWith("/gateway")) {
            return new MockResponse.Builder()
                    .webSocketUpgrade(gateway.socket(target))
                    .build();
        }
        if (!target.startsWith(PREFIX)) {
            return unknown(request.getMethod() + " " + target);
        }
        String path = target.substring(PREFIX.length());
        boolean isKnown = ("Bot " + token).equals(request.getHeaders().get("authorization"));
        if (!isKnown) {
            return json(401, "{\"message\":\"401: Unauthorized\",\"code\":0}");
        }
        Outgoing outgoing = outgoing(request, path);
        MockResponse answer = fault(outgoing);
        if (answer == null) {
            wrong.addAll(DiscordLimits.faults(outgoing));
            answer = usual(outgoing);
        }
        noted(outgoing);
        return answer;
    }

    private static Outgoing outgoing(RecordedRequest request, String path) {
        String type = String.valueOf(request.getHeaders().get("content-type"));
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        int files = 0;
        if (type.startsWith("multipart/")) {
            files = body.split("filename=", -1).length - 1;
            int start = body.indexOf("\r\n\r\n", body.indexOf("name=\"payload_json\"")) + 4;
            body = body.substring(start, body.indexOf("\r\n--", start));
        }
        try {
            JsonNode json = body.isEmpty() ? MissingNode.getInstance() : DiscordJson.MAPPER.readTree(body);
            return new Outgoing(request.getMethod(), path, json, files, System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private MockResponse fault(Outgoing outgoing) {
        lock.lock();
        try {
            for (Fault fault : faults) {
                if (fault.of().test(outgoing) && fault.times().getAndDecrement() > 0) {
                    return fault.answer();
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void noted(Outgoing outgoing) {
        lock.lock();
        try {
            sent.add(outgoing);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void happened() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private MockResponse usual(Outgoing outgoing) {
        String path = outgoing.path().replaceFirst("\\?.*", "");
        return switch (outgoing.method() + " "
                + path.replaceAll("[0-9]{2,}", "ID").replaceAll("token-ID", "TOKEN")) {
            case "GET users/@me" -> json(200, DiscordJson.bot());
            case "GET gateway/bot" -> json(200, """
                {"url":"%s","shards":%d,"session_start_limit":{"total":1000,"remaining":999,"reset_after":1,
                 "max_concurrency":16}}\
                """.formatted(gateway.url(), gateway.shards()));
            case "GET applications/ID/commands" -> json(200, commands.toString());
            case "PUT applications/ID/commands" -> {
                commands = registered(outgoing.body());
                yield json(200, commands.toString());
            }
            case "POST interactions/ID/TOKEN/callback" -> callback(path);
            case "PATCH webhooks/ID/TOKEN/messages/@original", "POST webhooks/ID/TOKEN" ->
                json(
                        200,
                        DiscordJson.posted(newId(), DiscordJson.GENERAL, outgoing.body())
                                .toString());
            case "DELETE webhooks/ID/TOKEN/messages/@original" ->
                new MockResponse.Builder().code(204).build();
            case "POST channels/ID/messages" -> post(outgoing, path.split("/", -1)[1]);
            case "PATCH channels/ID/messages/ID" ->
                json(
                        200,
                        DiscordJson.posted(path.split("/", -1)[3], path.split("/", -1)[1], outgoing.body())
                                .toString());
            case "POST users/@me/channels" -> json(200, DiscordJson.directChannel());
            case "POST channels/ID/messages/ID/threads" ->
                json(201, DiscordJson.thread(path.split("/", -1)[3], path.split("/", -1)[1]));
            default -> unknown(outgoing.method() + " " + outgoing.path());
        };
    }

    private MockResponse callback(String path) {
        return acknowledged.putIfAbsent(path, true) == null
                ? new MockResponse.Builder().code(204).build()
                : json(400, "{\"message\":\"Interaction has already been acknowledged.\",\"code\":40060}");
    }

    /// As Discord: of two messages with the same nonce the first is kept.
    private MockResponse post(Outgoing outgoing, String channel) {
        String nonce = channel + "/" + outgoing.body().path("nonce").asText();
        ObjectNode posted = messages.computeIfAbsent(nonce, _ -> DiscordJson.posted(newId(), channel, outgoing.body()));
        return json(200, posted.toString());
    }

    /// As Discord tells commands back: with ids, and with what it adds.
    private JsonNode registered(JsonNode told) {
        ArrayNode commands = DiscordJson.MAPPER.createArrayNode();
        for (JsonNode command : told) {
            ObjectNode registered = command.deepCopy();
            registered.put("id", newId()).put("application_id", DiscordJson.BOT).put("version", newId());
            registered.put("dm_permission", true);
            if (!registered.has("description")) {
                registered.put("description", "");
            }
            commands.add(registered);
        }
        return commands;
    }

    /// Somebody has taken a command away.
    void loseCommand() {
        ((ArrayNode) commands).remove(0);
    }

    static MockResponse json(int code, String body) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("content-type", "application/json")
                .addHeader("via", "1.1 loopback")
                .body(body)
                .build();
    }

    private MockResponse unknown(String request) {
        wrong.add("unexpected: " + request);
        return json(404, "{\"message\":\"404: Not Found\",\"code\":0}");
    }

    /// Answers requests of a kind otherwise, so many times.
    public void fail(int times, Predicate<Outgoing> of, MockResponse answer) {
        lock.lock();
        try {
            faults.addLast(new Fault(of, answer, new AtomicLong(times)));
        } finally {
            lock.unlock();
        }
    }

    /// Takes the response to an interaction, and says that it failed.
    void acknowledgeAndFail(String interaction, MockResponse answer) {
        acknowledged.put("interactions/" + interaction + "/token-" + interaction + "/callback", true);
        fail(1, sent -> sent.isCallback() && sent.interaction().equals(interaction), answer);
    }

    private void forgetSent() {
        lock.lock();
        try {
            sent.clear();
        } finally {
            lock.unlock();
        }
    }

    /// Somebody mentions the bot in the server's general channel.
    ///
    /// @return the reply
    public Outgoing mention(String user, String text) {
        forgetSent();
        Whereabouts there = Whereabouts.in(DiscordJson.GENERAL).by(user);
        gateway.tell(
                0, "MESSAGE_CREATE", DiscordJson.message(newId(), there, "<@" + DiscordJson.BOT + "> " + text, true));
        return await(each -> each.method().equals("POST") && each.path().endsWith("/messages"));
    }

    /// Somebody types a slash command in a channel of friends.
    ///
    /// @param options name and value by turns
    /// @return the acknowledgement
    public Outgoing command(String user, String channel, String command, Object... options) {
        forgetSent();
        Whereabouts there = new Whereabouts(user, null, channel, "en-US", Whereabouts.NONE);
        gateway.tell(
                0,
                "INTERACTION_CREATE",
                DiscordJson.interaction(newId(), 2, there, DiscordJson.command(command, options)));
        return await(Outgoing::isCallback);
    }

    /// Ends the connection of the first shard, and waits until the bot is there again.
    ///
    /// @param resumes whether the session can be taken up again
    public void drop(boolean resumes) {
        int back = gateway.resumed().size() + gateway.identified().size() + 1;
        gateway.resumes(resumes);
        gateway.drop(0, 4000);
        awaitGateway(there -> there.resumed().size() + there.identified().size() >= back);
    }

    /// Forgets what was sent and what is to fail, for the next test.
    public void forget() {
        lock.lock();
        try {
            sent.clear();
            faults.clear();
            wrong.clear();
        } finally {
            lock.unlock();
        }
    }

    /// What was sent so far, in order.
    public List<Outgoing> sent() {
        lock.lock();
        try {
            return List.copyOf(sent);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for something to be sent, and gives the first of its kind.
    public Outgoing await(Predicate<Outgoing> wanted) {
        return await(wanted, 1).getFirst();
    }

    public List<Outgoing> await(Predicate<Outgoing> wanted, int count) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(SECONDS);
            while (sent.stream().filter(wanted).count() < count) {
                if (left <= 0) {
                    throw new AssertionError("waited in vain; what was sent: "
                            + sent.stream()
                                    .map(each -> each.method() + " " + each.path())
                                    .toList());
                }
                left = changed.awaitNanos(left);
            }
            return sent.stream().filter(wanted).toList();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the gateway to be in a state.
    public void awaitGateway(Predicate<LoopbackGateway> wanted) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(SECONDS);
            while (!wanted.test(gateway)) {
                if (left <= 0) {
                    throw new AssertionError("waited in vain for the gateway");
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        } finally {
            lock.unlock();
        }
    }

    /// What was sent that Discord would not take or that this server does not know.
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public void close() {
        gateway.close();
        server.close();
    }
}
