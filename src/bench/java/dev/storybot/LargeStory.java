package dev.storybot;

import com.sun.management.OperatingSystemMXBean;
import dev.storybot.ask.Answerer;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Citation;
import dev.storybot.ask.Conversation;
import dev.storybot.ask.Languages;
import dev.storybot.chat.ReplyWriter;
import dev.storybot.search.Progress;
import dev.storybot.search.StoryIndex;
import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How a story of very many passages is read, indexed, opened and asked, beside bare Lucene over the same passages in
/// the same process: prints a table. Times are processor time, so that other work on the machine does not count.
///
/// ```
/// mvn -Pbench -DskipTests verify exec:exec@large -Dlarge=100000
/// ```
public final class LargeStory {

    private static final long SEED = 20_240_930;
    private static final int QUESTIONS = 1_000;
    private static final int WARM_UP = 300;
    private static final double MILLION = 1_000_000;

    private final Path folder;
    private final int passages;
    private final List<String> questions = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Languages languages = Languages.load();

    private LargeStory(Path folder, int passages) {
        this.folder = folder;
        this.passages = passages;
    }

    public static void main(String[] arguments) throws IOException {
        LargeStory large = new LargeStory(Files.createTempDirectory("storybot-large-"), Integer.parseInt(arguments[0]));
        large.write();
        large.measure();
    }

    private void write() throws IOException {
        InventedText text = new InventedText(SEED);
        Files.createDirectories(folder.resolve("story"));
        Files.writeString(
                folder.resolve("story/story.json"),
                "{\"title\": \"Invented\", \"date\": \"2024-09-30\", \"language\": \"en\"}");
        try (BufferedWriter article = Files.newBufferedWriter(folder.resolve("story/article.txt"))) {
            for (int line = 1; line <= passages; line++) {
                String passage = text.passage();
                article.write(passage + "\n");
                if (line % Math.max(1, passages / (QUESTIONS + WARM_UP)) == 0) {
                    questions.add(text.question(passage));
                    lines.add(line);
                }
            }
        }
    }

    private void measure() throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%,d passages, %,d MB of text, heap of %,d MB at the most%n%n",
                passages,
                Files.size(folder.resolve("story/article.txt")) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| | Storybot | bare Lucene |\n|---|---|---|");
        long start = processor();
        Story story = read();
        row("reading the files, s", seconds(start), "");
        start = processor();
        open(story).close();
        double ours = seconds(start);
        start = processor();
        new BareIndex(story, folder.resolve("bare"));
        double its = seconds(start);
        row("indexed, passages a second", passages / ours, passages / its);
        row("on disk, bytes a passage", size("kept") / passages, size("bare") / passages);
        start = processor();
        StoryIndex index = open(story);
        ours = seconds(start);
        start = processor();
        BareIndex again = new BareIndex(folder.resolve("bare"));
        row("opening, s", ours, seconds(start));
        Answerer answerer = new Answerer(story, index, index, index, languages, passage -> true);
        ReplyWriter writer = new ReplyWriter(story);
        System.gc();
        row(
                "heap in use, MB",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                "");
        List<Double> answers = times(question -> writer.write(answerer.answer(Asked.of(question), Conversation.NEW))
                .plainText());
        List<Double> queries = times(question -> again.best(question, "en"));
        row("half are answered within, ms", Quantile.of(answers, 0.5), Quantile.of(queries, 0.5));
        row("99 of 100 are answered within, ms", Quantile.of(answers, 0.99), Quantile.of(queries, 0.99));
        row("answered with the passage asked about, %", right(answerer), "");
    }

    private Story read() {
        return switch (StoryReader.read(folder.resolve("story"))) {
            case StoryReading.Read read -> read.story();
            case StoryReading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    private StoryIndex open(Story story) {
        return StoryIndex.open(story, folder.resolve("kept"), languages.thesaurus(), Progress.SILENT);
    }

    private List<Double> times(Consumer<String> ask) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            long start = thread.getCurrentThreadCpuTime();
            ask.accept(questions.get(i));
            if (i >= WARM_UP) {
                times.add((thread.getCurrentThreadCpuTime() - start) / MILLION);
            }
        }
        return times.stream().sorted().toList();
    }

    private double right(Answerer answerer) {
        int right = 0;
        for (int i = 0; i < questions.size(); i++) {
            int line = lines.get(i);
            right += answerer.answer(Asked.of(questions.get(i)), Conversation.NEW).citations().stream()
                            .anyMatch(receipt -> receipt instanceof Citation.OfPassage cited
                                    && cited.passage().line() == line)
                    ? 1
                    : 0;
        }
        return 100.0 * right / questions.size();
    }

    private double size(String index) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(index))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /// What the process has used of the processors until now, in nanoseconds.
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double seconds(long start) {
        return (processor() - start) / MILLION / 1_000;
    }

    private static void row(String what, Object ours, Object its) {
        System.out.println("| " + what + " | " + figure(ours) + " | " + figure(its) + " |");
    }

    private static String figure(Object figure) {
        return figure instanceof Double number
                ? String.format(Locale.ROOT, number < 100 ? "%.2f" : "%,.0f", number)
                : figure.toString();
    }
}
