package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void a_full_stop_before_a_new_word_ends_a_sentence() {
        assertThat(sentences("It rained. Nobody came! Why? 3 days later it stopped."))
                .containsExactly("It rained.", "Nobody came!", "Why?", "3 days later it stopped.");
    }

    @Test
    void japanese_sentences_end_without_a_space() {
        assertThat(sentences("雨が降った。誰も来ない！なぜ？ 三日後に止んだ。")).containsExactly("雨が降った。", "誰も来ない！", "なぜ？", "三日後に止んだ。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Reed met Dr. Sund of Ferry Inc. at 9 a.m. on Sept. 3.",
                "It cost $6.5 billion at example.com and v1.2.",
                "The U.S. Navy came.",
                "J. K. Reed wrote it.",
                "\"No! Never!\" she said.",
                "She said, \"It rained. Nobody came.\"",
                "彼は「静かだ。心配はいらない。」と語った。",
                "「静かだ。」彼は語った。",
                "雨（小雨。霧も。）が降った。",
                "no end",
                "終わりがない",
            })
    void what_ends_nothing_is_one_sentence(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void a_quotation_of_whole_sentences_may_end_one() {
        assertThat(sentences("「静かだ。」 彼女は去った。")).containsExactly("「静かだ。」", "彼女は去った。");
        assertThat(sentences("\"It rained.\" Reed left.")).containsExactly("\"It rained.\"", "Reed left.");
    }

    @Test
    void brackets_and_quotes_without_a_partner_do_not_count() {
        assertThat(sentences("静かだ。」と語った。")).containsExactly("静かだ。」", "と語った。");
        assertThat(sentences("「静かだ。彼は去った。")).containsExactly("「静かだ。", "彼は去った。");
        assertThat(sentences("He said \"it rained. Nobody came."))
                .containsExactly("He said \"it rained.", "Nobody came.");
        assertThat(sentences("It's cold. Don't go.")).containsExactly("It's cold.", "Don't go.");
    }

    @Test
    void ends_without_words_belong_to_the_sentence_before() {
        assertThat(sentences("舞台にいる。 。次だ。")).containsExactly("舞台にいる。 。", "次だ。");
        assertThat(sentences("Really?! ... Yes…")).containsExactly("Really?! ...", "Yes…");
    }

    @Test
    void white_space_is_no_part_of_a_sentence_and_a_blank_text_has_none() {
        assertThat(sentences("  It rained. \u3000 It stopped.\t")).containsExactly("It rained.", "It stopped.");
        assertThat(sentences(" \u3000\n")).isEmpty();
        assertThat(sentences("…。")).isEmpty();
        assertThat(sentences("")).isEmpty();
    }

    @Test
    void many_brackets_take_no_long_time() {
        assertThat(sentences("「".repeat(20_000) + "a" + "」".repeat(20_000))).hasSize(1);
    }
}
