package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storybot.OpenAiExodus;
import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.FakePartner;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Watcher.Event;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the bot does on Discord when something goes wrong.
class DiscordTroubleTest {

    private static final Whereabouts GENERAL = Whereabouts.in(DiscordJson.GENERAL);

    private static LiveDiscord live;

    @BeforeAll
    static void log_in() throws Exception {
        live = LiveDiscord.with(OpenAiExodus.bot(), 2);
    }

    @AfterAll
    static void log_off() {
        live.close();
    }

    @BeforeEach
    void nothing_yet() {
        live.forget();
        live.partner.other = OpenAiExodus.bot();
    }

    @AfterEach
    void nothing_that_discord_would_not_take() {
        assertThat(live.server.wrong()).isEmpty();
    }

    private static MockResponse error(int status, int code) {
        return LoopbackDiscord.json(status, "{\"message\":\"trouble\",\"code\":%d}".formatted(code));
    }

    private static FakePartner answering(Function<Incoming, Reply> replies) {
        FakePartner partner = new FakePartner();
        partner.replies = replies;
        return partner;
    }

    @Test
    void each_shard_answers_for_its_servers() {
        Whereabouts far = Whereabouts.in(DiscordJson.FAR_GENERAL).inGuild(DiscordJson.FAR_GUILD);
        assertThat(live.slash(far, "why", "person", "Murati").read()).startsWith("Why Mira");
        assertThat(live.says(far, "<@1000> why murati").path()).isEqualTo("channels/400/messages");
        assertThat(live.slash(GENERAL, "why", "person", "Murati").read()).startsWith("Why Mira");
        assertThat(live.server.gateway().identified())
                .extracting(identity -> identity.path("shard").toString())
                .contains("[0,2]", "[1,2]");
    }

    @Test
    void too_many_requests_are_waited_for() {
        MockResponse wait = LoopbackDiscord.json(
                        429, "{\"message\":\"slow down\",\"retry_after\":0.05,\"global\":false}")
                .newBuilder()
                .addHeader("Retry-After", "0")
                .addHeader("X-RateLimit-Scope", "user")
                .build();
        live.server.fail(1, sent -> sent.isCallback() || LiveDiscord.isPost(sent), wait);
        live.tell(2, GENERAL, DiscordJson.command("why", "person", "Murati"));
        List<Outgoing> tries = live.server.await(Outgoing::isCallback, 2);
        assertThat(tries.getLast().body()).isEqualTo(tries.getFirst().body());
        live.server.fail(1, LiveDiscord::isPost, wait);
        live.write(live.server.newId(), GENERAL, "<@1000> why murati");
        assertThat(live.server.await(LiveDiscord::isPost, 2).getLast().read()).startsWith("Why Mira");
        assertThat(live.partner.asked).hasSize(2);
    }

    @Test
    void a_failing_server_is_tried_again() {
        live.server.fail(1, Outgoing::isCallback, error(502, 0));
        live.server.fail(2, Outgoing::isCallback, error(500, 0));
        live.tell(2, GENERAL, DiscordJson.command("why", "person", "Murati"));
        List<Outgoing> tries = live.server.await(Outgoing::isCallback, 4);
        assertThat(tries.getLast().read()).startsWith("Why Mira");
        assertThat(live.partner.noticed).doesNotContain(Event.LOST);
    }

    @Test
    void an_answer_that_arrived_although_the_server_failed_is_not_doubled() {
        String id = live.server.newId();
        live.server.acknowledgeAndFail(id, error(500, 0));
        live.server
                .gateway()
                .tell(
                        0,
                        "INTERACTION_CREATE",
                        DiscordJson.interaction(id, 2, GENERAL, DiscordJson.command("why", "person", "Murati")));
        live.server.await(sent -> sent.isCallback() && sent.interaction().equals(id), 2);
        live.slash(GENERAL, "help");
        assertThat(live.partner.noticed).doesNotContain(Event.LOST, Event.REFUSED);
        assertThat(live.server.sent()).hasSize(3);
    }

    @Test
    void a_message_that_arrived_although_the_server_failed_is_the_same_one_again() {
        live.server.fail(1, LiveDiscord::isPost, error(500, 0));
        String id = live.server.newId();
        live.write(id, GENERAL, "<@1000> why murati");
        List<Outgoing> posts = live.server.await(LiveDiscord::isPost, 2);
        assertThat(posts).extracting(post -> post.body().path("nonce").asText()).containsOnly(id);
    }

    @Test
    void where_components_are_refused_the_answer_comes_as_plain_text() {
        live.server.fail(1, Outgoing::isCallback, error(400, 50035));
        live.tell(2, GENERAL, DiscordJson.command("why", new Object[] {"person", "Murati", "private", true}));
        Outgoing plain = live.server.await(Outgoing::isCallback, 2).getLast();
        assertThat(plain.message().path("content").asText()).contains("Why **Mira Murati** left OpenAI", "plain text");
        assertThat(plain.isPrivate()).isTrue();
        live.server.fail(1, LiveDiscord::isPost, error(400, 50035));
        live.write(live.server.newId(), GENERAL, "<@1000> why murati");
        Outgoing post = live.server.await(LiveDiscord::isPost, 2).getLast();
        assertThat(post.message().path("content").asText()).contains("plain text");
        assertThat(live.partner.noticed).containsOnly(Event.REFUSED);
    }

    @Test
    void a_failure_is_told_with_its_reference() {
        live.partner.other = answering(incoming -> {
            throw new IllegalStateException("the ovens are cold");
        });
        assertThat(live.slash(GENERAL, "why", "person", "Murati").read()).isEqualTo("It broke. Reference: R1");
    }

    @Test
    void an_answer_that_reaches_nobody_is_counted() {
        live.server.fail(9, Outgoing::isCallback, error(404, 10062));
        live.tell(2, GENERAL, DiscordJson.command("why", "person", "Murati"));
        live.partner.await(Event.LOST, 1);
    }

    @Test
    void a_late_answer_is_deferred_and_follows() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        FakePartner partner = new FakePartner();
        Function<Incoming, Reply> echo = partner.replies;
        partner.replies = incoming -> {
            await(go);
            return echo.apply(incoming);
        };
        try (LiveDiscord impatient = LiveDiscord.impatient(partner)) {
            String id = impatient.tell(2, GENERAL, DiscordJson.command("ask", "question", "x", "private", true));
            Outgoing deferred = impatient.responseTo(id);
            assertThat(deferred.body().path("type").asInt()).isEqualTo(5);
            assertThat(deferred.isPrivate()).isTrue();
            go.countDown();
            Outgoing follows = impatient.server.await(sent -> sent.method().equals("PATCH"));
            assertThat(follows.read()).contains("You said: /ask");
            assertThat(impatient.server.wrong()).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    @Test
    void what_is_delivered_twice_is_answered_once() {
        String id = live.server.newId();
        JsonNode interaction = DiscordJson.interaction(id, 2, GENERAL, DiscordJson.command("why", "person", "Murati"));
        live.server.gateway().tell(0, "INTERACTION_CREATE", interaction);
        live.server.gateway().tell(0, "INTERACTION_CREATE", interaction);
        String message = live.server.newId();
        live.write(message, GENERAL, "<@1000> why murati");
        live.write(message, GENERAL, "<@1000> why murati");
        live.partner.await(Event.REPEATED, 2);
        live.responseTo(id);
        live.server.await(LiveDiscord::isPost);
        assertThat(live.server.sent()).hasSize(2);
    }

    @Test
    void a_dropped_connection_is_resumed() {
        int before = live.server.gateway().resumed().size();
        live.server.gateway().drop(0, 4000);
        live.server.awaitGateway(gateway -> gateway.resumed().size() == before + 1);
        assertThat(live.slash(GENERAL, "why", "person", "Murati").read()).startsWith("Why Mira");
        live.partner.await(Event.DISCONNECTED, 1);
        live.partner.await(Event.CONNECTED, 1);
    }

    @Test
    void a_session_that_cannot_be_resumed_begins_anew() {
        live.server.gateway().resumes(false);
        try {
            live.server.gateway().drop(1, 4000);
            live.server.awaitGateway(gateway -> gateway.identified().size() == 3);
            Whereabouts far = Whereabouts.in(DiscordJson.FAR_GENERAL).inGuild(DiscordJson.FAR_GUILD);
            assertThat(live.slash(far, "why", "person", "Murati").read()).startsWith("Why Mira");
            assertThat(live.server.sent()).noneMatch(sent -> sent.method().equals("PUT"));
        } finally {
            live.server.gateway().resumes(true);
        }
    }

    /// The time is counted from when the bot is asked to when Discord has the response.
    @Test
    void a_burst_of_500_is_answered_once_each_and_in_time() {
        Map<String, Long> asked = new ConcurrentHashMap<>();
        FakePartner partner = new FakePartner();
        Function<Incoming, Reply> echo = partner.replies;
        partner.replies = incoming -> {
            asked.put(incoming.conversation(), System.nanoTime());
            return echo.apply(incoming);
        };
        live.partner.other = partner;
        Map<String, String> conversations = new HashMap<>();
        List<JsonNode> burst = IntStream.range(0, 500)
                .mapToObj(i -> {
                    String id = live.server.newId();
                    Whereabouts somebody = GENERAL.by(String.valueOf(90_000 + i));
                    conversations.put(id, "discord/200/300/" + somebody.user());
                    return (JsonNode) DiscordJson.interaction(id, 2, somebody, DiscordJson.command("help"));
                })
                .toList();
        burst.forEach(interaction -> live.server.gateway().tell(0, "INTERACTION_CREATE", interaction));
        List<Outgoing> answers = live.server.await(Outgoing::isCallback, 500);
        assertThat(answers.stream().map(Outgoing::interaction).distinct()).hasSize(500);
        long slowest = answers.stream()
                .mapToLong(answer -> answer.nanos() - asked.get(conversations.get(answer.interaction())))
                .max()
                .orElseThrow();
        assertThat(TimeUnit.NANOSECONDS.toMillis(slowest)).isLessThan(3_000);
        assertThat(live.partner.noticed).isEmpty();
    }

    @Test
    void whoever_is_too_quick_is_asked_to_wait() throws Exception {
        try (LiveDiscord hurried = LiveDiscord.hurried(new FakePartner(), new Cooldown.Rate(1, 1))) {
            assertThat(hurried.slash(GENERAL, "help").isPrivate()).isFalse();
            Outgoing wait = hurried.slash(GENERAL, "help");
            assertThat(wait.isPrivate()).isTrue();
            assertThat(wait.text()).containsPattern("quick.*<t:[0-9]+:R>");
            assertThat(hurried.says(GENERAL, "<@1000> who left?").path()).isEqualTo("channels/500/messages");
            assertThat(hurried.partner.noticed).contains(Event.SLOWED);
            assertThat(hurried.server.wrong()).isEmpty();
        }
    }

    @Test
    void what_is_begun_when_it_stops_is_finished() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FakePartner partner = new FakePartner();
        Function<Incoming, Reply> echo = partner.replies;
        partner.replies = incoming -> {
            begun.countDown();
            await(go);
            return echo.apply(incoming);
        };
        try (LiveDiscord stopping = LiveDiscord.with(partner)) {
            String id = stopping.tell(2, GENERAL, DiscordJson.command("ask", "question", "x"));
            await(begun);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping.discord::stop);
            go.countDown();
            assertThat(stopping.responseTo(id).read()).contains("You said");
            stopped.get(20, TimeUnit.SECONDS);
            assertThat(stopping.discord.isConnected()).isFalse();
        }
    }

    @Test
    void a_wrong_token_and_a_server_that_is_not_there_are_told_apart() {
        Cooldown cooldown = new Cooldown(LiveDiscord.OFTEN, LiveDiscord.OFTEN, InstantSource.system());
        House house = new House(ChannelRules.inMemory(), cooldown, cooldown, InstantSource.system());
        Account wrong = new Account("other-token", live.server.api(), null, false, null);
        assertThatThrownBy(() -> new Discord(wrong, house).start(new FakePartner()))
                .isInstanceOf(CannotConnect.class)
                .hasMessageContaining("does not know the token")
                .hasMessageNotContaining("other-token")
                .extracting(thrown -> ((CannotConnect) thrown).isLasting())
                .isEqualTo(true);
        Account nowhere = new Account("other-token", URI.create("http://127.0.0.1:1/api/v10/"), null, false, null);
        assertThatThrownBy(() -> new Discord(nowhere, house).start(new FakePartner()))
                .isInstanceOf(CannotConnect.class)
                .extracting(thrown -> ((CannotConnect) thrown).isLasting())
                .isEqualTo(false);
    }
}
