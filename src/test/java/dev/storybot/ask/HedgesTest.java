package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HedgesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apple may join the round",
                "It was rumoured to be a phone",
                "Murati never returned",
                "The board denied it",
                "She didn't say",
                "He REFUSED to go",
                "アップルが参加する可能性がある",
                "買収を検討している",
                "会社は否定した"
            })
    void a_text_that_says_that_something_may_be_or_is_not_is_hedged(String text) {
        assertThat(Hedges.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Murati resigned in September", "The note was planted", "ムラティは9月に辞任した", ""})
    void a_text_that_says_that_something_is_so_is_not(String text) {
        assertThat(Hedges.areIn(text)).isFalse();
    }
}
