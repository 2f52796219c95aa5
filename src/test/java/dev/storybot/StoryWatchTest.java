package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.chat.Incoming;
import dev.storybot.search.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories that come, change and go while they are served. Time passes only where a test says so, from the number on at
/// which a count of nanoseconds begins anew.
class StoryWatchTest {

    @TempDir
    private Path folder;

    private final List<String> reports = new ArrayList<>();
    private long now = Long.MAX_VALUE;
    private OpenStories stories;
    private StoryWatch watch;

    @BeforeEach
    void serve_a_story_of_bread() throws Exception {
        story("bread", "Its ovens burn beech wood.\n");
        open(null);
    }

    @AfterEach
    void close() {
        stories.close();
    }

    private void open(@Nullable String only) throws CannotDo {
        stories = new OpenStories(FoundStories.in(data(), only), null, null, Progress.SILENT);
        watch = new StoryWatch(stories, only, () -> now, reports::add);
    }

    @Test
    void a_story_that_is_added_is_served_once_it_has_settled() throws IOException {
        story("wine", "The cellar is cool.\n");
        assertThat(watch.look()).isEqualTo(StoryWatch.SETTLED);
        assertThat(ids()).containsExactly("bread");
        settle();
        assertThat(ids()).containsExactly("bread", "wine");
        assertThat(ask("wine: how is the cellar?")).contains("The cellar is cool.");
        assertThat(reports).singleElement().asString().contains("wine is new");
    }

    @Test
    void a_story_that_changes_is_served_as_it_is_now() throws IOException {
        assertThat(ask("what do the ovens burn?")).contains("beech");
        story("bread", "Its ovens burn nothing but olive stones.\n");
        settle();
        assertThat(ask("what do the ovens burn?")).contains("olive stones").doesNotContain("beech");
        assertThat(reports).singleElement().asString().contains("bread has changed");
    }

    @Test
    void a_story_that_is_removed_is_served_no_longer() throws IOException {
        story("wine", "The cellar is cool.\n");
        settle();
        delete("bread");
        settle();
        assertThat(ids()).containsExactly("wine");
        assertThat(reports).last().asString().contains("bread is gone");
    }

    @Test
    void a_story_that_becomes_faulty_is_served_as_it_was_and_the_reason_is_told_once() throws IOException {
        Files.writeString(
                data().resolve("bread/story.json"),
                "{\"title\": \"Bread\", \"date\": \"2024-02-30\", \"language\": \"en\"}");
        settle();
        watch.look();
        assertThat(ask("what do the ovens burn?")).contains("beech");
        assertThat(reports)
                .singleElement()
                .asString()
                .contains("served as it was before")
                .contains("2024-02-30")
                .doesNotContain("\n");
        story("bread", "Its ovens burn olive stones.\n");
        settle();
        assertThat(ask("what do the ovens burn?")).contains("olive");
    }

    @Test
    void a_change_that_goes_on_is_waited_for() throws IOException {
        for (int i = 0; i < 5; i++) {
            story("bread", "Its ovens burn " + "very ".repeat(i) + "old wood.\n");
            watch.look();
            now += StoryWatch.SETTLED.minusMillis(1).toNanos();
        }
        assertThat(watch.look()).isEqualTo(Duration.ofMillis(1));
        assertThat(reports).isEmpty();
        now += Duration.ofMillis(1).toNanos();
        assertThat(watch.look()).isEqualTo(StoryWatch.INTERVAL);
        assertThat(reports).hasSize(1);
    }

    @Test
    void nonsense_under_load_changes_no_answer() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Set<String>> asker = () -> {
                Set<String> heard = new HashSet<>();
                while (!over.get()) {
                    heard.add(stories.bot()
                            .answer(Incoming.of("load/" + asked.incrementAndGet(), "what do the ovens burn?"))
                            .lead()
                            .text());
                }
                return heard;
            };
            List<Future<Set<String>>> heard = List.of(askers.submit(asker), askers.submit(asker));
            try {
                for (byte[] nonsense : nonsense()) {
                    spoil("story.json", nonsense);
                    spoil("facts.json", nonsense);
                }
                for (byte[] nonsense : nonsense().subList(0, 4)) {
                    spoil("article.txt", nonsense);
                }
            } finally {
                over.set(true);
            }
            for (Future<Set<String>> answers : heard) {
                assertThat(answers.get()).singleElement().asString().contains("beech");
            }
        }
        assertThat(asked).hasPositiveValue();
        story("bread", "Its ovens burn olive stones.\n");
        settle();
        assertThat(ask("what do the ovens burn?")).contains("olive");
    }

    /// Puts nonsense where a file of the story was, lets it settle, and puts the file back.
    private void spoil(String name, byte[] nonsense) throws IOException {
        Path file = data().resolve("bread").resolve(name);
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
        Files.write(file, nonsense);
        settle();
        assertThat(reports)
                .as("%s as %d bytes of nonsense", name, nonsense.length)
                .last()
                .asString()
                .contains("as it was before");
        assertThat(ask("what do the ovens burn?")).contains("beech");
        if (before == null) {
            Files.delete(file);
        } else {
            Files.write(file, before);
        }
    }

    /// What is no JSON; all but the last, which is text, is no article either.
    private static List<byte[]> nonsense() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        return List.of(
                noise,
                new byte[0],
                new byte[100],
                new byte[] {(byte) 0xFE, (byte) 0xFF},
                "[".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_is_only_touched_changes_nothing() throws IOException {
        story("bread", "Its ovens burn beech wood.\n");
        try (OpenShelf before = stories.open()) {
            settle();
            assertThat(reports).isEmpty();
            try (OpenShelf after = stories.open()) {
                assertThat(after.stories()).isEqualTo(before.stories());
            }
        }
    }

    @Test
    void a_question_under_way_goes_on_with_the_story_that_it_began_with() throws IOException {
        try (OpenShelf old = stories.open()) {
            old.stories().getFirst().makeReady();
            story("bread", "Its ovens burn olive stones.\n");
            settle();
            assertThat(ask("what do the ovens burn?")).contains("olive");
            var bread = old.tellers().getFirst();
            var answered = bread.answerer().apply(Asked.of("what do the ovens burn?"), Conversation.NEW);
            assertThat(bread.writer().write(answered).plainText()).contains("beech");
        }
    }

    @Test
    void a_story_is_closed_after_its_last_user() throws IOException {
        OpenShelf old = stories.open();
        OpenStory bread = old.stories().getFirst();
        bread.makeReady();
        story("bread", "Its ovens burn olive stones.\n");
        settle();
        assertThat(bread.isOpen()).isTrue();
        old.close();
        assertThat(bread.isOpen()).isFalse();
        assertThat(bread.enter()).isFalse();
        assertThat(old.enter()).isFalse();
    }

    @Test
    void a_folder_of_stories_that_is_gone_leaves_them_serving() throws IOException {
        Files.move(data(), folder.resolve("elsewhere"));
        settle();
        assertThat(ids()).containsExactly("bread");
    }

    @Test
    void where_one_story_is_to_be_served_no_other_is() throws Exception {
        stories.close();
        open("bread");
        story("wine", "The cellar is cool.\n");
        settle();
        assertThat(ids()).containsExactly("bread");
    }

    @Test
    void of_two_stories_with_one_id_the_first_is_served_and_the_other_is_told() throws IOException {
        story("copy", "Its ovens burn coal.\n");
        Files.writeString(
                data().resolve("copy/story.json"),
                "{\"id\": \"bread\", \"title\": \"Bread\", \"date\": \"2024-09-30\", \"language\": \"en\"}");
        settle();
        assertThat(ids()).containsExactly("bread");
        assertThat(reports).singleElement().asString().contains("its id \"bread\" is that of");
    }

    @Test
    void what_only_the_check_finds_is_told_and_the_story_is_served() throws IOException {
        Files.writeString(
                data().resolve("bread/story.json"),
                "{\"title\": \"Bread\", \"date\": \"2024-09-30\", \"language\": \"en\", \"colour\": \"brown\"}");
        settle();
        assertThat(reports).hasSize(2);
        assertThat(reports.getFirst()).contains("bread has changed");
        assertThat(reports.getLast()).contains("storybot check").contains("colour");
    }

    @Test
    void an_alarm_wakes_for_a_change_or_when_the_time_is_up() throws Exception {
        try (FolderAlarm alarm = new FolderAlarm()) {
            alarm.await(List.of(data(), folder.resolve("none")), Duration.ofMillis(1));
            story("bread", "Its ovens burn coal.\n");
            alarm.await(List.of(data(), data().resolve("bread")), Duration.ofMillis(1));
        }
    }

    private void settle() {
        watch.look();
        now += StoryWatch.SETTLED.toNanos();
        watch.look();
    }

    private List<String> ids() {
        try (OpenShelf shelf = stories.open()) {
            return shelf.stories().stream().map(open -> open.story().id()).toList();
        }
    }

    private String ask(String question) {
        return stories.bot().answer(Incoming.of("c", question)).plainText();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void story(String id, String article) throws IOException {
        Path story = Files.createDirectories(data().resolve(id));
        Files.writeString(
                story.resolve("story.json"),
                "{\"title\": \"" + id + "\", \"date\": \"2024-09-30\", \"language\": \"en\"}");
        Files.writeString(story.resolve("article.txt"), article);
    }

    private void delete(String id) throws IOException {
        for (String file : List.of("story.json", "article.txt")) {
            Files.delete(data().resolve(id).resolve(file));
        }
        Files.delete(data().resolve(id));
    }
}
