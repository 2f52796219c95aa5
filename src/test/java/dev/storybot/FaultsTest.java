package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.storybot.ask.FerryStory;
import dev.storybot.ask.Thesaurus;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.search.Progress;
import dev.storybot.search.StoryIndex;
import dev.storybot.story.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a process of its own is needed for: one that is killed, that has no room on the disk, that has little memory.
@Tag("slow")
class FaultsTest {

    private static final int PASSAGES = 3_000;

    /// Of an index that is there: it is neither built nor kept in memory.
    private static final Progress BUILT_BEFORE = new Progress() {
        @Override
        public void building(int done, int of) {
            throw new AssertionError("built again: " + done + " of " + of);
        }

        @Override
        public void keptInMemory(Path where, String reason) {
            throw new AssertionError("in memory: " + reason);
        }
    };

    @TempDir
    private Path folder;

    /// A process that opens the index of a long story in a folder, tells how far it is, and then what it finds.
    static final class Indexing {

        private Indexing() {}

        static void main(String[] arguments) throws IOException {
            Progress told = new Progress() {
                @Override
                public void building(int done, int of) {
                    System.out.println(100 * done / of);
                }

                @Override
                public void keptInMemory(Path where, String reason) {
                    System.out.println("in memory: " + reason);
                }
            };
            try (StoryIndex index = StoryIndex.open(story(), Path.of(arguments[0]), Thesaurus.NONE, told)) {
                System.out.println("found " + found(index));
            }
        }
    }

    /// A process that is asked more at once than it has memory to be generous with.
    static final class Burst {

        private static final int CONVERSATIONS = 200;
        private static final int QUESTIONS = 20;

        private Burst() {}

        static void main(String[] arguments) throws Exception {
            Bot bot = Engine.shipped().bot();
            List<Callable<Integer>> conversations = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS; i++) {
                int number = i;
                conversations.add(() -> answered(bot, number));
            }
            int answered = 0;
            try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> one : askers.invokeAll(conversations)) {
                    answered += one.get();
                }
            }
            System.out.println("replies " + answered);
        }

        /// How many replies were none that tells of a failure.
        private static int answered(Bot bot, int conversation) {
            List<String> questions = List.of(
                    "why did Murati leave?",
                    "ムラティはなぜ辞めた？",
                    "/who-left openai",
                    "/timeline openai",
                    "what does the article say about " + "brain drain and ".repeat(2_000) + "safety?",
                    "what did Leike say about safety?");
            int answered = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                Reply reply = bot.answer(
                        Incoming.of("burst/" + conversation, questions.get((i + conversation) % questions.size())));
                answered += reply.kind() == Reply.Kind.FAILURE ? 0 : 1;
            }
            return answered;
        }
    }

    private static Story story() {
        return FerryStory.ofLength(PASSAGES);
    }

    private static int found(StoryIndex index) {
        return index.passages("ferry number " + PASSAGES, "en", Set.of(), 1)
                .getFirst()
                .line();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 90})
    void an_indexing_that_is_killed_leaves_nothing_that_is_served(int percent) throws Exception {
        Process process = start(List.of(), Indexing.class, folder.toString());
        try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
            String line = told.readLine();
            while (line != null && Integer.parseInt(line) < percent) {
                line = told.readLine();
            }
            // SIGKILL: nothing of the process can tidy up
            process.destroyForcibly().waitFor();
            assertThat(line).isNotNull();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).allMatch(path -> path.getFileName().toString().startsWith("."));
        }

        assertThat(run(start(List.of(), Indexing.class, folder.toString()))).endsWith("found " + PASSAGES);
        try (StoryIndex kept = StoryIndex.open(story(), folder, Thesaurus.NONE, BUILT_BEFORE)) {
            assertThat(found(kept)).isEqualTo(PASSAGES);
        }
    }

    @Test
    void where_a_file_may_not_grow_the_index_is_in_memory_and_answers() throws Exception {
        List<String> limited = List.of("sh", "-c", "ulimit -f 32; exec \"$@\"", "sh");
        assertThat(run(start(limited, Indexing.class, folder.toString())))
                .anyMatch(line -> line.startsWith("in memory: ") && line.contains("File too large"))
                .endsWith("found " + PASSAGES);
        assertThat(folder).isEmptyDirectory();
    }

    /// The file system is the process's own, and gone with it. Only the administrator may mount one.
    @Test
    void on_a_full_disk_the_index_is_in_memory_and_answers() throws Exception {
        String small = "mount -t tmpfs -o size=64k none " + folder + " && exec \"$@\"";
        List<String> mounted = List.of("unshare", "--mount", "sh", "-c", small, "sh");
        List<String> asked = new ArrayList<>(mounted.subList(0, 4));
        asked.addAll(List.of(small, "sh", "true"));
        assumeThat(isDone(asked)).as("a file system can be mounted").isTrue();

        assertThat(run(start(mounted, Indexing.class, folder.toString())))
                .anyMatch(line -> line.startsWith("in memory: ") && line.contains("No space left"))
                .endsWith("found " + PASSAGES);
    }

    @Test
    void a_heap_of_64_megabytes_is_enough_for_a_burst() throws Exception {
        assertThat(run(start(List.of(), Burst.class))).contains("replies " + Burst.CONVERSATIONS * Burst.QUESTIONS);
    }

    private static boolean isDone(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /// @param before what starts Java, with all that follows as its arguments
    private static Process start(List<String> before, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// What a process says until it ends well.
    private static List<String> run(Process process) throws IOException, InterruptedException {
        List<String> said;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            said = lines.lines().toList();
        }
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said;
    }
}
