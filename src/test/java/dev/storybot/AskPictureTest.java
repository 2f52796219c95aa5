package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ask --picture`, on the story of a museum.
class AskPictureTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_picture_of_a_timeline_is_written_beside_its_answer() throws IOException {
        Path file = folder.resolve("timeline.png");
        assertThat(run("ask", "/timeline")).isZero();
        String answer = out();
        assertThat(run("ask", "--picture", file.toString(), "/timeline")).isZero();
        assertThat(out()).isEqualTo(answer).contains("dated events");
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1_760);
        assertThat(err()).isEmpty();
    }

    @Test
    void where_there_is_nothing_to_draw_that_is_said_and_the_answer_stands() {
        Path file = folder.resolve("none.png");
        assertThat(run("ask", "--picture", file.toString(), "/help")).isEqualTo(1);
        assertThat(out()).contains("/who-left");
        assertThat(err()).contains("there is no picture of this answer");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_has_a_remedy() {
        String file = folder.resolve("nowhere/timeline.png").toString();
        assertThat(run("ask", "--picture", file, "/timeline")).isEqualTo(2);
        assertThat(err()).contains(file + " cannot be written. Name a file in a folder that is there");
    }

    @Test
    void many_questions_have_no_one_picture() {
        assertThat(run("ask", "--jsonl", "--picture", "x.png")).isEqualTo(2);
        assertThat(err()).contains("--picture is for one question");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                printed,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(
                        "STORYBOT_DATA",
                        "src/test/resources/stories",
                        "STORYBOT_KEEP",
                        folder.resolve("keep").toString()),
                folder);
        String[] all = new String[arguments.length + 2];
        all[0] = "--story";
        all[1] = "harbour-museum";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        int code = Main.run(surroundings, all);
        printed.flush();
        return code;
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Without the progress of the index.
    private String err() {
        return err.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("Building the index"))
                .reduce("", (one, other) -> one + other);
    }
}
