package dev.storybot.author;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.story.Article;
import dev.storybot.story.Source;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    private static final String PROSE = "The clock has stopped, and nobody in the town knows why it did. ";
    private static final String TOP = "<title>The clock</title><meta name=date content=2021-03-12>";

    @TempDir
    private Path temp;

    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(temp);
    }

    private String article(String page) {
        desk.made("page.html", page);
        return desk.text("article.en.txt");
    }

    @Test
    void of_a_page_there_is_the_article_without_navigation_advertisements_and_comments() {
        Making.Made made = desk.made("mill.html", Desk.page("mill.html"));

        assertThat(desk.text("article.en.txt")).isEqualTo(Desk.page("mill.txt"));
        assertThat(made.title()).isEqualTo(new Clue("Elmford mill to close after 140 years", "the page's heading"));
        assertThat(made.date()).isEqualTo(new Clue("2023-11-08", "the page's date of publication"));
    }

    @Test
    void title_and_headings_are_skipped_lines() {
        desk.made("mill.html", Desk.page("mill.html"));

        Article article = desk.story().articles().getFirst();
        assertThat(article.skipped()).containsExactlyInAnyOrder(1, 5);
    }

    @Test
    void where_the_page_is_from_becomes_the_article_s_source() {
        desk.made("mill.html", Desk.page("mill.html"));

        assertThat(desk.story().sources()).singleElement().satisfies(source -> {
            assertThat(source.publisher()).isEqualTo("The Elmford Courier");
            assertThat(source.url()).isEqualTo("https://courier.example/2023/11/08/elmford-mill");
        });
        assertThat(desk.story().articles().getFirst().source())
                .isEqualTo(desk.story().sources().stream()
                        .map(Source::id)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void a_japanese_page_loses_its_readings_and_its_breaks_within_a_paragraph() {
        Making.Made made = desk.made("lighthouse.html", Desk.page("lighthouse.html"));

        assertThat(desk.text("article.ja.txt")).isEqualTo(Desk.page("lighthouse.txt"));
        assertThat(made.title().value()).isEqualTo("港の灯台、無人化へ");
        assertThat(made.date().value()).isEqualTo("2022-04-03");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-31j, Shift_JIS",
        "EUC-JP, euc-jp",
        "ISO-2022-JP, iso-2022-jp",
        "EUC-JP, utf-8",
        "windows-31j, no-such-encoding",
        "UTF-8, Shift_JIS",
        "UTF-16, UTF-8"
    })
    void a_page_is_read_in_its_encoding_whatever_it_declares(String charset, String declared) {
        String page = Desk.page("lighthouse.html").replace("charset=\"UTF-8\"", "charset=\"" + declared + "\"");

        desk.made("page.html", page.getBytes(Charset.forName(charset)), Given.NOTHING);

        assertThat(desk.text("article.ja.txt")).isEqualTo(Desk.page("lighthouse.txt"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_page() {
        byte[] page = ("\uFEFF" + Desk.page("lighthouse.html")).getBytes(UTF_8);

        desk.made("page.html", page, Given.NOTHING);

        assertThat(desk.text("article.ja.txt")).isEqualTo(Desk.page("lighthouse.txt"));
    }

    @Test
    void a_broken_byte_does_not_change_the_encoding() {
        byte[] page = Desk.page("lighthouse.html")
                .replace("charset=\"UTF-8\"", "charset=\"Shift_JIS\"")
                .replace("<h1>", "<!-- ? --><h1>")
                .getBytes(Charset.forName("windows-31j"));
        page[new String(page, Charset.forName("ISO-8859-1")).indexOf("<!-- ?") + 5] = (byte) 0xFF;

        desk.made("page.html", page, Given.NOTHING);

        assertThat(desk.text("article.ja.txt")).isEqualTo(Desk.page("lighthouse.txt"));
    }

    @Test
    void a_page_without_paragraphs_is_cut_at_double_breaks() {
        assertThat(article(TOP + "<div>" + PROSE + "<br>" + PROSE + "<br><br>It rang once.</div>"))
                .isEqualTo("The clock\n" + PROSE + PROSE.strip() + "\nIt rang once.\n");
    }

    @Test
    void a_lead_before_the_body_and_a_second_part_behind_an_advertisement_are_of_the_article() {
        String page = TOP + "<main><h1>The clock</h1><div class=lead><p>It rang no more on Friday.</p></div>"
                + "<div class=body><p>" + PROSE.repeat(9) + "</p><p>" + PROSE + "It rang.</p></div>"
                + "<div class=ad-box><p>Buy a watch. You need one.</p></div>"
                + "<div class=body><p>The baker was late.</p></div>"
                + "<div class=bio><p>The author has written about towers. He is afraid of heights.</p></div></main>";

        assertThat(article(page).lines())
                .containsExactly(
                        "The clock",
                        "It rang no more on Friday.",
                        PROSE.repeat(9).strip(),
                        PROSE + "It rang.",
                        "The baker was late.");
    }

    @Test
    void an_advertisement_between_two_texts_does_not_join_them() {
        assertThat(article(TOP + "<div>" + PROSE + "<div class=ad>Buy.</div>The baker was late.</div>"))
                .isEqualTo("The clock\n" + PROSE.strip() + "\nThe baker was late.\n");
    }

    @Test
    void a_wrapper_that_is_named_after_what_stands_beside_it_stays() {
        String page = TOP + "<div class='comments-layout' id=sidebar><form class=newsletter><h1>The clock</h1><p>"
                + PROSE + "</p><h2 id=social>Friends</h2><p>It has none, they say.</p></form></div>";

        assertThat(article(page).lines())
                .containsExactly("The clock", PROSE.strip(), "Friends", "It has none, they say.");
    }

    @ParameterizedTest
    @CsvSource({
        "'<title>The clock | Elmford Courier</title>', The clock",
        "'<title>The clock - a report - Courier</title>', The clock - a report",
        "'<title>時計が止まった：北湾新聞</title>', 時計が止まった",
        "'<title>The Courier</title><meta property=og:title content=\"The clock\">', The clock",
        "'<title>Clock - The Courier</title><h1>The Courier</h1><h1>Clock</h1><meta property=og:site_name content=\"The Courier\">', Clock",
        "'<title>x</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The\\nclock\"}</script>', The clock"
    })
    void the_title_is_that_of_the_article_not_of_the_site(String head, String title) {
        desk.made("page.html", "<meta name=date content=2021-03-12>" + head + "<p>" + PROSE);

        assertThat(desk.story().title().in("en")).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='article:published_time' content='2021-03-12T06:30:00+09:00'>",
                "<meta name='DC.date.issued' content='2021-03-12'>",
                "<meta name='pubdate' content='20210312'>",
                "<span itemprop=datePublished content='2021-03-12'></span>",
                "<article><time datetime='2021-03-12 08:00'>Friday</time></article>",
                "<script type='application/ld+json'>[{\"@graph\":[{\"@type\":\"BlogPosting\",\"datePublished\":\"2021-03-12\"}]}]</script>",
                "<p>Published on March 12th, 2021 by the editors of this page.</p>"
            })
    void the_date_is_found_wherever_pages_keep_it(String date) {
        assertThat(desk.made("page.html", "<!doctype html>" + date + "<p>" + PROSE)
                        .date()
                        .value())
                .isEqualTo("2021-03-12");
    }

    @Test
    void a_page_says_its_language_where_its_words_do_not() {
        desk.made("page.html", "<html lang=nb-NO>" + TOP + "<p>Klokken har stoppet, og det vet alle som var der.");

        assertThat(desk.story().language()).isEqualTo("nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>",
                "<nav><a href=/>Home. News. Sport. All of it, every day of the year.</a></nav>",
                "<title>The clock</title><p><a href=/>The clock has stopped, and nobody knows why it did.</a>",
                "<script>document.write('<p>The clock has stopped, and nobody knows why.</p>')</script>",
                "<p>&copy; 2021 The Courier. All rights reserved, as they always have been."
            })
    void a_page_without_an_article_is_refused_with_the_remedy(String page) {
        assertThat(desk.refusal("page.html", page.getBytes(UTF_8)))
                .contains("no article was found on the page page.html")
                .contains(".txt");
    }

    @Test
    void a_page_of_far_too_many_tags_is_refused_before_it_fills_the_memory() {
        assertThat(desk.refusal("page.html", "<b>".repeat(300_000).getBytes(UTF_8)))
                .contains("tags");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p><table><tr><td>",
                "<a href=x><p>",
                "<b><i><p></b>",
                "<ul><li>",
                "<!--",
                "<svg><style><!--</svg>"
            })
    void a_page_that_nests_without_end_is_read_or_refused(String tags) {
        String page = TOP + tags.repeat(9_000) + "<p>" + PROSE + "</p>" + tags.repeat(9_000);

        assertThat(desk.make("page.html", page, Given.NOTHING)).isNotNull();
    }

    @Test
    void hostile_descriptions_of_a_page_are_ignored() {
        String page =
                "<title> | </title><link rel=canonical href=\"javascript:alert(1)\"><meta property=og:title content=' - '>"
                        + "<script type='application/ld+json'>" + "[".repeat(900) + "]".repeat(900) + "</script>"
                        + "<script type='application/ld+json'>" + "{\"@graph\":".repeat(5_000) + "</script>"
                        + "<script type='application/ld+json'>{\"@type\":\"Article\",\"url\":\"https://e.example/<b>\",\"headline\":[]}</script>"
                        + "<time datetime='2999-01-01'></time><p>" + PROSE + "It was 12 March 2021.";

        Making.Made made = desk.made("page.html", page);

        assertThat(made.title().from()).isEqualTo("the folder's name");
        assertThat(made.date().value()).isEqualTo("2021-03-12");
        assertThat(desk.story().sources()).isEmpty();
    }

    @Test
    void whatever_becomes_of_a_page_on_its_way_there_is_a_story_or_a_sentence() {
        Random random = new Random(20260131);
        String page = Desk.page("mill.html");
        for (int round = 0; round < 60; round++) {
            StringBuilder spoilt = new StringBuilder(page);
            for (int cut = 0; cut < 12; cut++) {
                int at = random.nextInt(spoilt.length() - 300);
                spoilt.delete(at, at + random.nextInt(300));
                spoilt.insert(at, (char) random.nextInt(32, 0x3100));
            }
            Desk spoiltDesk = new Desk(temp.resolve("round" + round));
            assertThat(spoiltDesk.folder().toFile().mkdirs()).isTrue();
            assertThat(spoiltDesk.make("page.html", spoilt.toString(), Given.NOTHING))
                    .isInstanceOfAny(Making.Made.class, Making.Refused.class);
        }
    }
}
