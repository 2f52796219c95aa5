package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.keep.Keep;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line on a story of two passages and nothing else.
class MainTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write_a_story() throws IOException {
        story("bread", "The bakery opened its second shop in Lyon last summer.\nIts ovens burn beech wood.\n");
    }

    private void story(String id, String article) throws IOException {
        Path story = Files.createDirectories(folder.resolve("data").resolve(id));
        Files.writeString(
                story.resolve("story.json"),
                "{\"title\": \"On " + id + "\", \"date\": \"2024-09-30\", \"language\": \"en\"}");
        Files.writeString(story.resolve("article.txt"), article);
    }

    @Test
    void a_question_is_answered_with_its_receipt() {
        assertThat(run("", "ask", "what do the ovens burn?")).isZero();
        assertThat(out()).contains("“Its ovens burn beech wood.”").contains("[L2]");
        assertThat(err()).isEmpty();
    }

    @Test
    void a_question_may_come_in_several_words_and_begin_with_an_at() {
        assertThat(run("", "ask", "@bot", "what", "do", "the", "ovens", "burn?"))
                .isZero();
        assertThat(out()).contains("beech wood");
    }

    @Test
    void json_is_one_record_on_one_line() throws IOException {
        assertThat(run("", "ask", "--json", "what do the ovens burn?")).isZero();
        List<JsonNode> records = records();
        assertThat(records).hasSize(1);
        JsonNode record = records.getFirst();
        assertThat(record.get("ask").textValue()).isEqualTo("what do the ovens burn?");
        assertThat(record.get("answered").booleanValue()).isTrue();
        assertThat(record.get("story").textValue()).isEqualTo("bread");
        assertThat(record.get("receipts").get(0).get("line").intValue()).isEqualTo(2);
        assertThat(record.get("receipts").get(0).get("article").textValue()).isEqualTo("bread/article");
        assertThat(record.get("receipts").get(0).get("quote").textValue()).isEqualTo("Its ovens burn beech wood.");
        assertThat(record.get("micros").longValue()).isPositive();
    }

    @Test
    void a_record_a_line_comes_out_for_a_question_a_line() throws IOException {
        String input = """
            what do the ovens burn?

            {"ask": "what do the ovens burn?", "lang": "ja", "conversation": "c1"}
            {not JSON
            {"question": "what do the ovens burn?"}
            {"ask": null}
            """;
        assertThat(run(input, "ask", "--jsonl")).isZero();
        assertThat(records())
                .extracting(record -> record.get("ask").textValue())
                .containsExactly(
                        "what do the ovens burn?",
                        "what do the ovens burn?",
                        "{not JSON",
                        "{\"question\": \"what do the ovens burn?\"}",
                        "{\"ask\": null}");
        assertThat(records().get(0).get("language").textValue()).isEqualTo("en");
    }

    @Test
    void without_a_question_there_is_a_remedy() {
        assertThat(run("", "ask")).isEqualTo(2);
        assertThat(err()).contains("there is no question. Write one, such as: storybot ask");
        assertThat(run("", "ask", "--jsonl", "what?")).isEqualTo(2);
        assertThat(err()).contains("Leave out the question");
    }

    @Test
    void without_a_command_there_is_a_conversation() {
        assertThat(run("what do the ovens burn?\n/quit\n")).isZero();
        assertThat(out()).contains("beech wood").doesNotContain("> ");
    }

    @Test
    void without_a_token_a_terminal_and_a_question_it_says_what_to_set() {
        assertThat(run("")).isEqualTo(2);
        assertThat(err())
                .contains("STORYBOT_DISCORD_TOKEN", "STORYBOT_SLACK_BOT_TOKEN", "docker compose run --rm storybot")
                .doesNotContain("\tat ");
        assertThat(out()).isEmpty();
    }

    @Test
    void what_is_no_option_or_command_is_told() {
        assertThat(run("", "--nonsense")).isEqualTo(2);
        assertThat(err()).contains("Unknown option").contains("--help").doesNotContain("\tat ");
        assertThat(run("", "nonsense")).isEqualTo(2);
        assertThat(run("", "eval", "--floor", "many", "x")).isEqualTo(2);
        assertThat(out()).isEmpty();
    }

    @Test
    void help_and_version_are_answers() {
        assertThat(run("", "--help")).isZero();
        assertThat(out()).contains("ask", "check", "eval", "--data", "--story", "--lang");
        assertThat(run("", "--version")).isZero();
        assertThat(out()).contains("storybot ");
    }

    @Test
    void a_folder_without_a_story_is_told_with_the_remedy() {
        assertThat(run("", "ask", "--data", folder.resolve("nowhere").toString(), "who?"))
                .isEqualTo(2);
        assertThat(err()).contains("nowhere is no folder").contains("--data or STORYBOT_DATA");
        assertThat(run("", "ask", "--data", folder.resolve("data/bread").toString(), "what do the ovens burn?"))
                .as("a story's own folder does as well")
                .isZero();
    }

    @Test
    void of_several_stories_the_one_that_is_named_answers_or_the_first_with_a_note() throws IOException {
        story("wine", "The cellar is cool.\n");
        assertThat(run("", "ask", "wine: how is the cellar?")).isZero();
        assertThat(out()).contains("The cellar is cool.").doesNotContain("first of 2 stories");
        assertThat(run("", "ask", "what do the ovens burn?")).isZero();
        assertThat(out()).contains("beech wood").contains("the first of 2 stories");
        assertThat(run("", "ask", "--story", "wine", "how is the cellar?")).isZero();
        assertThat(out()).contains("The cellar is cool.").doesNotContain("2 stories");
        assertThat(run("", "ask", "--story", "beer", "how?")).isEqualTo(2);
        assertThat(err()).contains("no story \"beer\"").contains("bread, wine");
    }

    @Test
    void a_conversation_keeps_the_story_that_it_chose() throws IOException {
        story("wine", "The cellar is cool.\n");
        assertThat(run("/story wine\nhow is the cellar?\nbread: what do the ovens burn?\nhow is the cellar?\n"))
                .isZero();
        assertThat(out())
                .containsSubsequence("from now on", "The cellar is cool.", "beech wood", "The cellar is cool.");
    }

    @Test
    void each_record_names_its_own_story() throws IOException {
        story("wine", "The cellar is cool.\n");
        run("wine: how is the cellar?\nbread: what do the ovens burn?\n", "ask", "--jsonl");
        assertThat(records())
                .extracting(record -> record.get("story").textValue())
                .containsExactly("wine", "bread");
    }

    @Test
    void a_question_file_is_for_one_story() throws IOException {
        story("wine", "The cellar is cool.\n");
        Path questions = Files.writeString(folder.resolve("q.jsonl"), "");
        assertThat(run("", "eval", questions.toString())).isEqualTo(2);
        assertThat(err()).contains("several stories").contains("bread, wine").contains("--story");
    }

    @Test
    void a_faulty_story_does_not_keep_the_others_from_serving() throws IOException {
        story("wine", "The cellar is cool.\n");
        Files.writeString(folder.resolve("data/bread/story.json"), "{}");
        assertThat(run("", "ask", "how is the cellar?")).isZero();
        assertThat(out()).contains("The cellar is cool.");
        assertThat(err()).contains("bread has errors").contains("story.json");
        assertThat(run("", "ask", "--story", "bread", "what do the ovens burn?"))
                .isEqualTo(2);
    }

    @Test
    void a_faulty_story_is_told_fault_by_fault() throws IOException {
        Files.writeString(folder.resolve("data/bread/story.json"), "{\"title\": \"Bread\", \"date\": \"2024-02-30\"}");
        assertThat(run("", "ask", "who?")).isEqualTo(2);
        assertThat(err()).contains("has errors").contains("2024-02-30").doesNotContain("Exception", "\tat ");
        assertThat(run("", "check")).isEqualTo(1);
        assertThat(out())
                .contains("error: ")
                .contains("story.json")
                .contains("2024-02-30")
                .contains("errors: ");
    }

    @Test
    void a_sound_story_checks_out() {
        assertThat(run("", "check")).isZero();
        assertThat(out()).contains("no faults");
        assertThat(run("", "check", folder.resolve("data/bread").toString())).isZero();
        assertThat(run("", "check", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void settings_that_are_wrong_are_told_at_once() {
        Map<String, String> environment = Map.of("STORYBOT_DATA", "/no/such", "STORYBOT_KEEP", "/dev/null");
        assertThat(run(environment, "", "ask", "who?")).isEqualTo(2);
        assertThat(err()).contains("STORYBOT_DATA is \"/no/such\"").contains("STORYBOT_KEEP is \"/dev/null\"");
    }

    @Test
    void a_setting_that_there_is_not_is_pointed_out_and_the_bot_answers() {
        Map<String, String> environment = Map.of(
                "STORYBOT_DATA", folder.resolve("data").toString(),
                "STORYBOT_KEPT", folder.resolve("keep").toString());
        assertThat(run(environment, "", "ask", "what do the ovens burn?")).isZero();
        assertThat(out()).contains("beech wood");
        assertThat(err())
                .containsOnlyOnce("storybot: STORYBOT_KEPT is no setting of Storybot. Is STORYBOT_KEEP meant?");
    }

    @Test
    void where_nothing_can_be_kept_the_bot_still_answers() {
        Map<String, String> environment =
                Map.of("STORYBOT_DATA", folder.resolve("data").toString(), "STORYBOT_KEEP", "/dev/null/keep");
        assertThat(run(environment, "", "ask", "what do the ovens burn?")).isZero();
        assertThat(out()).contains("beech wood");
    }

    @Test
    void the_doctor_finds_nothing_wrong_where_nothing_is() throws IOException {
        assertThat(run("", "doctor")).isZero();
        assertThat(out().lines())
                .anyMatch(line -> line.startsWith("✓ Java: storybot "))
                .anyMatch(line -> line.startsWith("✓ settings: "))
                .anyMatch(line -> line.startsWith("✓ story: "))
                .anyMatch(line -> line.startsWith("✓ index: "))
                .anyMatch(line -> line.startsWith("✓ database: "))
                .anyMatch(line -> line.startsWith("• Discord: No token is set"))
                .noneMatch(line -> line.startsWith("✗"));
        assertThat(run("", "doctor", "--json")).isZero();
        assertThat(records())
                .extracting(record -> record.get("check").textValue())
                .containsExactly("Java", "settings", "story", "index", "database", "Discord", "Slack");
    }

    @Test
    void the_doctor_tells_the_fix_of_everything_that_is_wrong() throws IOException {
        Files.writeString(folder.resolve("data/bread/story.json"), "{}");
        Map<String, String> environment = Map.of(
                "STORYBOT_DATA", folder.resolve("data").toString(),
                "STORYBOT_KEEP", "/dev/null/keep",
                "STORYBOT_INBOX", "perhaps",
                "STORYBOT_DISCORD_TOKEN", "secret-token",
                "STORYBOT_DISCORD_API_URL", "http://127.0.0.1:1/");
        assertThat(run(environment, "", "doctor")).isEqualTo(1);
        assertThat(out())
                .containsSubsequence(
                        "✗ settings: STORYBOT_INBOX is \"perhaps\", which is none of them.\n    Set it to on or off",
                        "✗ story: ",
                        "    Mend them; storybot check ",
                        "✗ index: ",
                        "✗ database: /dev/null/keep cannot be made.\n    Give the bot's user the right",
                        "✗ Discord token: Discord cannot be reached")
                .doesNotContain("secret-token", "\tat ");
    }

    @Test
    void the_doctor_leaves_what_is_kept_as_it_is() {
        InstantSource day = InstantSource.fixed(Instant.parse("2024-09-30T12:00:00Z"));
        try (Keep keep = Keep.open(folder.resolve("keep"), true, 10, null, day)) {
            keep.chosen().choose("discord/1/2", "bread");
            keep.chosen().choose("discord/1/3", "bread");
        }
        assertThat(run("", "doctor")).isZero();
        try (Keep keep = Keep.open(folder.resolve("keep"), true, 10, null, day)) {
            assertThat(keep.chosen().of("discord/1/2")).isEqualTo("bread");
            assertThat(keep.chosen().of("discord/1/3")).isEqualTo("bread");
        }
    }

    @Test
    void the_inbox_lists_the_most_frequent_first_as_text_or_as_json() throws IOException {
        assertThat(run("", "inbox")).isZero();
        assertThat(out()).contains("Nothing was asked in vain");
        try (Keep keep = Keep.open(
                folder.resolve("keep"), true, 10, null, InstantSource.fixed(Instant.parse("2024-09-30T12:00:00Z")))) {
            keep.inbox().unanswered("bread", "en", "how old is the baker?");
            keep.inbox().unanswered("bread", "en", "what is on the menu?");
            keep.inbox().unanswered("bread", "en", "what is on the menu?");
            keep.inbox().rated("wine", "ja", "/why ada", false);
        }
        assertThat(run("", "inbox")).isZero();
        assertThat(out().lines())
                .containsExactly(
                        "Asked in vain",
                        "     2  what is on the menu?  (bread, en, 2024-09-30)",
                        "     1  how old is the baker?  (bread, en, 2024-09-30)",
                        "Replies found no good, of all that were rated",
                        "   1/1  /why ada  (wine, ja, 2024-09-30)");
        assertThat(run("", "inbox", "--json", "--limit", "1")).isZero();
        assertThat(records())
                .extracting(record -> record.get("kind").textValue())
                .containsExactly("unanswered", "rated");
        assertThat(records().getFirst().get("times").intValue()).isEqualTo(2);
        assertThat(run("", "inbox", "--json", "--story", "wine")).isZero();
        assertThat(records())
                .singleElement()
                .extracting(record -> record.get("unhelpful").intValue())
                .isEqualTo(1);
    }

    @Test
    void a_receipt_says_whether_the_file_still_holds_the_passage() throws IOException {
        assertThat(run("/receipt L2\n")).isZero();
        assertThat(out()).contains("unchanged");
    }

    @Test
    void a_score_below_the_floor_is_an_exit_code() throws IOException {
        Path questions = folder.resolve("questions.jsonl");
        Files.writeString(questions, """
            {"id": "1", "ask": "what do the ovens burn?", "answerable": true, "all": [["beech"]], "lines": [2]}
            {"id": "2", "ask": "what do the ovens burn?", "answerable": true, "all": [["coal"]]}
            """);
        assertThat(run("", "eval", questions.toString())).isZero();
        assertThat(out()).contains("lacks [coal]").contains("50.0");
        assertThat(run("", "eval", "--floor", "50", questions.toString())).isZero();
        assertThat(run("", "eval", "--floor", "50.1", questions.toString())).isEqualTo(1);
        assertThat(run("", "eval", "--json", questions.toString())).isZero();
        Path before = Files.writeString(folder.resolve("before.json"), out());
        assertThat(run("", "eval", "--compare", before.toString(), questions.toString()))
                .isZero();
        assertThat(out()).contains("now right: 0").contains("50.0 percent before");
    }

    @Test
    void a_question_file_that_is_none_is_told() {
        assertThat(run("", "eval", folder.resolve("none.jsonl").toString())).isEqualTo(2);
        assertThat(err()).contains("none.jsonl: it cannot be read").doesNotContain("\tat ");
    }

    private int run(String input, String... arguments) {
        Map<String, String> environment = Map.of(
                "STORYBOT_DATA", folder.resolve("data").toString(),
                "STORYBOT_KEEP", folder.resolve("keep").toString());
        return run(environment, input, arguments);
    }

    private int run(Map<String, String> environment, String input, String... arguments) {
        out.reset();
        err.reset();
        PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                printed,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder);
        int code = Main.run(surroundings, arguments);
        printed.flush();
        return code;
    }

    private List<JsonNode> records() throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : out().lines().toList()) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
