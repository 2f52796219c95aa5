package dev.storybot.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Answers `/health/live`, `/health/ready` and `/metrics` over HTTP: 200 for well, 503 for not ready.
public final class HealthServer implements AutoCloseable {

    public static final String LIVE = "/health/live";
    public static final String READY = "/health/ready";
    public static final String METRICS = "/metrics";

    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /// Whoever asks is a machine, now and then.
    private static final int THREADS = 2;

    private final HttpServer server;
    private final ExecutorService threads;
    private final Vitals vitals;
    private final Metrics metrics;

    private HealthServer(HttpServer server, ExecutorService threads, Vitals vitals, Metrics metrics) {
        this.server = server;
        this.threads = threads;
        this.vitals = vitals;
        this.metrics = metrics;
    }

    /// @param address port 0 takes any that is free
    /// @throws IOException if the port cannot be had
    public static HealthServer start(InetSocketAddress address, Vitals vitals, Metrics metrics) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("health-", 1).factory());
        HealthServer health = new HealthServer(server, threads, vitals, metrics);
        server.createContext("/", health::answer);
        server.setExecutor(threads);
        server.start();
        return health;
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")
                    && !exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, JSON, "{\"error\":\"only GET and HEAD\"}");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case LIVE -> send(exchange, 200, JSON, "{\"live\":true}");
                case READY -> {
                    boolean ready = vitals.isReady();
                    send(exchange, ready ? 200 : 503, JSON, readiness(ready));
                }
                case METRICS -> send(exchange, 200, PROMETHEUS, metrics.text());
                case null, default ->
                    send(
                            exchange,
                            404,
                            JSON,
                            "{\"error\":\"there is " + LIVE + ", " + READY + " and " + METRICS + "\"}");
            }
        }
    }

    /// Names of platforms and stories have no character that JSON would have escaped.
    private String readiness(boolean ready) {
        return "{\"ready\":%s,\"platforms\":{%s},\"stories\":{%s},\"faulty\":%d,\"keeping\":%s}"
                .formatted(
                        ready,
                        vitals.platforms().stream()
                                .map(one -> "\"" + one.name() + "\":" + one.isConnected())
                                .collect(Collectors.joining(",")),
                        vitals.stories().stream()
                                .map(one -> "\"" + one.id() + "\":" + one.isOpen())
                                .collect(Collectors.joining(",")),
                        vitals.faultyStories(),
                        vitals.kept().trouble().isEmpty());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
