package dev.storybot.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.ask.FerryStory;
import dev.storybot.ask.Thesaurus;
import dev.storybot.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryIndexTest {

    @TempDir
    private Path folder;

    private final Heard progress = new Heard();

    /// What an opening told.
    private static final class Heard implements Progress {
        private int builds;
        private final List<String> reasons = new ArrayList<>();

        @Override
        public void building(int done, int of) {
            if (done == of) {
                builds++;
            }
        }

        @Override
        public void keptInMemory(Path where, String reason) {
            reasons.add(reason);
        }
    }

    private StoryIndex open(Story story) {
        return StoryIndex.open(story, folder, Thesaurus.NONE, progress);
    }

    private static Story changed() {
        return FerryStory.story(FerryStory.passages().subList(0, 4), "other");
    }

    private void openAndAsk(Story story) throws IOException {
        try (StoryIndex index = open(story)) {
            assertThat(index.passages("engineers", "en", Set.of(), 3).getFirst().line())
                    .isEqualTo(4);
            assertThat(index.mentions("Orla Brandt")).hasSize(1);
            assertThat(index.nearest("Brant", 3)).hasSize(1);
        }
    }

    private List<Path> homes() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void an_index_is_built_once_and_opened_from_then_on() throws IOException {
        openAndAsk(FerryStory.story());
        openAndAsk(FerryStory.story());

        assertThat(progress.builds).isEqualTo(1);
        assertThat(homes()).hasSize(1);
        assertThat(progress.reasons).isEmpty();
    }

    @Test
    void a_changed_story_gets_a_new_index_and_the_older_one_goes() throws IOException {
        openAndAsk(FerryStory.story());
        List<Path> before = homes();
        openAndAsk(changed());

        assertThat(progress.builds).isEqualTo(2);
        assertThat(homes()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void an_index_that_is_open_answers_on_when_a_newer_one_takes_its_folder() throws IOException {
        try (StoryIndex old = open(FerryStory.story())) {
            openAndAsk(changed());

            assertThat(old.passages("insurer", "en", Set.of(), 3).getFirst().line())
                    .isEqualTo(6);
        }
    }

    @Test
    void indexes_of_other_stories_in_the_folder_stay() throws IOException {
        Path other = Files.createDirectories(folder.resolve("ferries-2.0123"));
        openAndAsk(FerryStory.story());

        assertThat(other).exists();
        assertThat(homes()).hasSize(2);
    }

    /// Spoils each file of an index in turn, and looks whether it is built again and answers as it should.
    private void rebuilt(Spoiling... spoilings) throws IOException {
        openAndAsk(FerryStory.story());
        int builds = 1;
        for (Path file : files()) {
            for (Spoiling spoiling : spoilings) {
                byte[] bytes = Files.readAllBytes(file);
                // the lock is empty, and no part of the index
                if (bytes.length > 0) {
                    spoiling.spoil(file, bytes);
                    openAndAsk(FerryStory.story());
                    assertThat(progress.builds).as(file.toString()).isEqualTo(++builds);
                }
            }
        }
        assertThat(builds).isGreaterThan(2 * spoilings.length);
        assertThat(homes()).hasSize(1);
    }

    private interface Spoiling {
        void spoil(Path file, byte[] bytes) throws IOException;
    }

    @Test
    void an_index_that_lost_the_end_of_a_file_is_built_again() throws IOException {
        rebuilt(
                (file, bytes) -> Files.write(file, new byte[0]),
                (file, bytes) -> Files.write(file, Arrays.copyOf(bytes, 1)),
                (file, bytes) -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)),
                (file, bytes) -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 1)));
    }

    @Test
    void an_index_with_more_in_a_file_than_was_written_is_built_again() throws IOException {
        rebuilt((file, bytes) -> Files.write(file, Arrays.copyOf(bytes, bytes.length + 100)));
    }

    @Test
    void an_index_with_a_flipped_bit_anywhere_is_built_again() throws IOException {
        Random random = new Random(20_240_930);
        Spoiling[] flips = new Spoiling[12];
        Arrays.setAll(flips, part -> (file, bytes) -> {
            int last = flips.length - 1;
            int at = part == 0 || part == last ? (bytes.length - 1) * part / last : random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
        });
        rebuilt(flips);
    }

    @Test
    void an_index_with_zeros_for_a_block_is_built_again() throws IOException {
        rebuilt((file, bytes) -> {
            Arrays.fill(bytes, bytes.length / 3, 2 * bytes.length / 3, (byte) 0);
            Files.write(file, bytes);
        });
    }

    @Test
    void an_index_that_lacks_a_file_is_built_again() throws IOException {
        rebuilt((file, bytes) -> Files.delete(file));
    }

    @Test
    void an_index_with_the_file_of_another_index_is_built_again() throws IOException {
        openAndAsk(changed());
        Map<String, byte[]> others = new HashMap<>();
        for (Path file : files()) {
            others.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        Files.move(homes().getFirst(), folder.resolve("other"));
        int builds = 1;
        for (Map.Entry<String, byte[]> other : others.entrySet()) {
            openAndAsk(FerryStory.story());
            Path home = homes().stream()
                    .filter(path -> !path.endsWith("other"))
                    .findFirst()
                    .orElseThrow();
            Path file = home.resolve(other.getKey());
            if (Files.size(file) > 0) {
                Files.write(file, other.getValue());
                openAndAsk(FerryStory.story());
                builds++;
            }
        }
        assertThat(progress.builds).isEqualTo(builds + 1).isGreaterThan(3);
    }

    @Test
    void the_index_of_another_content_under_the_same_name_is_not_served() throws IOException {
        openAndAsk(FerryStory.story());
        Path home = homes().getFirst();
        Path kept = folder.resolve("kept");
        Files.move(home, kept);
        openAndAsk(changed());
        Files.move(
                homes().stream().filter(path -> !path.equals(kept)).findFirst().orElseThrow(), home);

        openAndAsk(FerryStory.story());

        assertThat(progress.builds).isEqualTo(3);
    }

    @Test
    void what_a_crash_left_half_built_is_neither_served_nor_kept_for_ever() throws IOException {
        Path fresh = Files.createDirectories(folder.resolve(".aside-1"));
        Path abandoned = Files.createDirectories(folder.resolve(".aside-2"));
        Files.writeString(abandoned.resolve("_0.cfs"), "half");
        Files.setLastModifiedTime(
                abandoned,
                FileTime.from(Files.getLastModifiedTime(fresh).toInstant().minus(Duration.ofHours(2))));

        openAndAsk(FerryStory.story());

        assertThat(abandoned).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void where_the_folder_cannot_be_written_the_index_is_in_memory_and_says_so() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        try (StoryIndex index = StoryIndex.open(FerryStory.story(), file, Thesaurus.NONE, progress)) {
            assertThat(index.passages("engineers", "en", Set.of(), 3)).hasSize(1);
        }

        assertThat(progress.reasons).hasSize(1);
        assertThat(progress.reasons.getFirst()).contains("a-file");
    }

    @Test
    void a_story_may_have_any_id() throws IOException {
        Story odd = new Story(
                "../Ä b/ю",
                FerryStory.story().title(),
                FerryStory.story().date(),
                "en",
                null,
                Map.of(),
                FerryStory.story().articles(),
                FerryStory.entities(),
                FerryStory.facts(),
                List.of(),
                FerryStory.story().notes(),
                "odd");
        openAndAsk(odd);
        openAndAsk(odd);

        assertThat(progress.builds).isEqualTo(1);
        assertThat(homes()).hasSize(1);
    }

    @Test
    void many_may_open_at_once() throws Exception {
        try (ExecutorService openers = Executors.newFixedThreadPool(4)) {
            List<Callable<StoryIndex>> openings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                openings.add(() -> StoryIndex.open(FerryStory.story(), folder, Thesaurus.NONE, Progress.SILENT));
            }
            for (Future<StoryIndex> opened : openers.invokeAll(openings)) {
                try (StoryIndex index = opened.get()) {
                    assertThat(index.passages("engineers", "en", Set.of(), 3)).hasSize(1);
                }
            }
        }
        assertThat(homes()).hasSize(1);
        openAndAsk(FerryStory.story());
        assertThat(progress.builds).isZero();
    }

    @Test
    void many_may_ask_at_once_and_get_what_one_gets() throws Exception {
        try (StoryIndex index = open(FerryStory.story());
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var alone = index.passages("汽船を買ったのは誰", "ja", Set.of("tidewater"), 5);
            List<Callable<Object>> questions = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                questions.add(() -> index.passages("汽船を買ったのは誰", "ja", Set.of("tidewater"), 5));
            }
            for (Future<Object> answer : askers.invokeAll(questions)) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void no_question_is_too_much_for_a_large_thesaurus() throws IOException {
        List<Set<String>> sets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Set<String> set = new TreeSet<>(Set.of("word" + i));
            for (int j = 0; j < 40; j++) {
                set.add("steamer engineers " + "salt ".repeat(j % 3) + "harbour lights".repeat(1 + j % 2) + " word"
                        + i);
                set.add("steamer " + "salt ".repeat(j));
            }
            sets.add(set);
        }
        StringBuilder question = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            question.append("word").append(i).append(' ');
        }
        try (StoryIndex index =
                StoryIndex.open(FerryStory.story(), folder, new Thesaurus(Map.of("en", sets)), progress)) {
            assertThat(index.facts(question.toString(), "en", Set.of(), 5)).isEmpty();
            assertThat(index.passages(question + " insurer", "en", Set.of(), 5)).isNotNull();
        }
    }

    @Test
    void what_only_questions_need_is_loaded_with_the_first_of_a_language_or_before_when_told() throws IOException {
        Story story = FerryStory.story();
        AtomicInteger asked = new AtomicInteger();
        Supplier<Thesaurus> thesaurus = () -> {
            asked.incrementAndGet();
            return Thesaurus.NONE;
        };
        try (StoryIndex index = StoryIndex.open(story, folder, null, thesaurus, progress)) {
            assertThat(asked).hasValue(0);
            index.passages("ferry", "en", Set.of(), 5);
            index.passages("harbour", "en", Set.of(), 5);
            assertThat(asked).hasValue(1);
            index.warm();
            int everyLanguage = Contents.languages(story).size();
            assertThat(asked).hasValue(everyLanguage);
            index.passages("港", "ja", Set.of(), 5);
            assertThat(asked).hasValue(everyLanguage);
        }
    }

    @Test
    void building_is_reported_as_it_goes_on() {
        List<Integer> heard = new ArrayList<>();
        Progress counting = new Progress() {
            @Override
            public void building(int done, int of) {
                assertThat(done).isBetween(0, of);
                heard.add(done);
            }

            @Override
            public void keptInMemory(Path where, String reason) {}
        };

        StoryIndex.open(FerryStory.ofLength(300), folder, Thesaurus.NONE, counting);

        assertThat(heard).isSorted().hasSizeGreaterThan(5).startsWith(0);
    }
}
