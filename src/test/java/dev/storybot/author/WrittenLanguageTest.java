package dev.storybot.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The clock of the town has stopped, and nobody knows why it did.",
                "en | The word 時計 means clock, and it was carved into the tower by the sailors of a ship.",
                "ja | 町の時計が止まった。理由は誰にもわからない。",
                "ja | OpenAIのCEO、Sam Altmanは2024年、GPT-4oをSan Franciscoで発表した。",
                "zh | 镇上的钟停了，没有人知道为什么。",
                "ko | 마을의 시계가 멈췄다. 아무도 이유를 모른다.",
                "ru | Часы остановились, и никто не знает почему.",
                "el | Το ρολόι σταμάτησε και κανείς δεν ξέρει γιατί.",
                "ar | توقفت الساعة ولا أحد يعرف لماذا.",
                "de | Die Uhr der Stadt ist stehen geblieben, und keiner weiß, warum sie nicht mehr geht.",
                "fr | L'horloge de la ville est arrêtée et les gens ne savent pas pourquoi.",
                "es | El reloj de la ciudad se ha parado y los vecinos no saben por qué.",
                "it | L'orologio della città si è fermato e gli abitanti non sanno il perché di questo.",
                "pt | O relógio da cidade parou e os moradores não sabem por que não foi consertado.",
                "nl | De klok van de stad is blijven staan en niemand weet het.",
                "id | Jam kota itu berhenti dan tidak ada yang tahu penyebabnya dengan pasti.",
                "fi | Kaupungin kello on pysähtynyt, ja se on ollut rikki, kun kukaan ei ole korjannut.",
                "pl | Zegar w mieście nie działa i nikt nie wie, dlaczego się zatrzymał."
            })
    void the_language_is_told_by_script_and_frequent_words(String language, String text) {
        assertThat(WrittenLanguage.of(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345 67", "Alpha Beta Gamma Delta", "Klokken er på taket og det er sent."})
    void what_cannot_be_told_is_not_guessed(String text) {
        assertThat(WrittenLanguage.of(text)).isEmpty();
    }
}
