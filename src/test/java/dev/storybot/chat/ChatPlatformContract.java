package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.OpenAiExodus;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every platform must do. An adapter's test extends it and says how somebody talks with it.
public abstract class ChatPlatformContract {

    /// Everything that somebody can read who says `text` to the bot and turns all pages, as a person reads it: without
    /// markup and escapes, page after page.
    ///
    /// @param partner to start the platform with, or to hand on to
    protected abstract String heard(ChatPlatform.Partner partner, String text) throws Exception;

    /// How many replies somebody gets whose words are delivered twice.
    protected abstract int repliesToTheSameTwice(ChatPlatform.Partner partner, String text) throws Exception;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/who-left openai",
                "/why murati",
                "/who-is altman",
                "/timeline tesla",
                "/quote leike safety",
                "/compare openai tesla",
                "/check Musk left OpenAI in 2018",
                "/receipt L9",
                "/story",
                "/help",
                "ムラティはなぜ辞めた？",
                "how old is Murati?",
                "when did Leike leave?"
            })
    void it_says_what_the_bot_says(String question) throws Exception {
        Bot bot = OpenAiExodus.bot();
        Reply reply = bot.answer(Incoming.of("contract", question));
        String heard = squeezed(heard(OpenAiExodus.bot(), question));
        assertThat(said(reply))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(heard).contains(squeezed(words)));
    }

    /// The words of a reply that must be said whatever the platform.
    private static List<String> said(Reply reply) {
        Stream<Words> body = reply.body().stream().flatMap(ChatPlatformContract::words);
        return Stream.of(Stream.of(reply.lead()), body, reply.notes().stream())
                .flatMap(words -> words)
                .map(Words::text)
                .toList();
    }

    private static Stream<Words> words(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.words());
            case Block.Items items -> items.items().stream();
            case Block.Quotation quotation -> Stream.of(quotation.words());
            case Block.Comparison comparison ->
                comparison.rows().stream().flatMap(row -> Stream.of(row.label(), row.first(), row.second()));
        };
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void no_sentence_of_a_quotation_is_cut(int sentences) throws Exception {
        List<String> said = IntStream.range(0, sentences)
                .mapToObj(i -> "The baker said that this was number " + i + " of the reasons why the ovens went cold.")
                .toList();
        FakePartner partner = new FakePartner();
        Words quoted = Words.of(String.join(" ", said));
        partner.replies = incoming -> reply(Words.of("She said:"), new Block.Quotation(quoted, "en", Words.NONE));
        String heard = squeezed(heard(partner, "what did she say?"));
        assertThat(said).allSatisfy(sentence -> assertThat(heard).contains(squeezed(sentence)));
    }

    static Stream<Integer> lengths() {
        return Stream.of(1, 20, 45, 150);
    }

    @Test
    void every_item_of_a_long_list_can_be_read() throws Exception {
        List<Words> items = IntStream.range(0, 120)
                .mapToObj(i -> Words.of("item " + i + " of a list that no single message of any platform can hold"))
                .toList();
        FakePartner partner = new FakePartner();
        partner.replies = incoming -> reply(Words.of("A list:"), new Block.Items(Words.NONE, items));
        String heard = squeezed(heard(partner, "what is there?"));
        assertThat(items).allSatisfy(item -> assertThat(heard).contains(squeezed(item.text())));
    }

    @Test
    void what_looks_like_markup_is_read_as_it_is_written() throws Exception {
        String hostile =
                "@everyone <!channel> <@U1> **bold** _it_ `code` ~~no~~ ||secret|| [a](https://b.example) # x > y & z";
        FakePartner partner = new FakePartner();
        partner.replies = incoming -> reply(Words.of(hostile), new Block.Paragraph(Words.of(hostile)));
        assertThat(squeezed(heard(partner, hostile))).contains(squeezed(hostile));
    }

    @Test
    void a_failure_still_gets_a_reply() throws Exception {
        FakePartner partner = new FakePartner();
        partner.replies = incoming -> {
            throw new IllegalStateException("the partner broke");
        };
        assertThat(heard(partner, "who left?")).contains("Reference: R1").doesNotContain("the partner broke");
    }

    @Test
    void what_is_delivered_twice_is_answered_once() throws Exception {
        assertThat(repliesToTheSameTwice(new FakePartner(), "who left?")).isEqualTo(1);
    }

    private static Reply reply(Words lead, Block block) {
        return new Reply(
                Reply.Kind.FACT,
                "en",
                true,
                lead,
                List.of(block),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1);
    }

    /// Without white space, which each platform sets as it likes, and without characters that nobody sees.
    private static String squeezed(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0x200B && c != 0x2060)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
