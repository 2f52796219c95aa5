package dev.storybot.author;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.story.Article;
import dev.storybot.story.Passage;
import dev.storybot.story.StoryCheck;
import dev.storybot.story.StoryFault;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryMakerTest {

    private static final String TEXT = """
            The clock of Elmford

            12 March 2021

            The clock has stopped. Nobody knows why it did, and the council will not say.

            Mr Odell climbed the tower with a lamp and came down with a nest.
            """;

    @TempDir
    private Path temp;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(temp);
    }

    private static Given dated(String date) {
        return new Given(null, null, date, null, true);
    }

    @Test
    void a_text_is_copied_byte_for_byte_and_every_line_keeps_its_number() {
        byte[] text = ("\uFEFF" + TEXT.replace("\n", "\r\n")).getBytes(UTF_8);

        desk.made("clock.txt", text, Given.NOTHING);

        assertThat(desk.bytes("article.en.txt")).isEqualTo(text);
        Article article = desk.story().articles().getFirst();
        assertThat(article.passages()).extracting(Passage::line).containsExactly(1, 3, 5, 7);
        assertThat(article.answers()).extracting(Passage::line).containsExactly(3, 5, 7);
    }

    @Test
    void title_date_and_language_are_told_with_where_they_are_from() {
        Making.Made made = desk.made("clock.txt", TEXT);

        assertThat(made.title()).isEqualTo(new Clue("The clock of Elmford", "line 1"));
        assertThat(made.date()).isEqualTo(new Clue("2021-03-12", "line 3"));
        assertThat(made.language()).isEqualTo(new Clue("en", "its words"));
        assertThat(made.id()).isEqualTo("story");
        assertThat(made.passages()).isEqualTo(3);
    }

    @Test
    void what_is_given_goes_before_what_the_article_tells() {
        desk.make("clock.txt", TEXT, new Given("elmford", "Die Uhr", "2020-05", "de-AT", true));

        assertThat(desk.story().id()).isEqualTo("elmford");
        assertThat(desk.story().title().in("de")).isEqualTo("Die Uhr");
        assertThat(desk.story().date()).hasToString("2020-05");
        assertThat(desk.text("article.de.txt")).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "old-mill_2019-06-14.txt, Old mill, the file's name",
        "article.en.txt, story, the folder's name",
        "2019-06-14.txt, story, the folder's name"
    })
    void without_a_title_the_file_or_the_folder_gives_it(String file, String title, String from) {
        Making.Made made = desk.made(
                file, "The mill burnt down in the night.\nIt was the last of three.\n".getBytes(UTF_8), dated("2019"));

        assertThat(made.title()).isEqualTo(new Clue(title, from));
        assertThat(desk.story().articles().getFirst().answers()).hasSize(2);
    }

    @Test
    void the_day_in_a_file_s_name_is_nearer_than_one_far_down_in_the_text() {
        String text = "The mill burnt down in the night, and it was the last of three.\n".repeat(8)
                + "It was built on 3 May 1999.\n";

        assertThat(desk.made("mill-2019-06-14.txt", text).date()).isEqualTo(new Clue("2019-06-14", "the file's name"));
    }

    @Test
    void where_nobody_can_be_asked_a_missing_date_is_refused_and_nothing_is_left() {
        String why = desk.refusal("mill.txt", "The mill burnt down.\nIt was the last of the three.".getBytes(UTF_8));

        assertThat(why).contains("the date of mill.txt cannot be told").contains("--date 2024-09-25");
    }

    @Test
    void where_nobody_can_be_asked_a_language_that_cannot_be_told_is_refused() {
        assertThat(desk.refusal("list.txt", "Alpha, Beta\n2021-01-01 Gamma.\n".getBytes(UTF_8)))
                .contains("--lang en");
    }

    @Test
    void somebody_is_asked_until_the_answer_makes_sense_and_only_for_what_is_missing() {
        Deque<String> answers = new ArrayDeque<>(List.of("yesterday", "2021-13-01", "2021-02"));
        Asker asker = question -> {
            assertThat(question).contains("date");
            return Optional.of(answers.removeFirst());
        };

        Making making = desk.make(
                "mill.txt",
                "The mill burnt down.\nIt was the last of the three.".getBytes(UTF_8),
                Given.NOTHING,
                asker);

        assertThat(making)
                .isInstanceOfSatisfying(
                        Making.Made.class, made -> assertThat(made.date()).isEqualTo(new Clue("2021-02", "you")));
        assertThat(answers).isEmpty();
    }

    @Test
    void who_answers_nonsense_three_times_is_not_asked_again() {
        Making making = desk.make(
                "mill.txt",
                "The mill burnt down.\nIt was the last of the three.".getBytes(UTF_8),
                Given.NOTHING,
                question -> Optional.of("soon"));

        assertThat(making).isInstanceOf(Making.Refused.class);
        assertThat(temp.resolve("story")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "l9, , , , \"l9\" is no id",
        "a b, , , , \"a b\" is no id",
        ", 2021-02-30, , , \"2021-02-30\" is no date of the calendar",
        ", last year, , , \"last year\" is no date of the calendar",
        ", , japanese, , \"japanese\" is no language code"
    })
    void what_is_given_wrongly_is_refused(String id, String date, String language, String title, String why) {
        Making making = desk.make("clock.txt", TEXT, new Given(id, title, date, language, true));

        assertThat(making)
                .isInstanceOfSatisfying(
                        Making.Refused.class,
                        refused -> assertThat(refused.why()).contains(why));
        assertThat(temp.resolve("story")).doesNotExist();
    }

    @Test
    void a_folder_with_anything_in_it_is_never_touched() throws IOException {
        Files.createDirectories(temp.resolve("story"));
        Files.writeString(temp.resolve("story/notes.txt"), "mine");

        assertThat(desk.make("clock.txt", TEXT, Given.NOTHING)).isInstanceOf(Making.Taken.class);
        try (var files = Files.list(temp.resolve("story"))) {
            assertThat(files).containsExactly(temp.resolve("story/notes.txt"));
        }
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_never_touched() throws IOException {
        Files.writeString(temp.resolve("story"), "mine");

        assertThat(desk.make("clock.txt", TEXT, Given.NOTHING)).isInstanceOf(Making.Taken.class);
        assertThat(temp.resolve("story")).hasContent("mine");
    }

    @Test
    void an_empty_folder_is_filled_and_missing_ones_above_are_made() throws IOException {
        Files.createDirectories(temp.resolve("story"));
        desk.made("clock.txt", TEXT);

        Making deep = new StoryMaker(Asker.NOBODY, Desk.TODAY)
                .make(temp.resolve("a/b/c"), temp.resolve("clock.txt"), Given.NOTHING);

        assertThat(deep).isInstanceOf(Making.Made.class);
        assertThat(temp.resolve("a/b/c/story.json")).exists();
    }

    @Test
    void a_story_that_was_made_is_without_fault_but_its_drafts() {
        desk.made("mill.html", Desk.page("mill.html"));

        assertThat(StoryCheck.check(temp.resolve("story"))).singleElement().satisfies(fault -> {
            assertThat(fault.severity()).isEqualTo(StoryFault.Severity.NOTE);
            assertThat(fault.isError()).isFalse();
            assertThat(fault.toString()).contains("4 drafts to review. ").contains("take out \"draft\"");
        });
    }

    @Test
    void each_file_names_its_schema_which_lies_beside_it() {
        desk.made("clock.txt", TEXT);

        for (String file : List.of("story.json", "entities.json", "facts.json", "sources.json")) {
            String schema = ".schemas/" + file.replace(".json", ".schema.json");
            assertThat(desk.text(file)).startsWith("{\n  \"$schema\": \"" + schema + "\",\n");
            assertThat(desk.text(schema)).contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
        }
    }

    @Test
    void without_schemas_no_file_names_one() {
        desk.make("clock.txt", TEXT, new Given(null, null, null, null, false));

        assertThat(temp.resolve("story/.schemas")).doesNotExist();
        assertThat(desk.text("story.json")).doesNotContain("$schema");
        assertThat(StoryCheck.check(temp.resolve("story"))).noneMatch(StoryFault::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16"})
    void a_japanese_text_in_another_encoding_is_kept_in_utf_8(String charset) {
        String text = "町の時計\n２０２１年３月１２日\n時計は止まった。理由は誰にもわからない。\n";

        Making.Made made = desk.made("時計.txt", text.getBytes(Charset.forName(charset)), Given.NOTHING);

        assertThat(desk.text("article.ja.txt")).isEqualTo(text);
        assertThat(made.date().value()).isEqualTo("2021-03-12");
        assertThat(made.remarks())
                .singleElement()
                .asString()
                .contains("時計.txt is in ")
                .contains("UTF-8");
    }

    @Test
    void a_western_text_in_an_old_encoding_is_kept_in_utf_8() {
        String text = "Die Uhr von Elmford\n12. März 2021\nDie Uhr ist stehen geblieben, und keiner weiß, warum.\n";

        desk.made("uhr.txt", text.getBytes(Charset.forName("windows-1252")), Given.NOTHING);

        assertThat(desk.text("article.de.txt")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, is a PDF. Save it as text",
        "PK\u0003\u0004 x, is a packed document",
        "{\\rtf1, is rich text",
        "bplist00, is a web archive",
        "MIME-Version: 1.0 Content-Type: multipart/related, is a web archive",
        "a\u0000\u0001\u0002 b, is no text in an encoding",
        "'  ', has no words"
    })
    void what_is_no_text_is_refused_with_the_remedy(String start, String why) {
        assertThat(desk.refusal("article.txt", start.getBytes(UTF_8))).contains(why);
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Making making = new StoryMaker(Asker.NOBODY, Desk.TODAY)
                .make(temp.resolve("story"), temp.resolve("no.txt"), Given.NOTHING);

        assertThat(making)
                .isInstanceOfSatisfying(
                        Making.Refused.class,
                        refused -> assertThat(refused.why()).contains("there is no file"));
    }
}
