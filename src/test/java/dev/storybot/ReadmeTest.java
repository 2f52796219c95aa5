package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Bot;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.settings.Settings;
import dev.storybot.story.StoryCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the README to the program: what the program has stands in it, and what it tells to type is answered.
class ReadmeTest {

    /// Commands that are whole without an argument.
    private static final Set<String> WHOLE = Set.of("/story", "/help");

    /// What one types on Slack alone.
    private static final Pattern OF_SLACK = Pattern.compile("/(?:invite|storybot|slack)\\b");

    @TempDir
    private Path folder;

    private String readme = "";

    @BeforeEach
    void read_it() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void every_setting_stands_in_the_table() throws IOException {
        assertThat(settings())
                .contains("STORYBOT_DATA", "STORYBOT_JAVA_HOME")
                .allSatisfy(name -> assertThat(readme).contains("\n| `" + name + "` |"));
    }

    @Test
    void no_setting_is_told_that_there_is_not() throws IOException {
        assertThat(settings())
                .containsAll(found("STORYBOT_[A-Z_]*[A-Z]", readme)
                        .map(name -> name.replaceAll("_FILE$", ""))
                        .toList());
    }

    @Test
    void every_command_and_option_of_the_program_stands_in_it() {
        List<String> commands = found("(?m)^ {2}([a-z]+) ", help()).toList();
        assertThat(commands).contains("ask", "check", "eval").allSatisfy(command -> {
            assertThat(readme).contains("`./storybot " + command);
            assertThat(found("--[a-z-]+", help(command))).isNotEmpty().allMatch(readme::contains);
        });
    }

    @Test
    void every_command_of_a_conversation_and_every_kind_of_answer_stands_in_it() {
        assertThat(Incoming.Command.values()).allMatch(command -> readme.contains("\n| `/" + command.word()));
        assertThat(Reply.Kind.values()).allMatch(kind -> readme.contains("`" + kind.word() + "`"));
    }

    @Test
    void every_example_is_answered() {
        Stream<String> commands = found("`(/[^`<\\[\n]+)`", readme)
                .filter(command -> command.contains(" ") || WHOLE.contains(command))
                .filter(command -> !OF_SLACK.matcher(command).lookingAt());
        Stream<String> questions = found("(?m)^\\| ([^|`]+\\?) \\|", readme);
        assertThat(Stream.concat(commands, questions)).hasSizeGreaterThan(15).allSatisfy(ReadmeTest::isAnswered);
    }

    @Test
    void every_example_of_the_story_is_answered() {
        Stream<String> examples =
                OpenAiExodus.story().examples().values().stream().flatMap(List::stream);
        assertThat(examples).isNotEmpty().allSatisfy(ReadmeTest::isAnswered);
    }

    @Test
    void its_little_story_is_without_fault() throws IOException {
        for (MatchResult file : matches("`bakery/([a-z.]+)`\n\n```[a-z]+\n([^`]+)```", readme)) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        assertThat(folder.resolve("story.json")).exists();
        assertThat(StoryCheck.check(folder)).isEmpty();
    }

    @Test
    void every_link_to_a_file_leads_to_one() {
        assertThat(found("\\]\\(([^)#:]+)\\)", readme))
                .contains("LICENSE")
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static void isAnswered(String question) {
        Bot bot = OpenAiExodus.bot();
        assertThat(bot.answer(Incoming.of("readme", question)).answered())
                .as(question)
                .isTrue();
    }

    /// The variables that the program and its launcher read.
    private static Set<String> settings() throws IOException {
        String launcher = Files.readString(Path.of("storybot"));
        return Stream.concat(found("STORYBOT_[A-Z_]+", launcher), Settings.names().stream())
                .collect(Collectors.toSet());
    }

    private String help(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(InputStream.nullInputStream(), printed, printed, Map.of(), folder);
        Stream<String> words = Stream.concat(Stream.of(command), Stream.of("--help"));
        assertThat(Main.run(surroundings, words.toArray(String[]::new))).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The first group of each match, or the whole of it where the pattern has no group.
    private static Stream<String> found(String pattern, CharSequence text) {
        return matches(pattern, text).stream().map(match -> match.group(Math.min(1, match.groupCount())));
    }

    private static List<MatchResult> matches(String pattern, CharSequence text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }
}
