package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final Languages LANGUAGES = Languages.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why did Murati leave? | | en",
                "who quit | ja | en",
                "ムラティはなぜ辞めた? | | ja",
                "ムラティ | en | ja",
                "OpenAIを辞めたのは誰? | en | ja",
                "辞任理由 | | ja",
                "辞任理由 | zh-CN | zh",
                "穆拉蒂为什么离开？ | | zh",
                "谁离开了OpenAI? | | zh",
                "OpenAI值多少钱? | | zh",
                "解任理由は? | zh | ja",
                "무라티는 왜 떠났나요? | en | ko",
                "Почему Мурати ушла? | en | ru",
                "Γιατί έφυγε η Murati; | en | el",
                "¿Por qué se fue Murati? | | es",
                "¿Quién dejó OpenAI? | | es",
                "Pourquoi Murati est-elle partie ? | | fr",
                "Qui a quitté OpenAI ? | | fr",
                "Warum hat Murati OpenAI verlassen? | | de",
                "Wer hat Tesla verlassen? | | de",
                "Perché Murati ha lasciato OpenAI? | | it",
                "Quem saiu da OpenAI? | | pt",
                "Mengapa Murati meninggalkan OpenAI? | | id",
                "Miksi Murati lähti OpenAI:sta? | | fi",
                "Murati | | en",
                "Murati | ja | ja",
                "Murati | fr-CA | fr",
                "Murati | pt_BR | pt",
                "Murati | xx | en",
                "? | | en",
                "? | ja | ja",
                "12345 | de | de"
            })
    void a_question_is_in_the_language_of_its_script_or_its_words_or_else_the_askers(
            String text, String hint, String language) {
        assertThat(LANGUAGES.of(text, hint)).isEqualTo(language);
    }

    @Test
    void the_bot_answers_in_japanese_or_in_english() {
        assertThat(Languages.answered("ja")).isEqualTo("ja");
        assertThat(Languages.answered("en")).isEqualTo("en");
        assertThat(Languages.answered("fr")).isEqualTo("en");
    }

    @Test
    void a_language_without_a_lexicon_is_read_as_english() {
        assertThat(LANGUAGES.lexicon("tlh").language()).isEqualTo("en");
    }

    @Test
    void words_that_mean_the_same_are_told_to_the_search() {
        assertThat(LANGUAGES.thesaurus().byLanguage()).containsKeys("en", "ja");
        assertThat(LANGUAGES.thesaurus().byLanguage().get("en"))
                .anyMatch(set -> set.contains("quit") && set.contains("left"));
    }
}
