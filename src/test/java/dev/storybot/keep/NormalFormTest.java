package dev.storybot.keep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

    @Test
    void the_same_question_is_the_same_text() {
        assertThat(NormalForm.of("  How OLD is\u3000Murati?\n")).isEqualTo("how old is murati?");
        assertThat(NormalForm.of("Ｈｏｗ ｏｌｄ is Murati？")).isEqualTo("how old is murati?");
        assertThat(NormalForm.of("ムラティは何歳？")).isEqualTo("ムラティは何歳?");
    }

    @ParameterizedTest
    @CsvSource({
        "<@123456789012345678> who left?, … who left?",
        "<@!1234> and <@&99> and <#C024BE91L|general> who?, … and … and … who?",
        "hey @ada.lovelace who left?, hey … who left?",
        "write to ada@example.org about murati, write to … about murati",
        "see https://example.org/x?token=abc who?, see … who?",
        "call +44 20 7946 0958 now, call … now",
        "my card 4111-1111-1111-1111 is lost, my card … is lost",
        "id 123456789012345678 of whom?, id … of whom?",
        "is xoxb-1234-abcdef-5678 a token?, is … a token?",
        "key sk3jf8sk2jf7sk1jf6 works?, key … works?",
    })
    void what_looks_private_is_left_out(String question, String kept) {
        assertThat(NormalForm.of(question)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who left on 2024-09-25?",
                "who left in 2018-2024?",
                "is it worth 150000 dollars?",
                "did 13 executives leave in 2024?",
                "what does gpt-4o do?",
                "1500億ドルですか?",
            })
    void what_a_question_is_made_of_stays(String question) {
        assertThat(NormalForm.of(question)).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "12345678901", "<@1234>", "\u0000\u0001", "😀"})
    void what_nobody_can_read_is_not_kept(String question) {
        assertThat(NormalForm.of(question)).isEmpty();
    }

    @Test
    void a_long_question_is_cut_between_characters() {
        assertThat(NormalForm.of("𠮷".repeat(500))).isEqualTo("𠮷".repeat(NormalForm.LENGTH) + "…");
    }
}
