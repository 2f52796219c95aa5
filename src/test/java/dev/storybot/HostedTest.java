package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import dev.storybot.settings.Problems;
import dev.storybot.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        stuck.awaitStart();
        sound.awaitStart();
        Thread closing = Thread.ofPlatform().start(hosted::close);
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        never.countDown();
        closing.join();
        hosted.awaitEnd();
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
        Map<String, String> environment = Map.of(
                "STORYBOT_DATA", folder.resolve("data").toString(),
                "STORYBOT_KEEP", folder.resolve("keep").toString());
        return Hosted.of(Settings.read(environment, folder, new Problems()), null, List.of(platforms));
    }
}
