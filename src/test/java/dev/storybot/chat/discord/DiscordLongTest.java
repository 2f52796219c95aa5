package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.FakePartner;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Questions that are longer than the id of a button.
class DiscordLongTest {

    private static final Whereabouts GENERAL = Whereabouts.in(DiscordJson.GENERAL);

    /// With a character of two halves, and a space, wherever an id may end.
    private static final String LONG = "😀 a".repeat(55) + "?";

    private static LiveDiscord live;
    private FakePartner partner;

    @BeforeAll
    static void log_in() throws Exception {
        live = LiveDiscord.with(new FakePartner());
    }

    @AfterAll
    static void log_off() {
        live.close();
    }

    @BeforeEach
    void nothing_yet() {
        live.forget();
        partner = new FakePartner();
        live.partner.other = partner;
    }

    @AfterEach
    void nothing_that_discord_would_not_take() {
        assertThat(live.server.wrong()).isEmpty();
    }

    @Test
    void a_question_too_long_for_an_id_is_shared_and_rated_all_the_same() {
        Outgoing answer = live.slash(GENERAL, "ask", "question", LONG, "private", true);
        assertThat(answer.button("Share")).hasSizeLessThanOrEqualTo(100);
        assertThat(live.press(GENERAL, answer, "Share").text()).contains("/ask " + LONG);
        live.press(GENERAL, answer, "Not helpful");
        live.press(GENERAL, answer, "Helpful");
        assertThat(live.partner.rated).containsExactly("/ask " + LONG + " -", "/ask " + LONG + " +");
    }

    @Test
    void its_pages_are_turned() {
        partner.replies = DiscordLongTest::ofManyPages;
        Outgoing first = live.slash(GENERAL, "ask", "question", LONG);
        Outgoing second = live.press(GENERAL, first, "More");
        assertThat(second.text()).contains("Page 2 of").doesNotContain("Paragraph 0 ");
        assertThat(live.press(GENERAL, second, "Back").text()).isEqualTo(first.text());
    }

    @Test
    void where_no_button_can_hold_the_question_the_other_pages_follow() {
        partner.replies = DiscordLongTest::ofManyPages;
        Outgoing first = live.slash(GENERAL, "ask", "question", "long ".repeat(300), "private", true);
        assertThat(first.buttons()).doesNotContain("More", "Share", "Helpful");
        List<Outgoing> others = live.server.await(sent -> sent.path().startsWith("webhooks/"), 2);
        assertThat(others).allMatch(Outgoing::isPrivate);
        String all = first.text() + others.stream().map(Outgoing::text).collect(Collectors.joining());
        IntStream.range(0, 30).forEach(number -> assertThat(all).containsOnlyOnce("Paragraph " + number + " "));
    }

    @Test
    void so_they_do_below_a_message() {
        partner.replies = DiscordLongTest::ofManyPages;
        live.write(live.server.newId(), GENERAL, "<@1000> " + "long ".repeat(300));
        List<Outgoing> pages = live.server.await(LiveDiscord::isPost, 3);
        assertThat(pages).extracting(page -> page.body().path("nonce").asText()).doesNotHaveDuplicates();
    }

    private static Reply ofManyPages(Incoming asked) {
        List<Block> paragraphs = IntStream.range(0, 30)
                .mapToObj(
                        number -> (Block) new Block.Paragraph(Words.of("Paragraph " + number + " " + "x".repeat(100))))
                .toList();
        return new Reply(
                Reply.Kind.FACT,
                "en",
                true,
                Words.of("Much."),
                paragraphs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1);
    }
}
