package dev.storybot;

import dev.storybot.ask.Answerer;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.ask.Languages;
import dev.storybot.chat.ReplyWriter;
import dev.storybot.search.Progress;
import dev.storybot.search.StoryIndex;
import dev.storybot.story.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long a new process takes: once each, with nothing warm. The whole program from outside, where an index is there:
///
/// ```
/// time java -jar target/storybot.jar ask "why murati"
/// ```
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class StartBenchmark {

    /// The story, with nothing opened yet.
    @State(Scope.Benchmark)
    public static class Read {

        private final Story story = ShippedStory.read();
        private final Languages languages = Languages.load();

        StoryIndex open(Path folder) {
            return StoryIndex.open(story, folder, languages.thesaurus(), Progress.SILENT);
        }
    }

    /// A folder without an index.
    @State(Scope.Benchmark)
    public static class Empty {

        private final Path folder = ShippedStory.scratch();
    }

    /// A folder with the index, which outlives the process that built it.
    @State(Scope.Benchmark)
    public static class Kept {

        private final Path folder = Path.of(System.getProperty("java.io.tmpdir"), "storybot-bench-kept");

        /// In a process of its own, so that nothing is warm.
        @Setup
        public void build() throws IOException, InterruptedException {
            new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "--enable-native-access=ALL-UNNAMED",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            Kept.class.getName(),
                            folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }

        /// Builds the index of the shipped story in a folder, unless it is there.
        public static void main(String[] arguments) throws IOException {
            new Read().open(Path.of(arguments[0])).close();
        }
    }

    @Benchmark
    public Story readStory() {
        return ShippedStory.read();
    }

    @Benchmark
    public StoryIndex buildIndex(Read read, Empty empty) {
        return read.open(empty.folder);
    }

    @Benchmark
    public StoryIndex openIndex(Read read, Kept kept) {
        return read.open(kept.folder);
    }

    /// From the files of the story to the text of the first reply.
    @Benchmark
    public String firstAnswer(Kept kept) {
        Read read = new Read();
        StoryIndex index = read.open(kept.folder);
        Answerer answerer = new Answerer(read.story, index, index, index, read.languages, passage -> true);
        return new ReplyWriter(read.story)
                .write(answerer.answer(Asked.of(Asking.WHY.text()), Conversation.NEW))
                .plainText();
    }
}
