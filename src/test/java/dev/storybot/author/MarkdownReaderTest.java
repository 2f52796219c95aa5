package dev.storybot.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.story.Passage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReaderTest {

    private static final String REST = "\n\nThe clock has *stopped* and nobody knows why it did.\n";

    @TempDir
    private Path temp;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(temp);
    }

    @Test
    void markdown_is_copied_as_it_is_and_its_headings_are_no_answers() {
        String text = "# The clock\n\n12 March 2021" + REST + "\n## Later\n\nIt was mended in the autumn.\n";

        Making.Made made = desk.made("clock.md", text);

        assertThat(desk.text("article.en.md")).isEqualTo(text);
        assertThat(made.title()).isEqualTo(new Clue("The clock", "the heading on line 1"));
        assertThat(desk.story().articles().getFirst().answers())
                .extracting(Passage::line)
                .containsExactly(3, 5, 9);
    }

    @Test
    void settings_at_the_top_tell_title_date_and_language() {
        String text =
                "---\ntitle: \"The clock: a report\"\ndate: 2021-03-12T08:00:00Z\nlang: en\n---\n\n# Clock" + REST;

        Making.Made made = desk.made("clock.markdown", text);

        assertThat(made.title()).isEqualTo(new Clue("The clock: a report", "the settings at the top"));
        assertThat(made.date()).isEqualTo(new Clue("2021-03-12", "the settings at the top"));
        assertThat(desk.story().articles().getFirst().answers())
                .extracting(Passage::line)
                .containsExactly(9);
    }

    @ParameterizedTest
    @CsvSource({
        "'The clock\n=========', The clock",
        "'## The [clock](https://example.org/) of *Elmford* ##', The clock of Elmford",
        "'```\n# a comment\n```\n\n# The clock', The clock"
    })
    void a_heading_is_found_in_any_of_its_forms(String start, String title) {
        assertThat(desk.made("clock-2021-03-12.md", start + REST).title().value())
                .isEqualTo(title);
    }
}
