package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.story.Receipt;
import dev.storybot.story.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds for every reply, whatever is asked: tried with every question of the question file, in both languages,
/// and with questions that mean no good.
class EveryQuestionTest {

    private static final Story STORY = OpenAiExodus.story();
    private static final List<Reply> REPLIES = new ArrayList<>();

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "/",
            "//",
            "/why " + "a".repeat(10_000),
            "\u0000\u0001\u001B[2J",
            "@everyone <@123> <!channel>",
            "**bold** `code` ~~x~~ [a](http://b)",
            "{person} {0} ${jndi:ldap://x} %s",
            "\"unclosed AND (OR",
            "title:* OR 1=1; DROP TABLE",
            "\uD83D\uD83D \uDC00",
            "ﷺ".repeat(500),
            "ｗｈｏ　ｌｅｆｔ　ＯｐｅｎＡＩ？",
            "?".repeat(3_000),
            "/receipt ../../etc/passwd",
            "/receipt L99999999999",
            "/timeline openai 2024-13-45 9999",
            "/compare openai openai",
            "lang:xx lang:ja -",
            "\u202Ereversed",
            "why ".repeat(400));

    @BeforeAll
    static void ask_everything() throws IOException {
        Bot bot = OpenAiExodus.bot();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(
                Path.of("src/test/resources/questions/openai-exodus.jsonl"), StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                String ask = json.readTree(line).get("ask").textValue();
                REPLIES.add(bot.answer(new Incoming("en" + ask, ask, Map.of(), "en")));
                REPLIES.add(bot.answer(new Incoming("ja" + ask, ask, Map.of(), "ja")));
            }
        }
        HOSTILE.forEach(ask -> REPLIES.add(bot.answer(Incoming.of("hostile", ask))));
    }

    @Test
    void no_question_breaks_anything() {
        assertThat(REPLIES).noneMatch(reply -> reply.kind() == Reply.Kind.FAILURE);
    }

    @Test
    void every_reply_says_something_in_its_first_line() {
        assertThat(REPLIES).allMatch(reply -> !reply.lead().text().isBlank());
        assertThat(REPLIES).allMatch(reply -> !reply.lead().text().contains("\n"));
    }

    @Test
    void every_passage_quoted_stands_verbatim_where_the_receipt_says() {
        assertThat(receipts(Reply.Receipt.OfPassage.class)).isNotEmpty().allSatisfy(receipt -> {
            var passage = STORY.passage(receipt.article(), receipt.line()).orElseThrow();
            assertThat(passage.text().has(receipt.language())).isTrue();
            assertThat(passage.text().in(receipt.language()))
                    .contains(receipt.words().text());
        });
    }

    @Test
    void every_source_quoted_has_the_words_in_the_story() {
        Set<String> words = new HashSet<>();
        STORY.facts()
                .forEach(fact -> fact.receipts().forEach(receipt -> {
                    if (receipt instanceof Receipt.Sourced sourced && sourced.words() != null) {
                        words.add(sourced.words());
                    }
                }));
        assertThat(receipts(Reply.Receipt.OfSource.class))
                .isNotEmpty()
                .allSatisfy(receipt -> assertThat(receipt.words() == null
                                || words.contains(receipt.words().text()))
                        .isTrue());
    }

    @Test
    void every_quotation_of_a_body_stands_in_the_story() {
        Set<String> told = new HashSet<>();
        STORY.articles()
                .forEach(article -> article.passages()
                        .forEach(passage ->
                                told.addAll(passage.text().byLanguage().values())));
        STORY.facts().forEach(fact -> {
            if (fact instanceof dev.storybot.story.Fact.Statement statement) {
                told.add(statement.words());
            }
        });
        assertThat(REPLIES.stream()
                        .flatMap(reply -> reply.body().stream())
                        .filter(Reply.Block.Quotation.class::isInstance)
                        .map(block -> ((Reply.Block.Quotation) block).words().text())
                        .distinct())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(told).anyMatch(text -> text.contains(words)));
    }

    @Test
    void every_answer_rests_on_something() {
        Set<Reply.Kind> free = Set.of(Reply.Kind.HELP, Reply.Kind.STORY, Reply.Kind.RECEIPT);
        assertThat(REPLIES)
                .filteredOn(reply -> reply.answered() && !free.contains(reply.kind()))
                .allMatch(reply -> !reply.receipts().isEmpty());
    }

    @Test
    void no_reply_is_a_dead_end() {
        assertThat(REPLIES)
                .allMatch(reply -> !reply.steps().isEmpty() || !reply.choices().isEmpty());
    }

    @Test
    void what_a_step_offers_has_an_answer() {
        Bot bot = OpenAiExodus.bot();
        Set<Reply.Step> steps = new HashSet<>();
        REPLIES.forEach(reply -> steps.addAll(reply.steps()));
        assertThat(steps)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(bot.answer(Incoming.of(step.command(), step.command()))
                                .answered())
                        .as(step.command())
                        .isTrue());
    }

    private static <R extends Reply.Receipt> List<R> receipts(Class<R> type) {
        return REPLIES.stream()
                .flatMap(reply -> reply.receipts().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
