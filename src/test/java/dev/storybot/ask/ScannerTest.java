package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.Engine;
import dev.storybot.story.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {

    private static final Engine SHIPPED = Engine.shipped();
    private static final Engine MUSEUM = Engine.museum();

    private static Scan scan(Engine engine, String text, String language) {
        return new Scanner(engine.story(), engine.index(), engine.index(), engine.languages())
                .scan(Typed.regular(text), language);
    }

    private static List<String> entities(Scan scan) {
        return scan.mentions().stream()
                .flatMap(mention -> mention.entities().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Murati's role | murati",
                "en | what is Zoph’s new job | zoph",
                "en | CTO Mira Murati | murati",
                "en | mira MURATI | murati",
                "ja | ムラティ氏の役職 | murati",
                "ja | アルトマンさんはなぜ | altman",
                "ja | ｱﾙﾄﾏﾝは誰 | altman",
                "ja | バレット・ゾフとムラティ | zoph murati"
            })
    void a_name_is_found_with_a_possessive_an_honorific_a_title_or_in_another_width(
            String language, String text, String names) {
        assertThat(entities(scan(SHIPPED, text, language))).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | why did sutskevr leave | sutskever",
                "en | why did schulmann leave | schulman",
                "en | who is hellen toner | toner",
                "en | where is rich oto | otto",
                "en | what did brokman do | brockman",
                "ja | サツケバはなぜ辞めた | sutskever",
            })
    void a_misspelt_name_is_mended(String language, String text, String name) {
        Scan scan = scan(SHIPPED, text, language);
        assertThat(entities(scan)).containsOnly(name);
        assertThat(scan.unknown()).isEmpty();
    }

    @Test
    void a_mended_name_is_told_as_it_was_typed() {
        assertThat(scan(SHIPPED, "why did schulmann leave", "en").mended())
                .singleElement()
                .satisfies(named -> {
                    assertThat(named.typed()).isEqualTo("schulmann");
                    assertThat(named.exact()).isFalse();
                    assertThat(named.candidates())
                            .singleElement()
                            .satisfies(entity -> assertThat(entity.id()).isEqualTo("schulman"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why did the board remove the chief",
                "how much money was raised",
                "what was the reason for the delay",
                "who signed the letter",
                "when was the launch"
            })
    void common_words_are_not_taken_for_misspelt_names(String text) {
        assertThat(scan(SHIPPED, text, "en").mended()).isEmpty();
    }

    @Test
    void a_name_that_the_story_does_not_have_is_known_for_one_by_its_looks() {
        assertThat(scan(SHIPPED, "why did Tim Cook leave Apple", "en").unknown())
                .extracting(Token::word)
                .contains("cook");
        assertThat(scan(SHIPPED, "ピカソは誰ですか", "ja").unknown())
                .extracting(Token::word)
                .containsExactly("ピカソ");
        assertThat(scan(SHIPPED, "Where did everybody go", "en").unknown()).isEmpty();
    }

    @Test
    void a_name_that_two_share_keeps_both() {
        Scan scan = scan(MUSEUM, "why did Lindqvist leave", "en");
        assertThat(entities(scan)).containsExactlyInAnyOrder("ada-lindqvist", "tomas-lindqvist");
        assertThat(scan.entities()).as("those without ambiguity").isEmpty();
    }

    @Test
    void a_first_name_that_looks_like_a_month_is_a_name() {
        Scan scan = scan(SHIPPED, "why did Jan Leike leave", "en");
        assertThat(entities(scan)).containsExactly("leike");
        assertThat(scan.period()).isNull();
        assertThat(scan(SHIPPED, "who left in Jan 2024", "en").period())
                .isEqualTo(new Question.Period(new PartialDate(2024, 1, 0), new PartialDate(2024, 1, 0), false));
    }

    @Test
    void a_role_stands_for_those_who_hold_it() {
        assertThat(scan(MUSEUM, "why did the registrar leave", "en").mentions())
                .singleElement()
                .satisfies(mention -> assertThat(mention.roles()).containsExactly("haddad-registrar"));
    }

    @Test
    void words_that_only_frame_a_question_are_not_what_it_is_about() {
        assertThat(scan(SHIPPED, "how much is OpenAI worth?", "en").words()).isEqualTo("worth");
        assertThat(scan(SHIPPED, "what clothes did Altman wear in May 2024", "en")
                        .words())
                .isEqualTo("clothes wear");
    }

    @Test
    void every_place_lies_within_the_text() {
        Scan scan = scan(SHIPPED, "Why did Ilya Sutskevr's team leave OpenAI on 14 May 2024?", "en");
        int length = scan.text().length();
        assertThat(scan.mentions()).allMatch(mention -> mention.span().end() <= length);
        assertThat(scan.cues()).allMatch(cue -> cue.span().end() <= length);
        assertThat(scan.dates()).allMatch(span -> span.end() <= length);
        assertThat(scan.extras()).allMatch(token -> token.span().end() <= length);
    }

    @ParameterizedTest
    @CsvSource({"who left,WHO", "when who left,WHEN", "誰がいつ辞めた,WHEN", "誰がいつ辞めた,WHO"})
    void the_first_question_word_is_what_is_asked_for_and_in_japanese_each_is(String text, Concept concept) {
        String language = text.startsWith("誰") ? "ja" : "en";
        assertThat(scan(SHIPPED, text, language).asks(concept)).isTrue();
    }

    @Test
    void telling_about_somebody_asks_for_nobodys_words() {
        assertThat(scan(SHIPPED, "tell me about Murati", "en").has(Concept.SAY)).isFalse();
        assertThat(scan(SHIPPED, "what did Altman tell them", "en").has(Concept.SAY))
                .isTrue();
    }
}
