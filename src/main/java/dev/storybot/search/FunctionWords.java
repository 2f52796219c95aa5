package dev.storybot.search;

import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;

/// Words that say nothing of what a text is about.
final class FunctionWords {

    /// Left out of texts and questions.
    static final CharArraySet ENGLISH = CharArraySet.unmodifiableSet(new CharArraySet(words("""
        a an and are as at be been being but by can could did do does doing for from had has
        have having he her hers him his how i if in into is it its may me might must my no nor
        not of on or our ours shall she should so such than that the their theirs them then
        there these they this those to too us was we were what when where which who whom whose
        why will with would you your yours am ai ca wo sha
        """), false));

    /// Parts of speech of the IPA dictionary: the usual ones, pronouns, dependent words, titles behind names.
    static final Set<String> JAPANESE_PARTS_OF_SPEECH = japanesePartsOfSpeech();

    private static final Set<String> WEAK_ENGLISH = words("""
        about after all any anyone anything around because before else ever exactly explain
        find give happen just kind know like list many mean more most much name now off
        only other out over own please really say show some someone something tell thing
        think up used very want whether yet yes ok hi hello thanks down along back between
        during per still way get got make accord every everybody exact guy somebody
            til till tho time though us wanna whats wheres whos abt pls plz wat
        """);

    private static final Set<String> WEAK_JAPANESE = words("""
        何 なぜ どう どうして どんな どの いくら いくつ 幾つ 教える 知る 下さる 人 年 月 日 件
        つ 個 頃 回 名 社 氏 方 的 中 言う 話 思う 詳しい 本当 様 くださる お願い 一体 やる
        行う 分かる わかる 見る 出る 点 何者 何と なんぼ どっち どちら 訳 わけ 時 よる 一番 今
        """);

    private FunctionWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }

    private static Set<String> japanesePartsOfSpeech() {
        Set<String> all = new TreeSet<>(JapaneseAnalyzer.getDefaultStopTags());
        all.addAll(Set.of(
                "名詞-代名詞-一般",
                "名詞-代名詞-縮約",
                "名詞-非自立-一般",
                "名詞-非自立-副詞可能",
                "名詞-非自立-助動詞語幹",
                "名詞-非自立-形容動詞語幹",
                "名詞-接尾-人名",
                "動詞-非自立",
                "動詞-接尾",
                "形容詞-非自立",
                "感動詞",
                "連体詞"));
        return Set.copyOf(all);
    }

    /// Words that do not count in a question, though they may stand in a phrase ("step down").
    static Set<String> weakInQuestions(String language) {
        return switch (language) {
            case "en" -> WEAK_ENGLISH;
            case "ja" -> WEAK_JAPANESE;
            default -> Set.of();
        };
    }
}
