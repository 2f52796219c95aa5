package dev.storybot.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/// The socket of the loopback Discord: identifies and resumes shards, and tells them what happens.
public final class LoopbackGateway {

    private final String url;
    private final int shards;
    private final Runnable changed;
    private final Map<Integer, Session> sessions = new ConcurrentHashMap<>();
    private final List<JsonNode> identified = new CopyOnWriteArrayList<>();
    private final List<JsonNode> resumed = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean resumes = true;

    /// A shard's session: what was told in it can be told again.
    private static final class Session {
        private final String id;
        private final AtomicInteger told = new AtomicInteger();
        private volatile Pipe socket;

        private Session(String id, Pipe socket) {
            this.id = id;
            this.socket = socket;
        }
    }

    LoopbackGateway(String url, int shards, Runnable changed) {
        this.url = url;
        this.shards = shards;
        this.changed = changed;
    }

    String url() {
        return url;
    }

    int shards() {
        return shards;
    }

    /// What the client said of itself, once a session.
    public List<JsonNode> identified() {
        return identified;
    }

    public List<JsonNode> resumed() {
        return resumed;
    }

    /// Whether a dropped session can be taken up again.
    public void resumes(boolean can) {
        resumes = can;
    }

    /// How the clients asked for their connections, in order: path and query.
    public List<String> asked() {
        return asked;
    }

    /// Takes a connection.
    ///
    /// @param target path and query that it is asked for by
    WebSocketListener socket(String target) {
        asked.add(target);
        Pipe pipe = new Pipe(target.contains("compress=zlib-stream"));
        return new WebSocketListener() {
            @Override
            public void onOpen(WebSocket socket, Response response) {
                pipe.opened(socket);
                pipe.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
            }

            @Override
            public void onMessage(WebSocket socket, String text) {
                JsonNode told = DiscordJson.read(text);
                switch (told.path("op").asInt()) {
                    case 1 -> pipe.send("{\"op\":11}");
                    case 2 -> identify(pipe, told.path("d"));
                    case 6 -> resume(pipe, told.path("d"));
                    default -> {
                        // presence and the like
                    }
                }
            }

            @Override
            public void onClosing(WebSocket socket, int code, String reason) {
                socket.close(code, reason);
            }
        };
    }

    private void identify(Pipe socket, JsonNode identity) {
        int shard = identity.path("shard").path(0).asInt();
        Session session = new Session("session-" + identified.size(), socket);
        sessions.put(shard, session);
        String guild = shard == 0 ? DiscordJson.GUILD : DiscordJson.FAR_GUILD;
        tell(session, "READY", DiscordJson.ready(url, session.id, new String[] {guild}));
        tell(session, "GUILD_CREATE", DiscordJson.guild(guild));
        identified.add(identity);
        changed.run();
    }

    private void resume(Pipe socket, JsonNode wish) {
        Session session = sessions.values().stream()
                .filter(each ->
                        resumes && each.id.equals(wish.path("session_id").asText()))
                .findFirst()
                .orElse(null);
        if (session == null) {
            socket.send("{\"op\":9,\"d\":false}");
            return;
        }
        session.socket = socket;
        tell(session, "RESUMED", DiscordJson.read("{}"));
        resumed.add(wish);
        changed.run();
    }

    private static void tell(Session session, String event, JsonNode data) {
        ObjectNode told = DiscordJson.MAPPER.createObjectNode();
        told.put("op", 0)
                .put("t", event)
                .put("s", session.told.incrementAndGet())
                .set("d", data);
        session.socket.send(told.toString());
    }

    /// Tells a shard that something happened.
    public void tell(int shard, String event, JsonNode data) {
        tell(sessions.get(shard), event, data);
    }

    /// Ends a shard's connection.
    ///
    /// @param code by which Discord says why
    public void drop(int shard, int code) {
        sessions.get(shard).socket.close(code);
    }

    void close() {
        sessions.values().forEach(session -> session.socket.close(1001));
    }
}
