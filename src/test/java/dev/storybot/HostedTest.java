package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import dev.storybot.keep.InboxEntry;
import dev.storybot.keep.Keep;
import dev.storybot.settings.Problems;
import dev.storybot.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot as it is hosted, on platforms of ours and a story of one passage.
class HostedTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_story() throws IOException {
        Path story = Files.createDirectories(folder.resolve("data/bread"));
        Files.writeString(
                story.resolve("story.json"),
                "{\"title\": \"On bread\", \"date\": \"2024-09-30\", \"language\": \"en\"}");
        Files.writeString(story.resolve("article.txt"), "The ovens burn beech wood.\n");
    }

    @Test
    void every_platform_is_served() throws Exception {
        FakePlatform one = new FakePlatform("one");
        FakePlatform other = new FakePlatform("other");
        try (Hosted hosted = hosted(one, other)) {
            hosted.start();
            assertThat(one.awaitStart().ask("what do the ovens burn?").answered())
                    .isTrue();
            assertThat(other.awaitStart().ask("what do the ovens burn?").answered())
                    .isTrue();
        }
        assertThat(one.done()).containsExactly("start", "stop");
        assertThat(other.done()).containsExactly("start", "stop");
    }

    @Test
    void a_platform_that_cannot_be_talked_on_leaves_the_other_serving() throws Exception {
        FakePlatform refused = new FakePlatform("refused", new CannotConnect("The token is wrong.", true));
        FakePlatform sound = new FakePlatform("sound");
        try (Hosted hosted = hosted(refused, sound)) {
            hosted.start();
            assertThat(sound.awaitStart().ask("what do the ovens burn?").answered())
                    .isTrue();
            assertThat(refused.isConnected()).isFalse();
        }
    }

    @Test
    void a_platform_that_does_not_stop_keeps_no_other_from_stopping() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        FakePlatform stuck = new FakePlatform("stuck") {
            @Override
            public void stop() {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        FakePlatform sound = new FakePlatform("sound") {
            @Override
            public void stop() {
                stopped.countDown();
            }
        };
        Hosted hosted = hosted(stuck, sound);
        hosted.start();
        stuck.awaitStart().ask("what do the ovens burn?");
        sound.awaitStart();
        Thread closing = Thread.ofPlatform().start(hosted::close);
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        never.countDown();
        closing.join();
        hosted.awaitEnd();
    }

    @Test
    void what_was_asked_in_vain_is_kept_and_health_and_metrics_are_told() throws Exception {
        FakePlatform platform = new FakePlatform("fake");
        try (Hosted hosted = hosted(platform)) {
            hosted.start();
            platform.awaitStart().ask("what do the ovens burn?");
            platform.ask("how old is the baker of 5551234567?");
            while (hosted.healthAddress() == null) {
                Thread.onSpinWait();
            }
            assertThat(told(hosted, "/health/ready")).contains("\"ready\":true", "\"fake\":true", "\"bread\":true");
            assertThat(told(hosted, "/metrics"))
                    .contains(
                            "kind=\"not-in-story\",outcome=\"unanswered\",platform=\"fake\"} 1.0",
                            "storybot_stories_faulty 0.0")
                    .doesNotContain("baker");
            assertThat(Main.run(asking(hosted), "health")).isZero();
        }
        assertThat(Keep.inbox(folder.resolve("keep")))
                .singleElement()
                .extracting(InboxEntry::question)
                .isEqualTo("how old is the baker of …?");
    }

    private Surroundings asking(Hosted hosted) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        String port =
                String.valueOf(Objects.requireNonNull(hosted.healthAddress()).getPort());
        return new Surroundings(
                InputStream.nullInputStream(), nowhere, nowhere, Map.of("STORYBOT_HEALTH_PORT", port), folder);
    }

    private static String told(Hosted hosted, String path) throws IOException {
        int port = Objects.requireNonNull(hosted.healthAddress()).getPort();
        try (InputStream body =
                URI.create("http://127.0.0.1:" + port + path).toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_port_that_is_taken_keeps_nobody_from_answering() throws Exception {
        FakePlatform platform = new FakePlatform("fake");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Hosted hosted = hosted(String.valueOf(taken.getLocalPort()), platform)) {
            hosted.start();
            assertThat(platform.awaitStart().ask("what do the ovens burn?").answered())
                    .isTrue();
            assertThat(Main.run(
                            new Surroundings(
                                    InputStream.nullInputStream(),
                                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                                    Map.of("STORYBOT_HEALTH_PORT", "off"),
                                    folder),
                            "health"))
                    .isEqualTo(2);
        }
    }

    @Test
    void what_was_never_started_can_be_closed() throws CannotDo {
        Hosted hosted = hosted(new FakePlatform("one"));
        hosted.close();
        hosted.close();
        hosted.awaitEnd();
    }

    @Test
    void without_a_story_there_is_nothing_to_host() throws IOException {
        Files.writeString(folder.resolve("data/bread/story.json"), "{}");
        assertThatThrownBy(() -> hosted(new FakePlatform("one"))).isInstanceOf(CannotDo.class);
    }

    private Hosted hosted(ChatPlatform... platforms) throws CannotDo {
        return hosted("0", platforms);
    }

    private Hosted hosted(String port, ChatPlatform... platforms) throws CannotDo {
        Map<String, String> environment = Map.of(
                "STORYBOT_DATA", folder.resolve("data").toString(),
                "STORYBOT_KEEP", folder.resolve("keep").toString(),
                "STORYBOT_HEALTH_PORT", port);
        Settings settings = Settings.read(environment, folder, new Problems());
        return Hosted.of(settings, null, keep -> List.of(platforms));
    }
}
