package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.Engine;
import dev.storybot.story.Fact;
import dev.storybot.story.Sample;
import dev.storybot.story.Story;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CitationsTest {

    private static final Set<String> LANGUAGES = Set.of("en", "ja");
    private static final Story MUSEUM = Sample.harbourMuseum();
    private static final Citations CITATIONS = new Citations(MUSEUM);

    static Stream<Story> stories() {
        return Stream.of(Engine.shipped().story(), MUSEUM);
    }

    private static Fact fact(String id) {
        return MUSEUM.fact(id).orElseThrow();
    }

    private static List<String> words(List<Citation> citations) {
        return citations.stream()
                .filter(Citation.OfPassage.class::isInstance)
                .map(cited -> ((Citation.OfPassage) cited).words())
                .toList();
    }

    private static PassageSearch.Hit hit(int line, String language, Span sentence) {
        return new PassageSearch.Hit("article", line, language, sentence, List.of(), 1, 1, 1, List.of());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_fact_has_a_citation_in_every_language(Story story) {
        Citations citations = new Citations(story);
        for (String language : LANGUAGES) {
            assertThat(story.facts())
                    .allSatisfy(fact -> assertThat(citations.of(fact, language))
                            .as(fact.id())
                            .isNotEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"/why murati, S017", "/why leike, L32"})
    void the_first_receipt_proves_what_is_said_first(String question, String first) {
        Citation cited = Engine.shipped().answer(question).citations().getFirst();
        String id = switch (cited) {
            case Citation.OfPassage passage -> passage.passage().id();
            case Citation.OfSource source -> source.source().id();
        };
        assertThat(id).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_quotation_is_verbatim_and_marks_lie_within_it(Story story) {
        Citations citations = new Citations(story);
        for (String language : LANGUAGES) {
            story.facts().stream()
                    .flatMap(fact -> citations.of(fact, language).stream())
                    .filter(Citation.OfPassage.class::isInstance)
                    .map(Citation.OfPassage.class::cast)
                    .forEach(CitationsTest::assertVerbatim);
        }
    }

    private static void assertVerbatim(Citation.OfPassage cited) {
        String text = cited.passage().text().in(cited.language());
        assertThat(cited.words()).isNotBlank();
        assertThat(text).contains(cited.words());
        assertThat(cited.quote().end()).isLessThanOrEqualTo(text.length());
        assertThat(cited.marks())
                .allMatch(mark -> cited.quote().start() <= mark.start()
                        && mark.end() <= cited.quote().end());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void passages_come_before_sources(Story story) {
        Citations citations = new Citations(story);
        assertThat(story.facts())
                .allSatisfy(fact -> assertThat(citations.of(fact, "en"))
                        .isSortedAccordingTo((one, other) ->
                                Boolean.compare(one instanceof Citation.OfSource, other instanceof Citation.OfSource)));
    }

    @Test
    void the_words_that_prove_a_fact_are_quoted_where_the_story_says_which() {
        Fact fact = fact("museum-employees");
        assertThat(words(CITATIONS.of(fact, "en"))).containsExactly("The museum employs 41 people.");
        assertThat(words(CITATIONS.of(fact, "ja"))).containsExactly("博物館の職員は41人。");
    }

    @Test
    void else_the_sentence_that_is_most_like_the_fact_is_quoted() {
        assertThat(words(CITATIONS.of(fact("haddad-leaves-museum"), "en")))
                .containsExactly("On 28 May the board dismissed the registrar, Noor Haddad.");
    }

    @Test
    void a_statement_shows_what_the_article_made_of_it_first() {
        assertThat(words(CITATIONS.of(fact("marchetti-staff-list"), "en")))
                .startsWith("A museum is not its staff list,");
    }

    @Test
    void a_source_is_cited_once_with_its_words() {
        List<Citation> citations = CITATIONS.of(fact("ada-lindqvist-farewell"), "en");
        assertThat(citations)
                .filteredOn(Citation.OfSource.class::isInstance)
                .singleElement()
                .satisfies(cited -> assertThat(((Citation.OfSource) cited).words())
                        .startsWith("I have given this place eighteen years."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ja | 9 | 保存修復部長のベア・オカフォーは6月1日から休職している。",
                "ja | en | 9 | Bea Okafor, the head of conservation, has been on leave since 1 June."
            })
    void a_sentence_found_in_another_language_is_shown_in_the_askers(
            String searched, String shown, int line, String words) {
        String text = MUSEUM.passage("article", line).orElseThrow().text().in(searched);
        PassageSearch.Hit hit = hit(line, searched, Sentences.of(text).getFirst());
        Citation.OfPassage cited = CITATIONS.of(hit, shown);
        assertThat(cited.language()).isEqualTo(shown);
        assertThat(cited.words()).isEqualTo(words);
    }

    @Test
    void where_the_sentences_of_two_languages_do_not_match_the_whole_passage_is_shown() {
        String english = MUSEUM.passage("article", 10).orElseThrow().text().in("en");
        String japanese = MUSEUM.passage("article", 10).orElseThrow().text().in("ja");
        Span first = Sentences.of(english).getFirst();
        Citation.OfPassage cited = CITATIONS.of(hit(10, "en", first), "ja");
        boolean same = Sentences.of(english).size() == Sentences.of(japanese).size();
        assertThat(cited.words())
                .isEqualTo(same ? Sentences.of(japanese).getFirst().of(japanese) : japanese);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_sentences_of_a_passage_cover_all_of_its_words(Story story) {
        story.articles()
                .forEach(article -> article.passages()
                        .forEach(
                                passage -> passage.text().byLanguage().values().forEach(CitationsTest::assertCovered)));
    }

    private static void assertCovered(String text) {
        int end = 0;
        for (Span sentence : Sentences.of(text)) {
            assertThat(text.substring(end, sentence.start())).isBlank();
            end = sentence.end();
        }
        assertThat(text.substring(end)).isBlank();
    }

    @Test
    void the_description_of_an_entity_has_its_receipts() {
        assertThat(CITATIONS.of(MUSEUM.entity("okafor").orElseThrow(), "en")).hasSize(2);
    }
}
