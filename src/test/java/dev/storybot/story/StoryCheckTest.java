package dev.storybot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StoryCheckTest {

    private static final String STORY = "story.json";
    private static final String ENTITIES = "entities.json";
    private static final String FACTS = "facts.json";
    private static final String NOTES = "notes.json";

    @TempDir
    private Path temp;

    private StoryCopy museum() {
        return StoryCopy.of("harbour-museum", temp);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "errors.csv", delimiter = '|', quoteCharacter = '~')
    void an_error_is_told_with_its_place_and_remedy(
            String change, String file, String words, String instead, String place, String problem, String remedy) {
        StoryCopy copy = museum().replace(file, lines(words), lines(instead));

        List<StoryFault> faults = StoryCheck.check(copy.folder());

        assertThat(faults).filteredOn(StoryFault::isError).as(change).anySatisfy(fault -> {
            assertThat(fault.place()).endsWith(place);
            assertThat(fault.problem()).contains(problem);
            assertThat(fault.remedy()).contains(remedy);
        });
        assertThat(faults)
                .extracting(fault -> fault.file() + fault.place() + fault.problem())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "warnings.csv", delimiter = '|', quoteCharacter = '~')
    void a_warning_does_not_keep_the_story_from_being_served(
            String change, String file, String words, String instead, String place, String problem, String remedy) {
        StoryCopy copy = museum().replace(file, lines(words), lines(instead));

        assertThat(StoryReader.read(copy.folder())).isInstanceOf(StoryReading.Read.class);
        assertThat(StoryCheck.check(copy.folder())).as(change).singleElement().satisfies(fault -> {
            assertThat(fault.severity()).isEqualTo(StoryFault.Severity.WARNING);
            assertThat(fault.place()).endsWith(place);
            assertThat(fault.problem()).contains(problem);
            assertThat(fault.remedy()).contains(remedy);
        });
    }

    private static String lines(String cell) {
        return cell.replace('¶', '\n');
    }

    @Test
    void a_story_without_fault_has_none() {
        assertThat(StoryCheck.check(Sample.folder("harbour-museum"))).isEmpty();
        assertThat(StoryCheck.check(Sample.folder("bare"))).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once_errors_first() {
        StoryCopy copy = museum().replace(STORY, "\"ja\": \"ハーバー博物館の相次ぐ退職\"", "\"de\": \"Abgänge\"")
                .replace(FACTS, "\"H02\"", "\"H77\"")
                .replace(ENTITIES, "\"kind\": \"event\"", "\"kind\": \"show\"")
                .replace(NOTES, "\"line\": 13", "\"line\": 31");

        List<StoryFault> faults = StoryCheck.check(copy.folder());

        assertThat(faults).extracting(StoryFault::file).contains(STORY, FACTS, ENTITIES, NOTES);
        assertThat(faults).extracting(StoryFault::severity).isSorted();
    }

    @Test
    void a_file_that_is_not_utf_8_is_told_with_the_place_of_the_byte() {
        StoryCopy copy = StoryCopy.of("bare", temp).write("article.txt", new byte[] {'a', '\n', 'b', (byte) 0x83, 'c'});

        assertThat(StoryCheck.check(copy.folder())).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("2:2");
            assertThat(fault.problem()).contains("byte 0x83");
            assertThat(fault.remedy()).contains("UTF-8");
        });
    }

    @Test
    void a_file_that_cannot_be_read_is_one_fault_not_one_for_each_reference_to_it() {
        StoryCopy copy = museum().write("sources.json", "[]").write("entities.json", "{\"entities\": [1e999]}");

        assertThat(StoryCheck.check(copy.folder()))
                .extracting(StoryFault::toString)
                .containsExactlyInAnyOrder(
                        "sources.json:1:1: the file is not a JSON object. Begin it with { and end it with }.",
                        "entities.json:1:20: malformed JSON: a number beyond all measure. Mend the syntax there.");
    }

    @Test
    void a_file_that_nobody_reads_is_worth_a_warning() {
        StoryCopy copy = museum().write("fact.json", "{}").write("README.md", "Read me.");

        assertThat(StoryCheck.check(copy.folder())).singleElement().satisfies(fault -> {
            assertThat(fault.severity()).isEqualTo(StoryFault.Severity.WARNING);
            assertThat(fault.file()).isEqualTo("fact.json");
            assertThat(fault.remedy()).contains("facts.json");
        });
    }

    @Test
    void a_fault_reads_as_a_line_that_an_editor_can_follow() {
        StoryCopy copy = museum().replace(FACTS, "\"person\": \"marchetti\"", "\"person\": \"marcheti\"");

        assertThat(StoryCheck.check(copy.folder()).getFirst().toString())
                .matches("facts\\.json:\\d+:17 /facts/5/person: unknown person \"marcheti\"\\. Write \"marchetti\"\\.");
    }
}
