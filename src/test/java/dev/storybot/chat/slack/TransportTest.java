package dev.storybot.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.FakePartner;
import dev.storybot.chat.Installations;
import dev.storybot.chat.Installations.Installation;
import dev.storybot.chat.Watcher.Event;
import dev.storybot.chat.slack.LoopbackSlack.Call;
import dev.storybot.chat.slack.Workplace.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How events come in, and what happens when they cannot.
class TransportTest {

    private static final Cooldown NO_HASTE = new Cooldown(
            new Cooldown.Rate(1_000, 1_000), new Cooldown.Rate(1_000, 1_000), InstantSource.fixed(Instant.EPOCH));

    private final FakePartner partner = new FakePartner();

    @Test
    void a_request_that_slack_did_not_sign_is_turned_away() {
        try (Workplace workplace = new Workplace(Transport.HTTP, partner)) {
            Signature wrong = new Signature("not the secret", InstantSource.system());
            String body = workplace.commandPayload("/why", "murati").toString();
            assertThat(workplace
                            .post(body, "application/json", Instant.now(), wrong, Map.of())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(partner.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"-301,401", "301,401", "-290,200"})
    void a_recording_of_an_old_request_is_turned_away(int seconds, int status) {
        try (Workplace workplace = new Workplace(Transport.HTTP, partner)) {
            Signature ours = new Signature(Workplace.SECRET, InstantSource.system());
            String body =
                    "{\"type\":\"event_callback\",\"event_id\":\"E1\",\"team_id\":\"T1\",\"event\":{\"type\":\"reaction_added\"}}";
            Instant time = Instant.now().plusSeconds(seconds);
            assertThat(workplace
                            .post(body, "application/json", time, ours, Map.of())
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    @Test
    void a_body_that_is_too_long_is_turned_away() {
        try (Workplace workplace = new Workplace(Transport.HTTP, partner)) {
            Signature ours = new Signature(Workplace.SECRET, InstantSource.system());
            String body = "x".repeat((1 << 20) + 1);
            assertThat(workplace
                            .post(body, "application/json", Instant.now(), ours, Map.of())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void slack_finds_its_challenge_answered_and_nobody_else_finds_anything() throws Exception {
        try (Workplace workplace = new Workplace(Transport.HTTP, partner)) {
            Signature ours = new Signature(Workplace.SECRET, InstantSource.system());
            String challenge = "{\"type\":\"url_verification\",\"challenge\":\"c1\"}";
            assertThat(workplace
                            .post(challenge, "application/json", Instant.now(), ours, Map.of())
                            .body())
                    .contains("c1");
            assertThat(got(workplace.platform, Door.EVENTS).statusCode()).isEqualTo(405);
            assertThat(got(workplace.platform, Door.EVENTS + "/x").statusCode()).isEqualTo(404);
            assertThat(got(workplace.platform, Door.INSTALL).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> got(SlackPlatform platform, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + platform.address().getPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void signed_nonsense_harms_nobody() {
        try (Workplace workplace = new Workplace(Transport.HTTP, partner)) {
            Signature ours = new Signature(Workplace.SECRET, InstantSource.system());
            for (String body : List.of("{", "nonsense", "payload=%7B", "{\"type\":\"nothing\"}", "[]")) {
                assertThat(workplace
                                .post(body, "application/json", Instant.now(), ours, Map.of())
                                .statusCode())
                        .isBetween(400, 500);
            }
            workplace.command("/why", "murati");
            workplace.slack().next("response_url");
        }
    }

    @Test
    void when_slack_says_goodbye_another_socket_is_opened_before_the_old_one_is_closed() throws Exception {
        try (Workplace workplace = new Workplace(Transport.SOCKET, partner)) {
            workplace.slack().awaitSocket();
            for (int i = 0; i < 3; i++) {
                workplace.slack().say("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
                workplace.slack().awaitSocket();
                workplace.command("/why", "murati");
                workplace.slack().next("response_url");
            }
            assertThat(workplace.slack().mostSockets()).isLessThanOrEqualTo(2);
            assertThat(workplace.platform.isConnected()).isTrue();
        }
    }

    @Test
    void what_was_asked_by_a_socket_that_breaks_is_answered_once() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var replies = partner.replies;
        partner.replies = incoming -> {
            asked.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return replies.apply(incoming);
        };
        try (Workplace workplace = new Workplace(Transport.SOCKET, partner)) {
            var socket = workplace.slack().awaitSocket();
            ObjectNode payload = workplace.commandPayload("/why", "murati");
            workplace.slack().send("e1", "slash_commands", payload);
            asked.await();
            socket.close(1011, "broken");
            workplace.slack().awaitSocket();
            workplace.slack().send("e2", "slash_commands", payload);
            workplace.slack().awaitAcknowledgement("e2");
            goOn.countDown();
            workplace.slack().next("response_url");
            workplace.platform.stop();
            assertThat(workplace.slack().rest()).isEmpty();
            assertThat(partner.asked).hasSize(1);
            assertThat(partner.noticed).contains(Event.DISCONNECTED, Event.REPEATED);
        }
    }

    @Test
    void an_answer_that_takes_long_is_acknowledged_at_once() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        var replies = partner.replies;
        partner.replies = incoming -> {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return replies.apply(incoming);
        };
        try (Workplace workplace = new Workplace(Transport.SOCKET, partner)) {
            // returns when it is acknowledged
            workplace.command("/why", "murati");
            assertThat(workplace.slack().rest()).isEmpty();
            goOn.countDown();
            workplace.slack().next("response_url");
        }
    }

    @Test
    void a_slack_that_gives_no_socket_is_asked_again_ever_more_rarely() throws Exception {
        var waits = new LinkedBlockingQueue<Duration>();
        Tempo tempo = new Tempo(
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                waits::add);
        try (Workplace workplace = new Workplace(Transport.SOCKET, partner, NO_HASTE, tempo)) {
            var socket = workplace.slack().awaitSocket();
            for (int i = 0; i < 4; i++) {
                workplace.slack().refuseNext("apps.connections.open", "too_many_websockets");
            }
            socket.close(1011, "broken");
            workplace.slack().awaitSocket();
            assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 4L);
            workplace.slack().script("response_url", LoopbackSlack.busy(7));
            workplace.command("/why", "murati");
            workplace.slack().next("response_url");
            workplace.slack().next("response_url");
            assertThat(waits).last().isEqualTo(Duration.ofSeconds(7));
        }
    }

    /// The other end takes the socket, greets, and is silent ever after, even when asked.
    @Test
    void a_socket_that_is_dead_without_saying_so_is_replaced() throws Exception {
        Tempo tempo = new Tempo(
                Duration.ofMillis(1),
                Duration.ofSeconds(10),
                Duration.ofMillis(1),
                Duration.ofMillis(4),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                time -> {});
        try (LoopbackSlack slack = new LoopbackSlack();
                ServerSocket dead = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            slack.script(
                    "apps.connections.open",
                    LoopbackSlack.json("{\"ok\":true,\"url\":\"ws://127.0.0.1:" + dead.getLocalPort() + "/\"}"));
            Thread.ofVirtual().start(() -> greet(dead));
            SlackPlatform platform = new SlackPlatform(
                    access(slack, LoopbackSlack.APP_TOKEN, null), ports(Installations.inMemory()), tempo);
            platform.start(partner);
            assertThat(slack.all()).extracting(Call::method).contains("apps.connections.open");
            slack.awaitSocket();
            platform.stop();
        }
    }

    private static void greet(ServerSocket server) {
        try {
            var socket = server.accept();
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            String key = head.toString().replaceAll("(?s).*Sec-WebSocket-Key: ([^\r]*)\r.*", "$1");
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            String accepted = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
            byte[] hello = "{\"type\":\"hello\"}".getBytes(StandardCharsets.US_ASCII);
            var out = socket.getOutputStream();
            out.write(accepted.getBytes(StandardCharsets.US_ASCII));
            out.write(0x81);
            out.write(hello.length);
            out.write(hello);
            out.flush();
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | NoSuchAlgorithmException e) {
            // the client has gone
        }
    }

    @ParameterizedTest
    @CsvSource({
        "auth.test,            invalid_auth,        true,  STORYBOT_SLACK_BOT_TOKEN",
        "auth.test,            internal_error,      false, internal_error",
        "apps.connections.open,invalid_auth,        true,  STORYBOT_SLACK_APP_TOKEN",
        "apps.connections.open,too_many_websockets, false, too_many_websockets"
    })
    void a_start_that_fails_says_why_and_can_be_tried_again(String method, String error, boolean lasting, String says) {
        try (LoopbackSlack slack = new LoopbackSlack()) {
            slack.refuseNext(method, error);
            SlackPlatform platform = new SlackPlatform(
                    access(slack, LoopbackSlack.APP_TOKEN, null), ports(Installations.inMemory()), Workplace.HASTE);
            assertThatExceptionOfType(CannotConnect.class)
                    .isThrownBy(() -> platform.start(partner))
                    .withMessageContaining(says)
                    .satisfies(cannot -> assertThat(cannot.isLasting()).isEqualTo(lasting))
                    .satisfies(cannot -> assertThat(cannot.getMessage()).doesNotContain(LoopbackSlack.BOT_TOKEN));
            assertThat(platform.isConnected()).isFalse();
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> {
                        platform.start(partner);
                        throw new IOException("started");
                    })
                    .withMessage("started");
            assertThat(platform.isConnected()).isTrue();
            platform.stop();
            assertThat(platform.isConnected()).isFalse();
        }
    }

    @Test
    void a_workspace_installs_the_app_and_is_answered_with_its_own_token() throws Exception {
        Installations installations = Installations.inMemory();
        try (LoopbackSlack slack = new LoopbackSlack()) {
            SlackPlatform platform = new SlackPlatform(
                    access(slack, LoopbackSlack.APP_TOKEN, new Access.OAuth("client", "secret of the client")),
                    ports(installations),
                    Workplace.HASTE);
            platform.start(partner);
            HttpResponse<String> page = got(platform, Door.INSTALL);
            assertThat(page.body()).contains("client_id=client", "chat%3Awrite").doesNotContain("secret of the client");
            String cookie =
                    page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            String state = cookie.substring(cookie.indexOf('=') + 1);
            slack.script(
                    "oauth.v2.access",
                    LoopbackSlack.json("{\"ok\":true,\"app_id\":\"A1\",\"token_type\":\"bot\",\"scope\":\"chat:write\","
                            + "\"access_token\":\"xoxb-second\",\"bot_user_id\":\"UBOT\",\"team\":{\"id\":\"T2\",\"name\":\"Two\"},"
                            + "\"authed_user\":{\"id\":\"U1\"}}"));
            try (HttpClient client = HttpClient.newHttpClient()) {
                URI back = URI.create("http://127.0.0.1:" + platform.address().getPort() + Door.INSTALLED
                        + "?code=c1&state=" + state);
                client.send(
                        HttpRequest.newBuilder(back).header("Cookie", cookie).build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            assertThat(installations.of("", "T2")).map(Installation::token).hasValue("xoxb-second");
            slack.script(
                    "auth.test",
                    LoopbackSlack.json("{\"ok\":true,\"team_id\":\"T2\",\"user_id\":\"UBOT\",\"bot_id\":\"B2\"}"));
            ObjectNode payload = new ObjectMapper().createObjectNode();
            payload.put("type", "event_callback").put("team_id", "T2").put("event_id", "E1");
            payload.putObject("event")
                    .put("type", "app_mention")
                    .put("user", "U1")
                    .put("channel", "C1")
                    .put("text", "<@UBOT> who left?")
                    .put("ts", "1.1");
            slack.deliver("events_api", payload);
            assertThat(slack.next("chat.postMessage").fields()).containsEntry(LoopbackSlack.TOKEN, "xoxb-second");
            ObjectNode gone = payload.deepCopy();
            gone.put("event_id", "E2").putObject("event").put("type", "app_uninstalled");
            slack.deliver("events_api", gone);
            platform.stop();
            assertThat(installations.of("", "T2")).isEmpty();
        }
    }

    @Test
    void secrets_do_not_print() {
        Access access = new Access(
                "xoxb-1",
                "xapp-1",
                "sign",
                new InetSocketAddress(0),
                URI.create("https://s/"),
                new Access.OAuth("c", "cs"));
        assertThat(access.toString() + access.oauth()).doesNotContain("xoxb-1", "xapp-1", "sign", "cs");
        assertThat(new Installation("", "T1", "B", "U", "s", "xoxb-1").toString())
                .doesNotContain("xoxb-1");
    }

    private static Access access(LoopbackSlack slack, String appToken, Access.OAuth oauth) {
        return new Access(
                LoopbackSlack.BOT_TOKEN,
                appToken,
                null,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                slack.apiUrl(),
                oauth);
    }

    private static SlackPlatform.Ports ports(Installations installations) {
        return new SlackPlatform.Ports(ChannelRules.inMemory(), NO_HASTE, installations, InstantSource.system());
    }
}
