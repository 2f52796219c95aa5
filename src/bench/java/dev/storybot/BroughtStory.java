package dev.storybot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.author.Asker;
import dev.storybot.author.Given;
import dev.storybot.author.Making;
import dev.storybot.author.StoryMaker;
import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A text that somebody brings, made into a story as `storybot new` makes it, with questions about it.
///
/// @param plain   the story without names
/// @param drafted the same with the names that were drafted for it
record BroughtStory(String name, String language, Story plain, Story drafted, List<Probe> probes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// No date matters here; it must only be one.
    private static final String DATE = "2024-01-01";

    /// A question about the story.
    ///
    /// @param answers any of them must stand in the answer
    /// @param lines   any of them must be cited
    record Probe(String id, String ask, boolean answerable, List<List<String>> answers, List<Integer> lines) {

        static Probe of(JsonNode json) {
            List<List<String>> answers = new ArrayList<>();
            for (JsonNode group : json.path("all")) {
                List<String> alternatives = new ArrayList<>();
                group.forEach(alternative -> alternatives.add(alternative.textValue()));
                answers.add(alternatives);
            }
            List<Integer> lines = new ArrayList<>();
            json.path("lines").forEach(line -> lines.add(line.intValue()));
            return new Probe(
                    json.path("id").textValue(),
                    json.path("ask").textValue(),
                    json.path("answerable").booleanValue(),
                    answers,
                    lines);
        }

        boolean isAnsweredBy(String text) {
            return answers.stream().allMatch(group -> group.stream().anyMatch(text::contains));
        }
    }

    /// The stories of a folder of folders with `article.txt`, `questions.jsonl` and `meta.json` (`title`, `lang`), in
    /// the order of their names.
    static List<BroughtStory> in(Path set, Path scratch) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(set)) {
            folders = all.filter(folder -> Files.exists(folder.resolve("questions.jsonl")))
                    .sorted()
                    .toList();
        }
        List<BroughtStory> stories = new ArrayList<>();
        for (Path folder : folders) {
            stories.add(read(folder, scratch));
        }
        return stories;
    }

    private static BroughtStory read(Path folder, Path scratch) throws IOException {
        JsonNode meta = JSON.readTree(folder.resolve("meta.json").toFile());
        String language = meta.hasNonNull("lang")
                ? meta.get("lang").textValue()
                : meta.path("language").textValue();
        Given given = new Given(null, meta.path("title").textValue(), DATE, language, false);
        String name = folder.getFileName().toString();
        Path made = scratch.resolve(name);
        Making making =
                new StoryMaker(Asker.NOBODY, LocalDate.parse(DATE)).make(made, folder.resolve("article.txt"), given);
        if (!(making instanceof Making.Made)) {
            throw new IOException(making.toString());
        }
        Story drafted = story(made);
        Files.delete(made.resolve("entities.json"));
        List<Probe> probes = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("questions.jsonl"))) {
            probes.add(Probe.of(JSON.readTree(line)));
        }
        return new BroughtStory(name, language, story(made), drafted, probes);
    }

    private static Story story(Path folder) throws IOException {
        return switch (StoryReader.read(folder)) {
            case StoryReading.Read read -> read.story();
            case StoryReading.Faulty faulty ->
                throw new IOException(faulty.faults().toString());
        };
    }

    List<Probe> answerable() {
        return probes.stream().filter(Probe::answerable).toList();
    }

    List<Probe> adversarial() {
        return probes.stream().filter(probe -> !probe.answerable()).toList();
    }
}
