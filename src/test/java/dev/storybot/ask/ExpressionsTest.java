package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"safety culture\"",
                "\"unclosed",
                "lang:ja 安全",
                "安全 lang:ja",
                "lang:",
                "openai -tesla",
                "-tesla",
                "openai -\"funding round\""
            })
    void phrases_exclusions_and_languages_make_an_expression(String text) {
        assertThat(Expressions.isExpression(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who left OpenAI?",
                "what did Musk mean by \"Littlefinger\"",
                "co-founders of OpenAI",
                "May - September",
                "who left - and why",
                "the slang:word",
                "ムラティはなぜ辞めた?",
                ""
            })
    void a_question_is_none(String text) {
        assertThat(Expressions.isExpression(text)).isFalse();
    }
}
