package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.storybot.ask.PassageSearch.Fault;
import dev.storybot.ask.PassageSearch.Found;
import dev.storybot.story.Entity;
import dev.storybot.story.Passage;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What any implementation of the three search ports must do. An adapter passes by saying how it is opened.
/// Searching changes nothing, so the story that most tests search is opened once.
@TestInstance(Lifecycle.PER_CLASS)
public abstract class SearchContract {

    /// The ports of one story; may be one object.
    ///
    /// @param index what is closed when they are no longer needed
    public record Searches(PassageSearch passages, FactSearch facts, NameSearch names, Closeable index)
            implements Closeable {

        @Override
        public void close() throws IOException {
            index.close();
        }
    }

    private static final Thesaurus THESAURUS = new Thesaurus(Map.of(
            "en", List.of(Set.of("leave", "resign", "quit", "walk out"), Set.of("buy", "purchase")),
            "ja", List.of(Set.of("退職", "辞任", "辞める"))));

    private Searches ferries;

    /// What the test is about: the ferries, unless it opens something else.
    private Searches searches;

    protected abstract Searches open(Story story, Thesaurus thesaurus);

    @BeforeAll
    void open_the_ferries() {
        ferries = open(FerryStory.story(), THESAURUS);
    }

    @AfterAll
    void close_the_ferries() throws IOException {
        ferries.close();
    }

    @BeforeEach
    void search_the_ferries() {
        searches = ferries;
    }

    private List<PassageSearch.Hit> passages(String words, String language, String... entities) {
        return searches.passages().passages(words, language, Set.of(entities), 10);
    }

    private List<FactSearch.Hit> facts(String words, String language, String... entities) {
        return searches.facts().facts(words, language, Set.of(entities), 10);
    }

    private static String words(PassageSearch.Hit hit) {
        return hit.sentence().of(text(hit));
    }

    private static String text(PassageSearch.Hit hit) {
        return FerryStory.story()
                .passage(hit.article(), hit.line())
                .orElseThrow()
                .text()
                .in(hit.language());
    }

    private static List<String> matched(PassageSearch.Hit hit) {
        return hit.matched().stream().map(span -> span.of(text(hit))).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | who bought a steamer | Its rival Tidewater bought an old steamer.",
                "en | what did the engineers blame | Engineers blamed salt in the cables.",
                "en | crowns for ropes | The ferry line spent 1,500 crowns on new ropes.",
                "en | refusing to pay | The insurer Quillon refused to pay for the steamer ZK9.",
                "ja | 汽船を買ったのは誰 | 競合のタイドウォーターは古い汽船を購入した。",
                "ja | 技術者は何が原因と言った | 技術者は電線の塩分が原因だとした。",
                "ja | ロープに1500クローネ | フェリー会社は新しいロープに1,500クローネを費やした。",
                "ja | 株価が上昇 | Quillonの株価は42ポイント上昇した。",
                "ja | 海は静か | 灯台守の川島健太郎は「海は静かだ。心配はいらない。」と語った。",
            })
    void the_sentence_that_speaks_of_it_comes_first(String language, String asked, String sentence) {
        assertThat(words(passages(asked, language).getFirst())).isEqualTo(sentence);
    }

    @Test
    void a_hit_shows_the_words_that_match() {
        PassageSearch.Hit hit = passages("which rival purchased steamers", "en").getFirst();

        assertThat(matched(hit)).containsExactly("rival", "bought", "steamer");
        assertThat(hit.language()).isEqualTo("en");
        assertThat(hit.line()).isEqualTo(3);
        assertThat(hit.coverage()).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_hit_shows_where_the_entity_asked_about_is_named() {
        assertThat(matched(passages("", "ja", "brandt").getFirst())).containsExactly("オルラ・ブラント");
    }

    @Test
    void a_passage_that_names_the_entity_asked_about_comes_before_one_that_does_not() {
        assertThat(passages("steamer", "en", "quillon").getFirst().line()).isEqualTo(6);
        assertThat(passages("steamer", "en", "tidewater").getFirst().line()).isEqualTo(3);
    }

    @Test
    void a_line_that_is_no_answer_is_never_found() {
        assertThat(passages("harbour log", "en")).noneMatch(hit -> hit.line() == 1);
    }

    @Test
    void function_words_and_repeats_make_no_difference() {
        assertThat(passages("so what was it that the engineers, the engineers blamed?", "en"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("score")
                .isEqualTo(passages("engineers blamed", "en"));
    }

    @Test
    void no_more_hits_come_than_are_asked_for_and_the_best_first() {
        List<PassageSearch.Hit> all = passages("steamer ferries harbour engineers", "en");

        assertThat(all).hasSizeGreaterThan(2);
        assertThat(all.stream().map(PassageSearch.Hit::score)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(searches.passages().passages("steamer ferries harbour engineers", "en", Set.of(), 2))
                .isEqualTo(all.subList(0, 2));
        assertThat(searches.facts().facts("ferries", "en", Set.of(), 1)).hasSize(1);
    }

    @Test
    void fewer_than_one_hit_cannot_be_asked_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searches.passages().passages("steamer", "en", Set.of(), 0))
                .withMessage("limit must be >= 1, got 0");
        assertThatIllegalArgumentException().isThrownBy(() -> searches.facts().facts("steamer", "en", Set.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searches.passages().expression("steamer", "en", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> searches.names().nearest("Orla", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> searches.names().complete("Orla", Set.of(), 0));
    }

    @Test
    void where_nothing_is_asked_nothing_is_found() {
        assertThat(passages("", "en")).isEmpty();
        assertThat(passages("  ?!", "ja")).isEmpty();
        assertThat(facts("", "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | recipe for a chocolate cake",
                "en | football results in Brazil",
                "ja | 東京の天気予報",
                "ja | 美味しいラーメンの作り方"
            })
    void a_question_about_something_else_is_covered_little(String language, String asked) {
        assertThat(passages(asked, language)).allMatch(hit -> hit.coverage() < 0.4 && hit.passage() < 0.4);
        assertThat(facts(asked, language)).allMatch(hit -> hit.coverage() < 0.4);
    }

    @Test
    void a_word_that_the_story_lacks_weighs_as_its_rarest() {
        PassageSearch.Hit hit = passages("cables chocolate", "en").getFirst();

        assertThat(hit.coverage()).isCloseTo(0.5, within(1e-9));
        assertThat(hit.passage()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void a_rare_word_weighs_more_than_a_common_one() {
        double rare = passages("salt chocolate", "en").getFirst().coverage();
        double common = passages("steamer chocolate", "en").getFirst().coverage();

        assertThat(rare).isGreaterThan(common);
    }

    @Test
    void an_entity_weighs_like_a_word() {
        assertThat(passages("steamer", "en", "quillon").getFirst().coverage()).isCloseTo(1, within(1e-9));
        assertThat(passages("steamer", "en", "maiko").getFirst().coverage()).isBetween(0.2, 0.6);
    }

    @Test
    void the_passage_may_cover_what_its_sentences_share() {
        PassageSearch.Hit hit = passages("lights failing salt cables", "en").getFirst();

        assertThat(hit.coverage()).isLessThan(1);
        assertThat(hit.passage()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"quit the ferries, en", "walk out, en", "辞めた船長, ja"})
    void a_word_of_the_same_meaning_counts_as_found(String asked, String language) {
        assertThat(passages(asked, language))
                .anySatisfy(hit -> assertThat(hit.coverage()).isEqualTo(1, within(1e-9)));
        assertThat(passages(asked, language).getFirst().line()).isEqualTo(2);
    }

    @Test
    void a_misspelt_long_word_is_mended_and_a_short_one_is_not() {
        assertThat(passages("enginears", "en").getFirst().coverage()).isCloseTo(1, within(1e-9));
        assertThat(passages("egnineers", "en").getFirst().line()).isEqualTo(4);
        assertThat(passages("selt", "en")).isEmpty();
        assertThat(passages("wngineers", "en")).isEmpty();
    }

    @Test
    void a_passage_in_another_language_is_found_by_what_both_share() {
        PassageSearch.Hit japanese = passages("42", "en").getFirst();
        PassageSearch.Hit english = passages("汽船ZK9", "ja").stream()
                .filter(hit -> hit.line() == 6)
                .findFirst()
                .orElseThrow();

        assertThat(japanese.line()).isEqualTo(5);
        assertThat(japanese.language()).isEqualTo("ja");
        assertThat(words(japanese)).isEqualTo("Quillonの株価は42ポイント上昇した。");
        assertThat(english.language()).isEqualTo("en");
        assertThat(matched(english)).contains("ZK9");
        assertThat(passages("", "en", "kawashima").getFirst().line()).isEqualTo(5);
    }

    @Test
    void a_passage_is_found_in_the_language_asked_where_it_has_it() {
        assertThat(passages("", "ja", "tidewater"))
                .allMatch(hit -> hit.language().equals("ja"));
        assertThat(passages("", "en", "tidewater"))
                .allMatch(hit -> hit.language().equals("en"));
    }

    @Test
    void any_other_language_is_searched_with_the_english_words() {
        assertThat(passages("engineers blamed", "pt")).isEqualTo(passages("engineers blamed", "en"));
        assertThat(facts("ropes", "xx")).isEqualTo(facts("ropes", "en"));
    }

    @ParameterizedTest
    @CsvSource({
        "engineers, en, true",
        "engineer, en, true",
        "chocolate, en, false",
        "enginears, en, false",
        "purchase, en, false",
        "the, en, true",
        "blackout, en, true",
        "harbour lights, en, true",
        "harbour chocolate, en, false",
        "汽船, ja, true",
        "灯台守, ja, true",
        "天気, ja, false",
        "?, en, false"
    })
    void it_tells_whether_the_story_uses_a_word(String word, String language, boolean known) {
        assertThat(searches.passages().knows(word, language)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | when did the captain resign | brandt-leaves",
                "en | skipper | brandt-captain",
                "en | calm sea, no worry | kawashima-calm",
                "en | expense | rope-cost",
                "en | price | rope-cost",
                "en | blackout | lights-fail",
                "ja | 停電 | lights-fail",
                "ja | 主任船長 | brandt-captain",
                "ja | 心配はいらない | kawashima-calm",
                "ja | 桟橋 | kawashima-calm",
                "ja | 出費 | rope-cost",
            })
    void a_fact_is_found_by_its_text_titles_values_words_and_terms(String language, String asked, String fact) {
        assertThat(facts(asked, language).getFirst().fact()).isEqualTo(fact);
    }

    @Test
    void a_fact_that_concerns_the_entity_asked_about_comes_before_one_that_does_not() {
        assertThat(facts("april", "en", "kawashima").getFirst().fact()).isEqualTo("kawashima-calm");
    }

    @Test
    void a_fact_tells_how_much_of_the_question_and_of_its_words_it_covers() {
        FactSearch.Hit hit = facts("chocolate ropes", "en", "lighthouse").getFirst();

        assertThat(hit.fact()).isEqualTo("rope-cost");
        assertThat(hit.coverage()).isBetween(0.4, 0.9);
        assertThat(hit.words()).isLessThan(hit.coverage());
        assertThat(facts("", "en", "lighthouse"))
                .allSatisfy(only -> assertThat(only.words()).isEqualTo(1));
    }

    private List<Integer> lines(String expression) {
        assertThat(searches.passages().expression(expression, "en", 10)).isInstanceOf(Found.Hits.class);
        return ((Found.Hits) searches.passages().expression(expression, "en", 10))
                .hits().stream().map(PassageSearch.Hit::line).toList();
    }

    @Test
    void an_expression_wants_all_its_words_and_phrases_and_none_of_those_excluded() {
        assertThat(lines("steamer")).containsExactlyInAnyOrder(3, 6);
        assertThat(lines("steamer insurer")).containsExactly(6);
        assertThat(lines("steamer -insurer")).containsExactly(3);
        assertThat(lines("\"harbour lights\"")).containsExactly(4);
        assertThat(lines("\"lights harbour\"")).isEmpty();
        assertThat(lines("the steamer \"of the\" insurer")).containsExactly(6);
        assertThat(lines("the -steamer")).isEmpty();
        assertThat(lines("steamer -the")).containsExactlyInAnyOrder(3, 6);
        assertThat(lines("- steamer")).containsExactlyInAnyOrder(3, 6);
        assertThat(lines("steamer -\"refused to pay\"")).containsExactly(3);
        assertThat(lines("lang:ja 汽船")).containsExactly(3);
        assertThat(lines("汽船 LANG:JA")).containsExactly(3);
        assertThat(lines("lang：ja　“古い汽船” －心配")).containsExactly(3);
    }

    @Test
    void signs_of_other_query_languages_are_ordinary_characters_in_an_expression() {
        assertThat(lines("steam*")).isEmpty();
        assertThat(lines("steamer OR engineers")).isEmpty();
        assertThat(lines("steamre~2")).isEmpty();
        assertThat(lines("+steamer (insurer)")).containsExactly(6);
        assertThat(lines("passage.en:steamer")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void a_malformed_expression_is_told_with_its_place(String expression, int position, Fault fault) {
        assertThat(searches.passages().expression(expression, "en", 10))
                .isEqualTo(new Found.Malformed(position, fault));
    }

    static Stream<Arguments> a_malformed_expression_is_told_with_its_place() {
        return Stream.of(
                Arguments.of("steamer \"old", 8, Fault.UNBALANCED_QUOTE),
                Arguments.of("\"", 0, Fault.UNBALANCED_QUOTE),
                Arguments.of("steamer lang:xx", 8, Fault.UNKNOWN_LANGUAGE),
                Arguments.of("lang: steamer", 0, Fault.UNKNOWN_LANGUAGE),
                Arguments.of("  -steamer -old", 2, Fault.ONLY_EXCLUSIONS),
                Arguments.of("", 0, Fault.EMPTY),
                Arguments.of(" \t　", 0, Fault.EMPTY),
                Arguments.of("\"\"", 0, Fault.EMPTY),
                Arguments.of("lang:ja", 0, Fault.EMPTY));
    }

    /// The mentions of `text`, as `words=ids` with those of roles in brackets.
    private List<String> mentions(String text) {
        return searches.names().mentions(text).stream()
                .map(mention -> mention.span().of(text) + "=" + String.join("+", mention.entities())
                        + (mention.roles().isEmpty() ? "" : mention.roles().toString()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why did Orla Brandt leave Lighthouse Ferries? | Orla Brandt=brandt, Lighthouse Ferries=lighthouse",
                "BRANDT's ship, and Orla | BRANDT=brandt, Orla=brandt",
                "orla-brandt | orla-brandt=brandt",
                "Ｏｒｌａ　Ｂｒａｎｄｔ | Ｏｒｌａ　Ｂｒａｎｄｔ=brandt",
                "Brandts and Brandtner and Mibrandt | ",
                "the zk9 and the Zk 9, not ZK99 | zk9=steamer, Zk 9=steamer",
                "Lighthouse ferry | Lighthouse=lighthouse",
                "オルラ・ブラント氏とブラントさん | オルラ・ブラント=brandt, ブラント=brandt",
                "オルラ ブラント、オルラ＝ブラント | オルラ ブラント=brandt, オルラ＝ブラント=brandt",
                "ブラントは辞めた | ブラント=brandt",
                "ブランドは | ",
                "ブラントンは | ",
                "マスクメロンとガスマスク | ",
                "マスク氏、マスクの、「マスク」 | マスク=mask, マスク=mask, マスク=mask",
                "ぶらんとはなぜやめた | ぶらんと=brandt",
                "なぜぶらんとが | ぶらんと=brandt",
                "川島健太郎と川島は | 川島健太郎=kawashima, 川島=kawashima",
                "タイドウォーター社 | タイドウォーター=tidewater",
                "ﾌﾞﾗﾝﾄは | ﾌﾞﾗﾝﾄ=brandt",
                "브란트는 왜, 브란트에서, 브란트러 | 브란트=brandt, 브란트=brandt",
                "오를라 브란트 | 오를라 브란트=brandt",
                "Почему Брандт ушла | Брандт=brandt",
                "布兰特为什么 | 布兰特=brandt",
                "Reed left | Reed=elder+younger",
                "Tom Reed left | Tom Reed=elder",
                "the chief captain | chief captain=[brandt-captain]",
                "主任船長は誰 | 主任船長=[brandt-captain]",
                "the President, a vice president, a vice-president | President=[brandt-captain]",
                "社長と副社長 | 社長=[brandt-captain]",
                "skippers | ",
                " | ",
            })
    void names_and_titles_are_found_where_they_stand(String text, String expected) {
        assertThat(String.join(", ", mentions(text == null ? "" : text))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X fired them | X=x",
                "is it X? | X=x",
                "who left x | x=x",
                "people at x, of x and from x | x=x, x=x, x=x",
                "what is x | ",
                "x marks it | ",
                "xの元幹部 | x=x",
                "幹部がXを去った | X=x",
                "テスラ、 x と | x=x",
                "axe, X-ray, Model-X, x1, X.509 | ",
                "3 x 4 | ",
            })
    void a_single_letter_is_a_name_only_where_it_stands_for_one(String text, String expected) {
        assertThat(String.join(", ", mentions(text))).isEqualTo(expected == null ? "" : expected);
    }

    private List<String> nearest(String typed) {
        return searches.names().nearest(typed, 5).stream()
                .map(match -> match.entity() + " " + match.edits())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Orla Brandt, brandt 0",
        "orlabrandt, brandt 0",
        "brandt, brandt 0",
        "Brant, brandt 1",
        "Barndt, brandt 1",
        "brndat, brandt 2",
        "Orla Brnadt, brandt 1",
        "tidewatre, tidewater 1",
        "kawasima, kawashima 1",
        "ぶらんと, brandt 0",
        "ブラソト, brandt 1",
        "buranto, brandt 1",
        "kauashima, kawashima 1",
        "まいk, maiko 1",
        "x, x 0",
    })
    void a_misspelt_name_finds_its_entity(String typed, String first) {
        assertThat(nearest(typed)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "Bezos", "Brnrd", "tdwtr", "y", "エルサ", "weather"})
    void what_is_like_no_name_finds_none(String typed) {
        assertThat(nearest(typed)).isEmpty();
    }

    @Test
    void exact_names_come_first_and_both_that_share_one() {
        assertThat(nearest("Reed")).containsExactlyInAnyOrder("elder 0", "younger 0");
    }

    private List<String> completed(String typed, Entity.Kind... kinds) {
        return searches.names().complete(typed, Set.of(kinds), 10).stream()
                .map(NameSearch.Match::entity)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "or, brandt",
        "bra, brandt",
        "orla b, brandt",
        "ferr, lighthouse",
        "house, lighthouse",
        "wate, tidewater",
        "ぶら, brandt",
        "ブラ, brandt",
        "まい, maiko",
        "まいk, maiko",
        "川, kawashima",
        "健太郎, kawashima",
        "bura, brandt",
        "zk, steamer",
    })
    void a_half_typed_name_is_completed(String typed, String first) {
        assertThat(completed(typed)).first().isEqualTo(first);
    }

    @Test
    void the_middle_of_a_word_completes_from_three_characters_on() {
        assertThat(completed("ndt")).containsExactly("brandt");
        assertThat(completed("dt")).isEmpty();
    }

    @Test
    void completions_are_of_the_kinds_asked_for() {
        assertThat(completed("", Entity.Kind.PRODUCT)).containsExactly("steamer");
        assertThat(completed("t", Entity.Kind.ORGANISATION)).containsExactly("tidewater");
    }

    @Test
    void nothing_typed_gives_the_entities_that_the_story_mentions_most() {
        assertThat(completed("").subList(0, 2)).containsExactlyInAnyOrder("lighthouse", "brandt");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "\ud83d",
                "a\udc00b \ud800",
                "\u0000\u0001\u001b[31m",
                "e" + "\u0301".repeat(3_000),
                "が".repeat(2_000) + "\u3099".repeat(2_000),
                "x".repeat(10_000),
                "マ".repeat(10_000),
                "漢".repeat(10_000),
                "9,".repeat(5_000),
                "一億".repeat(3_000),
                "Brandt ".repeat(1_500),
                "brandt・".repeat(1_500),
                "left resign quit walk out ".repeat(400),
                "+-&|!(){}[]^\"~*?:\\/ AND OR NOT",
                "passage.en:[* TO *]",
                "/.*/ brandt~2 steam* lang:* \\",
                "-- - \" \"\" -\"\" lang:",
                "\u202e\u200b\u2066\ufeff",
                "𝕭𝖗𝖆𝖓𝖉𝖙 ﷺ ㍿ ½ İ ß ŉ ﬃ",
                "ーーーッッ゛゜・・",
                "한글ᄒ\u1161\u11ab",
                "👩‍👩‍👧‍👦🏴‍☠️");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_is_typed_is_answered(String typed) {
        for (String language : List.of("en", "ja", "zh", "", "\ud800")) {
            assertThatCode(() -> {
                        passages(typed, language, "brandt", typed);
                        facts(typed, language, typed);
                        searches.passages().expression(typed, language, 5);
                        searches.passages().knows(typed, language);
                    })
                    .doesNotThrowAnyException();
        }
        assertThat(searches.names().mentions(typed))
                .allSatisfy(mention -> assertThat(mention.span().end()).isLessThanOrEqualTo(typed.length()));
        assertThatCode(() -> searches.names().nearest(typed, 5)).doesNotThrowAnyException();
        assertThatCode(() -> searches.names().complete(typed, Set.of(), 5)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_a_story_says_is_found_word_for_word(String said) throws IOException {
        Passage passage = new Passage("log", 2, text(said + ". Brandt spoke. " + said));
        try (Searches hostile = open(FerryStory.story(List.of(passage), "hostile"), THESAURUS)) {
            searches = hostile;

            List<PassageSearch.Hit> hits = passages("spoke", "en", "brandt");

            assertThat(hits).hasSize(1);
            assertThat(hits.getFirst().matched())
                    .extracting(span -> span.of(said + ". Brandt spoke. " + said))
                    .contains("Brandt", "spoke");
        }
    }

    private static Text text(String english) {
        return Text.of("en", english);
    }

    @Test
    void a_story_without_entities_and_facts_is_searched_alike() throws IOException {
        Story story = FerryStory.story(FerryStory.passages(), List.of(), List.of(), "bare");
        try (Searches bare = open(story, Thesaurus.NONE)) {
            searches = bare;

            assertThat(passages("engineers", "en").getFirst().line()).isEqualTo(4);
            assertThat(facts("engineers", "en")).isEmpty();
            assertThat(mentions("Orla Brandt")).isEmpty();
            assertThat(nearest("Orla Brandt")).isEmpty();
            assertThat(completed("")).isEmpty();
        }
    }

    @Test
    void a_story_without_a_word_answers_with_nothing() throws IOException {
        try (Searches empty = open(FerryStory.story(List.of(), List.of(), List.of(), "empty"), THESAURUS)) {
            searches = empty;

            assertThat(passages("engineers", "en", "brandt")).isEmpty();
            assertThat(lines("engineers")).isEmpty();
            assertThat(completed("or")).isEmpty();
        }
    }
}
