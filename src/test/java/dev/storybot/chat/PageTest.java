package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.OpenAiExodus;
import dev.storybot.chat.Action.View;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final Page.Room SMALL = new Page.Room(300, 6, PageTest::size);

    private final Bot bot = OpenAiExodus.bot();

    @Test
    void a_short_reply_is_one_page() {
        Reply reply = bot.answer(Incoming.of("c", "/receipt L9"));
        Page page = Page.of(reply, View.ANSWER, 0, 3, new Page.Room(4_000, 40, PageTest::size), bot);
        assertThat(page.count()).isEqualTo(1);
        assertThat(page.parts()).isEqualTo(Page.parts(reply, View.ANSWER, 3, bot));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/who-left openai", "/timeline", "/compare openai tesla", "/why musk", "/help", "/receipt L9"})
    void pages_hold_all_of_a_reply_and_no_page_is_too_full(String question) {
        Reply reply = bot.answer(Incoming.of("c", question));
        String whole = text(Page.parts(reply, View.ANSWER, 3, bot));
        List<Part> all = new ArrayList<>();
        int count = Page.of(reply, View.ANSWER, 0, 3, SMALL, bot).count();
        for (int i = 0; i < count; i++) {
            Page page = Page.of(reply, View.ANSWER, i, 3, SMALL, bot);
            assertThat(page.number()).isEqualTo(i);
            assertThat(page.parts()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
            assertThat(page.parts().getLast()).isNotInstanceOf(Part.Heading.class);
            assertThat(page.parts().stream().mapToInt(PageTest::size).sum()).isLessThanOrEqualTo(300);
            all.addAll(page.parts());
        }
        assertThat(letters(text(all))).isEqualTo(letters(whole));
    }

    @Test
    void a_list_flows_on_to_the_next_page_in_as_few_pieces_as_there_are_pages() {
        List<Words> items = IntStream.range(0, 40)
                .mapToObj(i -> Words.of("item number " + i))
                .toList();
        Reply reply = reply(new Block.Items(Words.of("Title"), items));
        int count = Page.of(reply, View.ANSWER, 0, 3, SMALL, bot).count();
        assertThat(count).isEqualTo(2);
        assertThat(Page.of(reply, View.ANSWER, 0, 3, SMALL, bot).parts()).hasSize(2);
        assertThat(Page.of(reply, View.ANSWER, 1, 3, SMALL, bot).parts()).hasSize(1);
    }

    @Test
    void a_long_list_is_measured_about_as_often_as_it_has_items() {
        List<Words> items =
                IntStream.range(0, 400).mapToObj(i -> Words.of("item " + i)).toList();
        AtomicInteger measured = new AtomicInteger();
        Page.Room counting = new Page.Room(300, 6, part -> {
            measured.incrementAndGet();
            return size(part);
        });
        assertThat(Page.of(reply(new Block.Items(Words.NONE, items)), View.ANSWER, 0, 3, counting, bot)
                        .count())
                .isGreaterThan(10);
        assertThat(measured).hasValueLessThan(2 * items.size());
    }

    @Test
    void a_text_is_divided_between_its_sentences() {
        String sentence = "This is a sentence of the baker, who had a good many things to say.";
        Reply reply = reply(new Block.Quotation(
                Words.of(String.join(" ", java.util.Collections.nCopies(20, sentence))), "en", Words.NONE));
        int count = Page.of(reply, View.ANSWER, 0, 3, SMALL, bot).count();
        assertThat(count).isGreaterThan(3);
        for (int i = 0; i < count; i++) {
            for (Part part : Page.of(reply, View.ANSWER, i, 3, SMALL, bot).parts()) {
                if (part instanceof Part.Body(Block.Quotation quotation)) {
                    assertThat(quotation.words().text()).startsWith("This is").endsWith("say.");
                }
            }
        }
    }

    @Test
    void a_page_that_is_not_there_is_the_last_one() {
        Reply reply = bot.answer(Incoming.of("c", "/who-left openai"));
        int count = Page.of(reply, View.ANSWER, 0, 3, SMALL, bot).count();
        assertThat(Page.of(reply, View.ANSWER, 9_999, 3, SMALL, bot).number()).isEqualTo(count - 1);
        assertThat(Page.of(reply, View.ANSWER, -1, 3, SMALL, bot).number()).isZero();
    }

    @Test
    void all_receipts_are_a_view_of_their_own() {
        Reply reply = bot.answer(Incoming.of("c", "/who-left openai"));
        List<Part> parts = Page.parts(reply, View.RECEIPTS, 3, bot);
        assertThat(parts).filteredOn(Part.Proof.class::isInstance).hasSameSizeAs(reply.receipts());
    }

    @Test
    void the_original_words_are_those_of_the_article_as_published() {
        Reply reply = bot.answer(new Incoming("c", "/receipt L9", java.util.Map.of(), "en"));
        List<Part> parts = Page.parts(reply, View.ORIGINAL, 3, bot);
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.get(1))
                .isInstanceOfSatisfying(
                        Part.Body.class,
                        body -> assertThat(body.block())
                                .isInstanceOfSatisfying(
                                        Block.Quotation.class,
                                        quotation ->
                                                assertThat(quotation.language()).isEqualTo("ja")));
    }

    private static Reply reply(Block block) {
        return new Reply(
                Reply.Kind.FACT,
                "en",
                true,
                Words.of("Lead"),
                List.of(block),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1);
    }

    /// Without white space, and without the names of the organisations, which stand before each half of a divided row.
    private static String letters(String text) {
        return text.replaceAll("(– OpenAI|Tesla): ", "").replaceAll("\\s", "");
    }

    private static int size(Part part) {
        return text(List.of(part)).length();
    }

    private static String text(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Part.Lead lead -> lead.words().text();
                        case Part.Note note -> note.words().text();
                        case Part.Heading heading -> heading.words().text();
                        case Part.Remark remark -> remark.words().text();
                        case Part.Proof proof -> proof.receipt().id();
                        case Part.Body body -> text(body.block());
                    });
        }
        return text.toString();
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.words().text();
            case Block.Items items ->
                items.title().text()
                        + String.join(
                                "", items.items().stream().map(Words::text).toList());
            case Block.Quotation quotation -> quotation.words().text();
            case Block.Comparison comparison ->
                String.join(
                        "",
                        comparison.rows().stream()
                                .map(row -> row.label().text()
                                        + row.first().text()
                                        + row.second().text())
                                .toList());
        };
    }
}
