package dev.storybot.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.ask.Mention;
import dev.storybot.ask.NameSearch;
import dev.storybot.ask.Thesaurus;
import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The story that ships: what people type about it finds what it says.
class OpenAiExodusSearchTest {

    private static Story story;
    private static StoryIndex index;

    @BeforeAll
    static void openTheStory() {
        story = ((StoryReading.Read) StoryReader.read(Path.of("index-data/openai-exodus"))).story();
        index = StoryIndex.inMemory(story, Thesaurus.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "murati, murati",
        "muratti, murati",
        "morati, murati",
        "altmn, altman",
        "brokman, brockman",
        "むらてぃ, murati",
        "ウルトラマン, altman",
        "ブロクマン, brockman",
        "telsa, tesla",
        "open ai, openai",
        "オープンAI, openai",
        "sutskver, sutskever",
        "アルトマソ, altman",
    })
    void misspelt_names_find_their_entity(String typed, String entity) {
        assertThat(index.nearest(typed, 3).getFirst().entity()).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource({"mura, murati", "むら, murati", "ある, altman", "まいく, microsoft", "まいk, microsoft", "zop, zoph"})
    void half_typed_names_are_completed(String typed, String entity) {
        assertThat(index.complete(typed, Set.of(), 10))
                .extracting(NameSearch.Match::entity)
                .contains(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much is OpenAI expected to be valued at? | en | 13",
                "how many hours a day did employees work on GPT-4o | en | 29",
                "who sued Musk for severance at Twitter | en | 51",
                "what did Helen Toner say about lying to the board | en | 59",
                "openaiの評価額はいくらと予想されていますか | ja | 13",
                "xの元信頼安全部長は誰 | ja | 52",
                "GPT-4oのために従業員は1日に何時間働いたのか | ja | 29",
                "マスクを退職金を求めて訴えた元幹部 | ja | 51",
            })
    void a_question_finds_its_line(String question, String language, int line) {
        Set<String> entities = new LinkedHashSet<>();
        for (Mention mention : index.mentions(question)) {
            entities.addAll(mention.entities());
        }
        assertThat(index.passages(question, language, entities, 3).getFirst().line())
                .isEqualTo(line);
    }

    @Test
    void every_spelling_of_an_entity_is_found_in_running_text() {
        story.entities()
                .forEach(entity -> entity.spellings().stream()
                        .filter(spelling -> NameKey.text(spelling).length() > 1)
                        .forEach(spelling -> assertThat(index.mentions("« " + spelling + " »"))
                                .as(spelling)
                                .anyMatch(mention -> mention.entities().contains(entity.id()))));
    }

    @Test
    void every_sentence_is_verbatim_in_its_passage_and_none_is_lost() {
        Places places = Places.of(story);
        for (Places.InLanguage place : places.passages()) {
            StringBuilder rest = new StringBuilder(place.text());
            for (int i = place.first() + place.count() - 1; i >= place.first(); i--) {
                rest.delete(
                        places.sentences().get(i).span().start(),
                        places.sentences().get(i).span().end());
            }
            assertThat(rest.toString()).as(place.passage().id()).isBlank();
        }
    }
}
