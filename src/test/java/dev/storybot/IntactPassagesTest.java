package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.story.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntactPassagesTest {

    @TempDir
    private Path folder;

    private IntactPassages intact;
    private Passage second;

    @BeforeEach
    void read_a_story() throws Exception {
        write("The oven is cold.\nThe bread is good.\n");
        Files.writeString(
                folder.resolve("story.json"), "{\"title\": \"Bread\", \"date\": \"2024-09-30\", \"language\": \"en\"}");
        FoundStory found = FoundStory.in(folder, null);
        intact = new IntactPassages(found);
        second = found.story().passage("article", 2).orElseThrow();
    }

    @Test
    void a_passage_of_an_untouched_file_is_intact() {
        assertThat(intact.test(second)).isTrue();
    }

    @Test
    void a_passage_is_intact_where_only_another_one_has_changed() throws IOException {
        write("The oven is hot, at long last.\nThe bread is good.\n");
        assertThat(intact.test(second)).isTrue();
    }

    @Test
    void a_passage_that_has_changed_or_moved_is_not_intact() throws IOException {
        write("The oven is cold.\nThe bread is good enough.\n");
        assertThat(intact.test(second)).isFalse();
        write("The oven is cold.\n\nThe bread is good.\n");
        assertThat(intact.test(second)).isFalse();
    }

    @Test
    void a_passage_of_a_file_that_is_gone_is_not_intact() throws IOException {
        Files.delete(folder.resolve("article.txt"));
        assertThat(intact.test(second)).isFalse();
    }

    private void write(String article) throws IOException {
        Files.writeString(folder.resolve("article.txt"), article);
    }
}
