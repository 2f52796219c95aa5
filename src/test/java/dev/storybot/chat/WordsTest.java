package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Reply.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "en, so it goes, “so it goes”",
        "ja, そういうもの, 「そういうもの」",
        "ja, 「そういうもの」, 「そういうもの」",
        "en, “so it goes”, “so it goes”",
        "ja, 「はい」と「いいえ」, 「「はい」と「いいえ」」",
        "ja, 「はい」と言った, 「「はい」と言った」"
    })
    void words_get_quotation_marks_unless_they_stand_between_them(String language, String words, String quoted) {
        assertThat(Words.of(words).quoted(language).text()).isEqualTo(quoted);
    }
}
