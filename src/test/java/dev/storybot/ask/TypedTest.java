package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @Test
    void full_width_letters_curly_quotes_and_line_ends_are_made_regular() {
        assertThat(Typed.regular("  ｗｈｏ　ｌｅｆｔ\r\n OpenAI？ ")).isEqualTo("who left OpenAI?");
        assertThat(Typed.regular("Murati’s “words”")).isEqualTo("Murati's \"words\"");
        assertThat(Typed.regular("ﾑﾗﾃｨ")).isEqualTo("ムラティ");
    }

    @Test
    void characters_that_cannot_be_seen_or_are_no_characters_are_left_out() {
        assertThat(Typed.regular("who\u0000\u200B\u202E left\uFEFF")).isEqualTo("who left");
        assertThat(Typed.regular("\uD83D who \uDC00")).isEqualTo("who");
        assertThat(Typed.regular("\u0007\u001B")).isEmpty();
    }

    @Test
    void what_is_too_long_is_cut_without_halving_a_character() {
        String emoji = "\uD83D\uDE00";
        for (int length = Typed.LONGEST - 3; length <= Typed.LONGEST + 3; length++) {
            assertThat(Typed.regular("a".repeat(length) + emoji.repeat(3)))
                    .hasSizeBetween(Typed.LONGEST - 3, Typed.LONGEST)
                    .matches(TypedTest::isWellFormed);
        }
    }

    @Test
    void what_grows_too_long_by_being_made_regular_is_cut_likewise() {
        String grows = "\uFDFA";
        for (int length = 0; length <= 20; length++) {
            assertThat(Typed.regular(grows.repeat(55) + "a".repeat(length) + "\uD83D\uDE00".repeat(3)))
                    .hasSizeLessThanOrEqualTo(Typed.LONGEST)
                    .matches(TypedTest::isWellFormed);
        }
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void words_keep_their_apostrophes_hyphens_and_ampersands() {
        assertThat(Typed.tokens("Murati's co-founders at R&D left GPT-4.5!"))
                .extracting(Token::word)
                .containsExactly("murati's", "co-founders", "at", "r&d", "left", "gpt-4.5");
    }

    @Test
    void a_word_stands_where_its_span_says() {
        String text = "Who left テスラ in 2024?";
        assertThat(Typed.tokens(text))
                .allSatisfy(token -> assertThat(token.span().of(text)).isEqualToIgnoringCase(token.word()));
    }

    @ParameterizedTest
    @CsvSource({
        "murati,murati,0",
        "murati,morati,1",
        "murati,muratti,1",
        "murati,muarti,1",
        "murati,moratti,2",
        "zoph,ophz,2",
        "ca,abc,3",
        "a,abcdef,3"
    })
    void two_swapped_letters_are_one_edit_and_counting_stops_behind_the_limit(String one, String other, int edits) {
        assertThat(Typed.edits(one, other, 2)).isEqualTo(edits);
        assertThat(Typed.edits(other, one, 2)).isEqualTo(edits);
    }
}
