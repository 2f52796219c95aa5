package dev.storybot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "OpenAI, openai",
        "ＯｐｅｎＡＩ, openai",
        "ｱﾙﾄﾏﾝ, アルトマン",
        "ﾌﾞﾗﾝﾄ, ブラント",
        "㈱, (株)",
        "É, é",
        "E\u0301, é",
        "か\u3099, が",
        "İ, i̇",
        "ﬃ, ffi",
        "\u1112\u1161\u11ab, 한",
        "𝐗, x"
    })
    void forms_of_the_same_characters_are_the_same(String written, String folded) {
        assertThat(Folded.of(written)).hasToString(folded);
    }

    @Test
    void every_character_knows_where_it_stood() {
        Folded folded = Folded.of("aﾌﾞ㈱e\u0301b");

        assertThat(folded).hasToString("aブ(株)éb");
        assertThat(folded.start(1)).isEqualTo(1);
        assertThat(folded.end(1)).isEqualTo(3);
        assertThat(folded.start(3)).isEqualTo(3);
        assertThat(folded.end(3)).isEqualTo(4);
        assertThat(folded.start(5)).isEqualTo(4);
        assertThat(folded.start(6)).isEqualTo(6);
    }

    @Test
    void an_unpaired_surrogate_is_replaced_and_a_pair_is_kept() {
        assertThat(Folded.of("a\ud83d")).hasToString("a\ufffd");
        assertThat(Folded.of("\udc00a😀\ud800")).hasToString("\ufffda😀\ufffd");
    }

    @Test
    void a_name_is_compared_without_what_separates_its_parts() {
        assertThat(NameKey.text("Barret-Zoph")).isEqualTo("barretzoph");
        assertThat(NameKey.text("Ｊ. Ｋ. Zoph")).isEqualTo("jkzoph");
        assertThat(NameKey.text("バレット・ゾフ")).isEqualTo("バレットゾフ");
        assertThat(NameKey.text("ばれっと＝ぞふ")).isEqualTo("バレットゾフ");
        assertThat(NameKey.text("・-. ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ムラティ, murati",
        "murati, murati",
        "mulatti, murati",
        "マイk, maik",
        "ヴェンカ, benka",
        "phillip, firip",
        "brockman, brokman",
        "シーガル, shigaru",
        "kwon, kwon",
        "ブロックマン, burokuman"
    })
    void names_that_sound_alike_are_alike_in_romaji(String key, String sound) {
        assertThat(Romaji.sound(key)).isEqualTo(sound);
    }
}
