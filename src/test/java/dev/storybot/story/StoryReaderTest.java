package dev.storybot.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryReaderTest {

    private static final String FACTS = "facts.json";

    @TempDir
    private Path temp;

    private static Story read(Path folder) {
        StoryReading reading = StoryReader.read(folder);
        assertThat(reading).as(() -> reading.faults().toString()).isInstanceOf(StoryReading.Read.class);
        return ((StoryReading.Read) reading).story();
    }

    private StoryCopy museum() {
        return StoryCopy.of("harbour-museum", temp);
    }

    private StoryCopy bare() {
        return StoryCopy.of("bare", temp);
    }

    @Test
    void a_story_is_read_with_all_that_its_files_hold() {
        Story story = Sample.harbourMuseum();

        assertThat(story.id()).isEqualTo("harbour-museum");
        assertThat(story.title().in("ja")).isEqualTo("ハーバー博物館の相次ぐ退職");
        assertThat(story.date()).hasToString("2019-06-14");
        assertThat(story.languages()).containsExactly("en", "ja");
        assertThat(story.examples().get("en")).contains("Why did Ada Lindqvist leave?");
        assertThat(story.entities()).hasSize(14);
        assertThat(story.facts()).hasSize(31);
        assertThat(story.sources()).hasSize(11);
        assertThat(story.notes().errata()).extracting(Notes.Erratum::quote).containsExactly("Kenji Moriama");
        assertThat(story.disagreement("DEFICIT")).isPresent();
    }

    @Test
    void a_departure_has_its_reasons_what_came_next_and_who_took_over() {
        Story story = Sample.harbourMuseum();

        Fact.Departure ada =
                (Fact.Departure) story.fact("ada-lindqvist-leaves-museum").orElseThrow();
        assertThat(ada.kind()).isEqualTo(Fact.Departure.Kind.RESIGNED);
        assertThat(ada.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.label()).isEqualTo(Fact.Reason.Label.PERSON);
            assertThat(reason.statement()).isEqualTo("ada-lindqvist-farewell");
            assertThat(reason.receipts()).containsExactly(new Receipt.Line("article", 4, null));
        });
        assertThat(ada.next()).extracting(Fact.Next::organisation).containsExactly("lighthouse");
        assertThat(ada.successors()).extracting(Fact.Successor::person).containsExactly("carvalho");
    }

    @Test
    void a_statement_keeps_the_original_words_beside_the_rendering() {
        Story story = Sample.harbourMuseum();

        Fact.Statement words = (Fact.Statement) story.fact("moriyama-teaching").orElseThrow();
        assertThat(words.language()).isEqualTo("ja");
        assertThat(words.words()).startsWith("教室に戻ります");
        assertThat(words.rendering())
                .isEqualTo(new Receipt.Line(
                        "article", 13, new Text(Map.of("en", "to go back to teaching", "ja", "教職に戻るため"))));
    }

    @Test
    void a_passage_is_a_line_with_words_in_every_language() {
        Story story = Sample.harbourMuseum();
        Article article = story.articles().getFirst();

        assertThat(article.passages()).extracting(Passage::line).doesNotContain(5, 11, 17);
        assertThat(article.passage(2)).hasValueSatisfying(passage -> {
            assertThat(passage.id()).isEqualTo("L2");
            assertThat(passage.text().in("en")).startsWith("The Harbour Museum has lost three");
            assertThat(passage.text().in("ja")).startsWith("ハーバー博物館は2週間で");
        });
        assertThat(article.passage(5)).isEmpty();
        assertThat(article.passage(99)).isEmpty();
        assertThat(article.answers()).extracting(Passage::line).doesNotContain(1, 6, 12, 18, 19);
    }

    @Test
    void title_date_language_and_an_article_are_enough() {
        Story story = Sample.bare();

        assertThat(story.id()).isEqualTo("bare");
        assertThat(story.articles()).extracting(Article::id).containsExactly("article");
        assertThat(story.articles().getFirst().original()).isEqualTo("en");
        assertThat(story.articles().getFirst().answers()).hasSize(6);
        assertThat(story.facts()).isEmpty();
        assertThat(story.notes()).isEqualTo(Notes.NONE);
    }

    @Test
    void articles_are_found_by_their_names() {
        StoryCopy copy = bare().write("article.de.txt", "Eins.\n\nDrei.\nVier.\nFünf.\nSechs.\nSieben.\n")
                .write("article-two.md", "Another article.\n")
                .write("notes-on-the-clock.txt", "Not an article.\n");

        Story story = read(copy.folder());

        assertThat(story.articles()).extracting(Article::id).containsExactlyInAnyOrder("article", "article-two");
        assertThat(story.passage("article", 3).orElseThrow().text().in("de")).isEqualTo("Drei.");
    }

    @Test
    void line_ends_and_byte_order_marks_are_no_part_of_a_passage() {
        StoryCopy copy = bare().write("article.txt", "\uFEFFOne.\r\n\r\n  Two.  \r\n\r\n");

        Article article = read(copy.folder()).articles().getFirst();

        assertThat(article.passages())
                .extracting(passage -> passage.text().in("en"))
                .containsExactly("One.", "  Two.  ");
        assertThat(article.passages()).extracting(Passage::line).containsExactly(1, 3);
    }

    @Test
    void headings_rules_and_settings_of_markdown_are_skipped() {
        StoryCopy copy = bare().delete("article.txt")
                .write(
                        "article.md",
                        "---\ntitle: The clock\n---\n# The clock\n\n- A *nest*.\n\n* * *\n#1 in town\nEnd.\n");

        Article article = read(copy.folder()).articles().getFirst();

        assertThat(article.answers())
                .extracting(passage -> passage.text().in("en"))
                .containsExactly("- A *nest*.", "#1 in town", "End.");
    }

    @Test
    void a_text_without_a_language_is_in_that_of_the_story() {
        assertThat(Sample.bare().title()).isEqualTo(Text.of("en", "The clock of Elmford"));
    }

    @Test
    void the_hash_is_that_of_names_and_bytes() {
        String original = Sample.harbourMuseum().hash();
        StoryCopy copy = museum();

        assertThat(original).matches("[0-9a-f]{64}");
        assertThat(read(copy.folder()).hash()).isEqualTo(original);
        assertThat(read(copy.write("README.md", "not a file of the story").folder())
                        .hash())
                .isEqualTo(original);
        assertThat(read(copy.write(FACTS, copy.text(FACTS) + "\n").folder()).hash())
                .isNotEqualTo(original);
    }

    @Test
    void stories_are_listed_by_id() throws IOException {
        StoryCopy bare = bare();
        museum();
        Files.createDirectories(temp.resolve("no-story"));
        bare.write("story.json", "{\"id\": \"zebra\", \"title\": \"T\", \"date\": \"2022\", \"language\": \"en\"}");

        assertThat(StoryReader.folders(temp)).containsExactly(temp.resolve("harbour-museum"), temp.resolve("bare"));
        assertThat(StoryReader.folders(bare.folder())).containsExactly(bare.folder());
        assertThat(StoryReader.folders(temp.resolve("nowhere"))).isEmpty();
    }

    @Test
    void a_faulty_story_can_be_listed() {
        bare().write("story.json", "{");

        assertThat(StoryReader.folders(temp)).containsExactly(temp.resolve("bare"));
    }

    @Test
    void what_is_no_story_is_a_fault() {
        assertThat(StoryReader.read(temp.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        StoryReading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.problem()).contains("no folder")));
        assertThat(StoryReader.read(temp).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("story.json"));
    }

    @Test
    void a_field_that_is_unknown_does_not_keep_a_story_from_being_served() {
        StoryCopy copy = museum().replace(FACTS, "\"effective\"", "\"efective\"");

        StoryReading reading = StoryReader.read(copy.folder());

        assertThat(reading).isInstanceOf(StoryReading.Read.class);
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.severity()).isEqualTo(StoryFault.Severity.WARNING);
            assertThat(fault.remedy()).contains("effective");
        });
    }

    @Test
    void no_content_whatever_causes_an_exception() {
        List<String> files =
                List.of("story.json", FACTS, "entities.json", "sources.json", "notes.json", "article.en.txt");
        Random random = new Random(20190614);
        StoryCopy copy = museum();
        for (int i = 0; i < 100; i++) {
            String file = files.get(random.nextInt(files.size()));
            String before = copy.text(file);

            copy.write(file, spoilt(before.getBytes(UTF_8), random));

            assertThat(StoryReader.read(copy.folder())).isNotNull();
            copy.write(file, before);
        }
    }

    @Test
    void no_type_of_value_causes_an_exception() {
        List<String> values =
                List.of("null", "true", "-1", "1e999", "\"\"", "\"x\"", "[]", "[null]", "{}", "{\"en\": {}}");
        Random random = new Random(20191102);
        StoryCopy copy = museum();
        for (int i = 0; i < 100; i++) {
            String file =
                    List.of(FACTS, "entities.json", "story.json", "notes.json").get(i % 4);
            String before = copy.text(file);
            List<String> lines = new ArrayList<>(before.lines().toList());
            int line = random.nextInt(lines.size());
            String value = values.get(random.nextInt(values.size()));

            lines.set(line, lines.get(line).replaceFirst("(: )?(\"[^\"]*\"|[0-9]+)(,?)$", "$1" + value + "$3"));
            copy.write(file, String.join("\n", lines));

            assertThat(StoryReader.read(copy.folder())).isNotNull();
            assertThat(StoryCheck.check(copy.folder())).isNotNull();
            copy.write(file, before);
        }
    }

    private static byte[] spoilt(byte[] bytes, Random random) {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
