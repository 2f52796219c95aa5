package dev.storybot;

import dev.storybot.ask.Answerer;
import dev.storybot.ask.Languages;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Conversations;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.ReplyRecord;
import dev.storybot.chat.ReplyWriter;
import dev.storybot.chat.Suggestions;
import dev.storybot.search.StoryIndex;
import dev.storybot.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// How well free text is answered from a text alone: prints a table with a row for each set of texts, as they are, with
/// the names drafted for them, and through plain BM25.
///
/// ```
/// mvn -Pbench -DskipTests verify exec:exec@texts -Dtexts=FOLDER
/// ```
///
/// FOLDER holds a folder for each set, that one a folder for each text, see [BroughtStory#in]. The texts are not part
/// of the project. A second argument names a file for each miss and for the row of each text.
public final class PlainTexts {

    private static final Languages LANGUAGES = Languages.load();

    private final List<String> misses = new ArrayList<>();

    private PlainTexts() {}

    /// @param cites lines that the receipts cite
    private record Given(boolean answered, String text, List<Integer> cites) {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PlainTexts texts = new PlainTexts();
        System.out.println(Tally.HEAD);
        try (Stream<Path> sets = Files.list(folder)) {
            for (Path set : sets.filter(Files::isDirectory).sorted().toList()) {
                texts.measure(set);
            }
        }
        if (arguments.length > 1) {
            Files.write(Path.of(arguments[1]), texts.misses);
        }
    }

    private void measure(Path set) throws IOException {
        List<BroughtStory> stories = BroughtStory.in(set, Files.createTempDirectory("storybot-texts-"));
        String name = set.getFileName().toString();
        print(name, "Storybot", stories, story -> engine(story.plain(), story.language()));
        print(name, "Storybot, names drafted", stories, story -> engine(story.drafted(), story.language()));
        print(name, "plain BM25", stories, story -> bm25(story.plain()));
    }

    private void print(
            String set,
            String by,
            List<BroughtStory> stories,
            Function<BroughtStory, Function<String, Given>> engines) {
        Tally all = new Tally();
        for (BroughtStory story : stories) {
            Tally tally = new Tally();
            Function<String, Given> engine = engines.apply(story);
            story.answerable().forEach(probe -> own(set + "/" + by, probe, engine.apply(probe.ask()), tally));
            story.adversarial()
                    .forEach(probe ->
                            tally.adversarial(!engine.apply(probe.ask()).answered()));
            stories.stream()
                    .filter(other -> !other.name().equals(story.name()))
                    .flatMap(other -> other.answerable().stream())
                    .forEach(probe -> off(set + "/" + by, probe, story.name(), engine.apply(probe.ask()), tally));
            misses.add(tally.row(story.name(), by));
            all.add(tally);
        }
        System.out.println(all.row(set, by));
    }

    private void own(String where, BroughtStory.Probe probe, Given given, Tally tally) {
        boolean cited = given.answered() && given.cites().stream().anyMatch(probe.lines()::contains);
        boolean right = cited && probe.isAnsweredBy(given.text());
        tally.own(given.answered(), cited, right, given.text().length());
        if (!right) {
            String what = !given.answered() ? "refused" : cited ? "text" : "receipt";
            misses.add("%s\t%s\t%s\t%s\t%s\t%s\t%s"
                    .formatted(
                            where,
                            what,
                            probe.id(),
                            probe.ask(),
                            probe.answers(),
                            probe.lines(),
                            given.text().replace('\n', ' ')));
        }
    }

    private void off(String where, BroughtStory.Probe probe, String story, Given given, Tally tally) {
        tally.offTopic(!given.answered());
        if (given.answered()) {
            misses.add("%s\tanswered\t%s in %s\t%s\t\t\t%s"
                    .formatted(
                            where, probe.id(), story, probe.ask(), given.text().replace('\n', ' ')));
        }
    }

    private static Function<String, Given> engine(Story story, String language) {
        StoryIndex index = StoryIndex.inMemory(story, LANGUAGES.thesaurus());
        Answerer answerer = new Answerer(story, index, index, index, LANGUAGES, passage -> true);
        Bot bot = new Bot(
                answerer::answer,
                new ReplyWriter(story),
                new Suggestions(story, () -> index),
                new Conversations(1),
                () -> "BENCH");
        return question -> {
            ReplyRecord reply = ReplyRecord.of(
                    question, bot.answer(new Incoming(question, question, Map.of(), language)), story.id(), 0);
            List<Integer> lines = reply.receipts().stream()
                    .map(ReplyRecord.Receipt::line)
                    .filter(Objects::nonNull)
                    .toList();
            return new Given(reply.answered(), reply.text(), lines);
        };
    }

    private static Function<String, Given> bm25(Story story) {
        PlainBm25 search = new PlainBm25(story);
        return question -> search.best(question)
                .map(hit -> new Given(true, hit.sentence(), List.of(hit.line())))
                .orElse(new Given(false, "", List.of()));
    }
}
