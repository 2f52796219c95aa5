package dev.storybot.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storybot.chat.ChatPlatform;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// Where events come in over HTTP, and where workspaces install the app. Nothing is looked into that Slack has not signed
/// within the last five minutes.
final class Door {

    static final String EVENTS = "/slack/events";
    static final String INSTALL = "/slack/install";
    static final String INSTALLED = "/slack/oauth_redirect";

    /// Bytes of a body; Slack's own are far smaller.
    private static final int LONGEST = 1 << 20;

    private static final byte[] NOTHING = {};

    private final HttpServer server;
    private final App app;
    private final SlackRequestParser parser;
    private final ChatPlatform.Partner partner;

    /// @param signature null where no events come in
    Door(
            InetSocketAddress address,
            App app,
            @Nullable Signature signature,
            boolean isInstalling,
            ChatPlatform.Partner partner,
            ExecutorService executor)
            throws IOException {
        this.app = app;
        this.partner = partner;
        this.parser = new SlackRequestParser(app.config());
        this.server = HttpServer.create(address, 0);
        server.setExecutor(executor);
        if (signature != null) {
            server.createContext(EVENTS, exchange -> safely(exchange, () -> event(exchange, signature)));
        }
        if (isInstalling) {
            server.createContext(INSTALL, exchange -> safely(exchange, () -> page(exchange)));
            server.createContext(INSTALLED, exchange -> safely(exchange, () -> page(exchange)));
        }
    }

    void open() {
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    void close() {
        server.stop(0);
    }

    private interface Work {

        void run() throws IOException;
    }

    private void safely(HttpExchange exchange, Work work) {
        partner.attempt(
                "en",
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // whoever asked has gone
                        exchange.close();
                    }
                },
                sorry -> {
                    try {
                        answer(exchange, 500, NOTHING);
                    } catch (IOException e) {
                        exchange.close();
                    }
                });
    }

    private void event(HttpExchange exchange, Signature signature) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(EVENTS)) {
            answer(exchange, 404, NOTHING);
            return;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 405, NOTHING);
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            answer(exchange, 413, NOTHING);
        } else if (signature.isOf(
                body,
                exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Slack-Signature"))) {
            run(exchange, new String(body, StandardCharsets.UTF_8));
        } else {
            answer(exchange, 401, NOTHING);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            run(exchange, "");
        } else {
            answer(exchange, 405, NOTHING);
        }
    }

    private void run(HttpExchange exchange, String body) throws IOException {
        Map<String, List<String>> headers = new HashMap<>(exchange.getRequestHeaders());
        Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(exchange.getRequestURI().getPath())
                .queryString(QueryStringParser.toMap(exchange.getRequestURI().getRawQuery()))
                .requestBody(body)
                .headers(new RequestHeaders(headers))
                .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
                .build());
        if (request == null) {
            answer(exchange, 400, NOTHING);
            return;
        }
        Response response = Running.run(app, request);
        response.getHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> exchange.getResponseHeaders().add(name, value)));
        exchange.getResponseHeaders().set("Content-Type", response.getContentType());
        String text = response.getBody();
        answer(exchange, response.getStatusCode(), text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int code, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }
}
