package dev.storybot.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/// A folder to write articles into and to make stories in, on a day of 2026.
record Desk(Path folder) {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    /// A page, or what is expected of it, of the test resources.
    static String page(String name) {
        try (InputStream content = Desk.class.getResourceAsStream("/pages/" + name)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Making make(String file, String article, Given given) {
        return make(file, article.getBytes(StandardCharsets.UTF_8), given, Asker.NOBODY);
    }

    Making make(String file, byte[] article, Given given, Asker asker) {
        write(file, article);
        return new StoryMaker(asker, TODAY).make(folder.resolve("story"), folder.resolve(file), given);
    }

    Making.Made made(String file, String article) {
        return made(file, article.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
    }

    Making.Made made(String file, byte[] article, Given given) {
        Making making = make(file, article, given, Asker.NOBODY);
        assertThat(making).isInstanceOf(Making.Made.class);
        return (Making.Made) making;
    }

    String refusal(String file, byte[] article) {
        Making making = make(file, article, Given.NOTHING, Asker.NOBODY);
        assertThat(making).isInstanceOf(Making.Refused.class);
        assertThat(folder.resolve("story")).as("what is left behind").doesNotExist();
        return ((Making.Refused) making).why();
    }

    void write(String file, byte[] content) {
        try {
            Files.write(folder.resolve(file), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The story that was made.
    Story story() {
        StoryReading reading = StoryReader.read(folder.resolve("story"));
        assertThat(reading).as(() -> reading.faults().toString()).isInstanceOf(StoryReading.Read.class);
        return ((StoryReading.Read) reading).story();
    }

    /// A file of the story that was made.
    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve("story").resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
