package dev.storybot.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.ask.FerryStory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

    private final Analysis analysis = new Analysis(NameDictionary.of(FerryStory.story()));

    private List<String> terms(String language, Analysis.Kind kind, String text) {
        return analysis.reader(language, kind).read(text).stream()
                .map(TokenReader.Token::term)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | WORDS | The captain's resignation, and she had left | captain resign leav",
                "en | WORDS | severance for several, news and new | severance several news new",
                "en | WORDS | $1,500 or ten founders | 1500 10 founder",
                "en | PAIRS | the old steamer of Tidewater sank | old steamer, tidewat sank",
                "en | SURFACES | The captain's boats | captain boats",
                "en | WORDS | Who's Reed, who didn’t sail, won't and they've sailed | reed sail sail",
                "ja | WORDS | はい、汽船です | 汽船",
                "ja | WORDS | 会社は1,500億クローネを費やしました。 | 会社 150000000000 クローネ 費やす",
                "ja | WORDS | ライトハウスのブラント氏はなぜ辞めたのか？ | ライトハウス ブラント なぜ 辞める",
                "ja | WORDS | サーバーとサーバ | サーバ サーバ",
                "ja | WORDS | 最高技術責任者 | 最高 技術 責任 者",
                "ja | PAIRS | 汽船ZK | 汽船 zk",
                "ja | SHARED | 汽船 ZK は42 | zk 42",
                "en | SHARED | 汽船 ZK は42 boats | zk 42 boat",
                "zh | WORDS | 船长离开 | 船长 长离 离开",
                "de | WORDS | Die Kapitänin ging | die kapitänin ging",
            })
    void a_text_becomes_terms(String language, Analysis.Kind kind, String text, String terms) {
        List<String> expected = kind == Analysis.Kind.PAIRS && language.equals("en")
                ? List.of(terms.split(", ", -1))
                : List.of(terms.split(" ", -1));
        assertThat(terms(language, kind, text)).isEqualTo(expected);
    }

    @Test
    void names_of_the_story_are_not_cut_up() {
        Analysis without = new Analysis(null);

        assertThat(terms("ja", Analysis.Kind.WORDS, "タイドウォーターの船")).containsExactly("タイドウォータ", "船");
        assertThat(without.reader("ja", Analysis.Kind.WORDS).read("タイドウォーターの船")).hasSizeGreaterThan(2);
    }

    @Test
    void a_token_knows_where_it_stands_in_the_text_as_written() {
        String text = "ﾌｪﾘｰの㈱ＺＫ";

        assertThat(analysis.reader("ja", Analysis.Kind.WORDS).read(text))
                .extracting(token -> text.substring(token.start(), token.end()))
                .contains("ﾌｪﾘｰ", "ＺＫ");
    }

    @Test
    void one_text_after_another_is_read_alike() {
        for (int i = 0; i < 3; i++) {
            assertThat(terms("ja", Analysis.Kind.WORDS, "古い汽船")).containsExactly("古い", "汽船");
        }
    }
}
