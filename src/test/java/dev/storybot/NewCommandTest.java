package dev.storybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {

    private static final String ARTICLE = """
            The clock of Elmford

            ELMFORD, 12 March 2021. The clock has stopped, and nobody knows why it did.

            Dr Ada Lindqvist, who mends clocks, climbed the tower. Lindqvist came down with a nest.
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    private Path article;
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        article = Files.writeString(temp.resolve("clock.txt"), ARTICLE);
        folder = temp.resolve("elmford");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Main.run(
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        Map.of("STORYBOT_KEEP", temp.resolve("keep").toString()),
                        temp),
                arguments);
    }

    private String printed() {
        return out.toString(UTF_8).replace(temp.toString(), "TEMP");
    }

    private String warned() {
        return err.toString(UTF_8).replace(temp.toString(), "TEMP");
    }

    @Test
    void it_tells_what_it_made_what_it_guessed_and_what_to_do_next() {
        assertThat(run("new", folder.toString(), article.toString())).isZero();

        assertThat(printed()).isEqualToNormalizingNewlines("""
                Made TEMP/elmford: 2 passages.
                  title     The clock of Elmford (from line 1)
                  date      2021-03-12 (from line 3)
                  language  en (from its words)
                  names     1 draft: Ada Lindqvist

                Next: look through what was made, and ask it something.
                  storybot check TEMP/elmford
                  storybot --data TEMP/elmford
                """);
        assertThat(warned()).isEmpty();
    }

    @Test
    void what_it_made_passes_the_check_which_tells_of_the_drafts() {
        run("new", folder.toString(), article.toString());

        assertThat(run("check", folder.toString())).isZero();
        assertThat(printed())
                .isEqualToNormalizingNewlines("note: TEMP/elmford/entities.json:7:16 /entities/0/draft: 1 draft to"
                        + " review. Mend or remove each, add its other names and a description, then take out"
                        + " \"draft\".\nTEMP/elmford: no faults\n");
    }

    @Test
    void what_it_made_answers_questions() {
        run("new", folder.toString(), article.toString());

        assertThat(run("--data", folder.toString(), "ask", "who climbed the tower?"))
                .isZero();
        assertThat(printed()).contains("climbed the tower");
    }

    @Test
    void options_go_before_guesses() {
        run(
                "new",
                "--id",
                "clock",
                "--title",
                "Zeit",
                "--date",
                "2020",
                "--lang",
                "de",
                "--no-schemas",
                folder.toString(),
                article.toString());

        assertThat(printed())
                .contains("title     Zeit (from you)", "date      2020 (from you)", "language  de (from you)")
                .contains("names     none drafted");
        assertThat(folder.resolve("article.de.txt")).hasContent(ARTICLE);
        assertThat(folder.resolve(".schemas")).doesNotExist();
    }

    @Test
    void a_folder_that_is_there_is_left_alone_with_exit_code_1() throws IOException {
        run("new", folder.toString(), article.toString());
        String before = Files.readString(folder.resolve("story.json"));

        assertThat(run("new", "--title", "Other", folder.toString(), article.toString()))
                .isEqualTo(1);
        assertThat(warned())
                .isEqualToNormalizingNewlines("storybot: TEMP/elmford is there already, and nothing is overwritten."
                        + " Name another folder.\n");
        assertThat(folder.resolve("story.json")).hasContent(before);
    }

    @Test
    void without_a_terminal_a_missing_date_is_a_sentence_and_exit_code_2() throws IOException {
        Files.writeString(article, "The clock has stopped.\nNobody in the town knows why it did.\n");

        assertThat(run("new", folder.toString(), article.toString())).isEqualTo(2);
        assertThat(warned())
                .isEqualToNormalizingNewlines("storybot: the date of clock.txt cannot be told. Name it with --date,"
                        + " such as --date 2024-09-25.\n");
        assertThat(folder).doesNotExist();
    }

    @Test
    void it_needs_a_folder_and_an_article() {
        assertThat(run("new", folder.toString())).isEqualTo(2);
        assertThat(warned()).contains("ARTICLE").contains("\"storybot new --help\"");
    }
}
