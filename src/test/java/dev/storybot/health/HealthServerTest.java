package dev.storybot.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Reply;
import dev.storybot.chat.Watcher.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {

    /// A bot whose state the tests set.
    private static final class Patient implements Vitals {
        private List<Platform> platforms = List.of(new Platform("discord", true), new Platform("slack", false));
        private List<ServedStory> stories = List.of(new ServedStory("bread", "abc123", true));
        private int faulty;
        private Kept kept = new Kept(0, 0, "");

        @Override
        public List<Platform> platforms() {
            return platforms;
        }

        @Override
        public List<ServedStory> stories() {
            return stories;
        }

        @Override
        public int faultyStories() {
            return faulty;
        }

        @Override
        public Kept kept() {
            return kept;
        }
    }

    private final Patient patient = new Patient();
    private final Metrics metrics = new Metrics("storybot 1");
    private HealthServer server;

    @BeforeEach
    void start() throws IOException {
        metrics.tell(patient);
        server = HealthServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), patient, metrics);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_lives_and_is_ready_with_one_platform_connected() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(ready.body())
                .isEqualTo("{\"ready\":true,\"platforms\":{\"discord\":true,\"slack\":false},"
                        + "\"stories\":{\"bread\":true},\"faulty\":0,\"keeping\":true}");
    }

    @Test
    void without_a_platform_or_a_story_it_lives_and_is_not_ready() throws Exception {
        patient.platforms = List.of(new Vitals.Platform("discord", false));
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        patient.platforms = List.of(new Vitals.Platform("discord", true));
        patient.stories = List.of();
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        patient.stories = List.of(new Vitals.ServedStory("bread", "abc123", false));
        assertThat(get("/health/ready").body()).contains("\"ready\":false", "\"bread\":false");
    }

    @Test
    void what_happened_is_counted() throws Exception {
        metrics.answered("discord", Reply.Kind.WHO_LEFT, true, 700_000);
        metrics.answered("discord", Reply.Kind.WHO_LEFT, true, 300_000);
        metrics.answered("slack", Reply.Kind.NOT_IN_STORY, false, 1);
        metrics.answered("slack", Reply.Kind.FAILURE, false, 4_000_000_000L);
        metrics.noticed("discord", Event.CONNECTED);
        metrics.noticed("discord", Event.DISCONNECTED);
        metrics.noticed("discord", Event.CONNECTED);
        metrics.noticed("slack", Event.LOST);
        patient.faulty = 2;
        patient.kept = new Vitals.Kept(7, 3, "The disk is full.");
        HttpResponse<String> text = get("/metrics");
        assertThat(text.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(text.body().lines())
                .contains(
                        "storybot_questions_total{kind=\"who-left\",outcome=\"answered\",platform=\"discord\"} 2.0",
                        "storybot_questions_total{kind=\"not-in-story\",outcome=\"unanswered\",platform=\"slack\"} 1.0",
                        "storybot_questions_total{kind=\"failure\",outcome=\"failed\",platform=\"slack\"} 1.0",
                        "storybot_answer_seconds_bucket{platform=\"discord\",le=\"5.0E-4\"} 1",
                        "storybot_answer_seconds_bucket{platform=\"discord\",le=\"0.001\"} 2",
                        "storybot_answer_seconds_bucket{platform=\"slack\",le=\"+Inf\"} 2",
                        "storybot_reconnects_total{platform=\"discord\"} 1.0",
                        "storybot_platform_events_total{event=\"lost\",platform=\"slack\"} 1.0",
                        "storybot_platform_connected{platform=\"discord\"} 1.0",
                        "storybot_platform_connected{platform=\"slack\"} 0.0",
                        "storybot_story_served{hash=\"abc123\",story=\"bread\"} 1.0",
                        "storybot_stories_served 1.0",
                        "storybot_stories_faulty 2.0",
                        "storybot_keep_queue 7.0",
                        "storybot_keep_lost_total 3.0",
                        "storybot_keep_working 0.0")
                .anyMatch(line -> line.startsWith("storybot_build_info{"))
                .anyMatch(line -> line.startsWith("jvm_heap_used_bytes "))
                .anyMatch(line -> line.startsWith("process_resident_memory_bytes "));
    }

    @Test
    void a_story_that_goes_leaves_the_figures() throws Exception {
        assertThat(get("/metrics").body()).contains("story=\"bread\"");
        patient.stories = List.of(new Vitals.ServedStory("wine", "def456", true));
        assertThat(get("/metrics").body()).contains("story=\"wine\"").doesNotContain("bread");
    }

    @Test
    void nothing_else_is_told_and_nothing_is_taken() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/health/ready/x").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/health/live").statusCode()).isEqualTo(405);
        assertThat(send("HEAD", "/health/live").body()).isEmpty();
        assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
