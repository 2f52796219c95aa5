package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.Engine;
import dev.storybot.ask.Answer.Checked.Verdict;
import dev.storybot.story.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimCheckTest {

    private static Answer.Checked check(Engine engine, String claim) {
        return (Answer.Checked) engine.answer("/check " + claim).answer();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lindqvist resigned on 3 June 2019 | SUPPORTED",
                "Ada Lindqvist resigned in May 2019 | CONTRADICTED",
                "Ada Lindqvist was fired | CONTRADICTED",
                "Noor Haddad was dismissed | SUPPORTED",
                "Noor Haddad resigned | CONTRADICTED",
                "Noor Haddad has not left | CONTRADICTED",
                "Sofia Brandt left the Tidewater Gallery | SUPPORTED",
                "Sofia Brandt left Harbour Museum | CONTRADICTED",
                "Sofia Brandt did not leave Harbour Museum | SUPPORTED",
                "Bea Okafor is on leave | SUPPORTED",
                "Bea Okafor left Harbour Museum | CONTRADICTED",
                "Bea Okafor resigned | CONTRADICTED",
                "Bea Okafor is still at Harbour Museum | SUPPORTED",
                "Noor Haddad is still at Harbour Museum | CONTRADICTED",
                "Tomas Lindqvist left on 20 May | SUPPORTED",
                "Tomas Lindqvist was fired | NOT_COVERED",
                "Tomas Lindqvist resigned | NOT_COVERED",
                "Ada Lindqvist was director of Harbour Museum | SUPPORTED",
                "Ada Lindqvist is still the director | CONTRADICTED",
                "Noor Haddad was director of Harbour Museum | CONTRADICTED",
                "Ada Lindqvist joined the Northern Lighthouse Museum | SUPPORTED",
                "Ada Lindqvist joined the Tidewater Gallery | CONTRADICTED",
                "the museum employs 41 people | SUPPORTED",
                "the museum employs 60 people | CONTRADICTED",
                "the deficit of 2018 was 1.2 million crowns | DISPUTED",
                "the deficit of 2018 was 1.5 million crowns | DISPUTED",
                "the deficit of 2018 was 9 million crowns | CONTRADICTED",
                "the Saltmarsh Trust withdrew its grant | SUPPORTED",
                "Marchetti plays golf | NOT_COVERED",
                "Picasso left Harbour Museum | NOT_COVERED",
                "エイダ・リンドクヴィストは6月3日に辞任した | SUPPORTED",
                "ハダドは解雇された | SUPPORTED",
                "ハダドは辞任した | CONTRADICTED",
                "ブラントはハーバー博物館を辞めた | CONTRADICTED",
                "オカフォーは休職中だ | SUPPORTED",
                "ハダドはゴルフをする | NOT_COVERED"
            })
    void a_claim_is_held_against_the_story(String claim, Verdict verdict) {
        assertThat(check(Engine.museum(), claim).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mira Murati resigned in September 2024 | SUPPORTED",
                "Altman is still at OpenAI | SUPPORTED",
                "Altman was never fired | CONTRADICTED",
                "Jan Leike joined Anthropic | SUPPORTED",
                "Jan Leike joined Google | CONTRADICTED",
                "Murati left Tesla | CONTRADICTED",
                "ムラティはOpenAIを辞めた | SUPPORTED",
                "Murati plays the violin | NOT_COVERED",
                "Sutskever left to found SSI | SUPPORTED",
                "Altman owns Tesla | NOT_COVERED",
                "Musk bought Twitter in 2022 | SUPPORTED",
                "Mira Murati founded OpenAI | NOT_COVERED",
                "Musk founded OpenAI | SUPPORTED",
                "Murati was CEO of OpenAI for two days | SUPPORTED",
                "OpenAI is worth 150 billion dollars | NOT_COVERED",
                "Zoph came back to OpenAI | SUPPORTED",
                "Altman never returned | CONTRADICTED",
                "Altman was fired by the board for lying | SUPPORTED",
                "Murati resigned because she was ill | NOT_COVERED",
                "Leike went to Anthropic | SUPPORTED",
                "Apple pulled out of the funding round | SUPPORTED",
                "マスクはツイッターを買収した | SUPPORTED",
                "GPT-4oは2024年8月にリリースされた | CONTRADICTED"
            })
    void so_is_a_claim_about_the_shipped_story(String claim, Verdict verdict) {
        assertThat(check(Engine.shipped(), claim).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_verdict_shows_what_it_rests_on() {
        assertThat(check(Engine.museum(), "Noor Haddad resigned").facts())
                .extracting(Fact::id)
                .containsExactly("haddad-leaves-museum");
        assertThat(Engine.museum().answer("/check Noor Haddad resigned").citations())
                .isNotEmpty();
    }

    @Test
    void a_claim_that_is_not_covered_is_no_answer() {
        assertThat(Engine.museum().answer("/check Marchetti plays golf").isAnswer())
                .isFalse();
        assertThat(Engine.museum().answer("/check Noor Haddad resigned").isAnswer())
                .isTrue();
    }

    @Test
    void the_claim_is_repeated_without_the_words_that_ask_whether_it_is_true() {
        assertThat(Engine.museum()
                        .answer("is it true that Haddad was dismissed?")
                        .question())
                .isEqualTo(new Question.Check("Haddad was dismissed"));
        assertThat(Engine.museum().answer("fact check: Haddad was dismissed").question())
                .isEqualTo(new Question.Check("Haddad was dismissed"));
        assertThat(Engine.museum().answer("ハダドが解雇されたのは本当?").question()).isInstanceOf(Question.Check.class);
    }
}
