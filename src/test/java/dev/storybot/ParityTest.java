package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Action.View;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Receipt;
import dev.storybot.chat.Reply.Words;
import dev.storybot.chat.console.Console;
import dev.storybot.chat.discord.OnDiscord;
import dev.storybot.chat.slack.OnSlack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every platform says the same: for each question of the question files the words of the answer and the same receipts
/// stand in what goes out.
class ParityTest {

    /// The receipts that the console prints below an answer.
    private static final int ON_CONSOLE = 6;

    /// What is said in answer to all questions; what answers several of them, once.
    private static final Set<Said> SAID = new LinkedHashSet<>();

    private record Said(Bot bot, Reply reply) {}

    /// What goes out on a platform, as a person reads it.
    enum Platform {
        CONSOLE {
            @Override
            String read(Reply reply, View view, Bot bot) {
                return Console.printed(reply, bot, false, 0);
            }

            @Override
            int receipts() {
                return ON_CONSOLE;
            }
        },
        DISCORD {
            @Override
            String read(Reply reply, View view, Bot bot) {
                return OnDiscord.read(reply, view, bot);
            }
        },
        SLACK {
            @Override
            String read(Reply reply, View view, Bot bot) {
                return OnSlack.read(reply, view, bot);
            }
        };

        abstract String read(Reply reply, View view, Bot bot);

        /// How many receipts can be read besides `/receipt`.
        int receipts() {
            return Integer.MAX_VALUE;
        }
    }

    @BeforeAll
    static void ask_everything() {
        for (String story : List.of("openai-exodus", "harbour-museum")) {
            Bot bot = Engine.of(story).bot();
            for (QuestionFile.Question question : QuestionFile.read(QuestionFile.of(story))) {
                SAID.add(new Said(bot, bot.answer(question.in(question.language()))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_words_of_every_answer_are_said(Platform platform) {
        List<String> missing = new ArrayList<>();
        for (Said said : SAID) {
            String read = squeezed(platform.read(said.reply(), View.ANSWER, said.bot()));
            words(said.reply()).filter(words -> !read.contains(squeezed(words))).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_receipt_is_shown_with_its_words_or_where_they_stand(Platform platform) {
        List<String> missing = new ArrayList<>();
        for (Said said : SAID) {
            Reply reply = said.reply();
            if (reply.kind() != Reply.Kind.RECEIPT) {
                String read = squeezed(platform.read(reply, View.RECEIPTS, said.bot()));
                reply.receipts().stream()
                        .limit(platform.receipts())
                        .flatMap(ParityTest::proofs)
                        .filter(proof -> !read.contains(squeezed(proof)))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> words(Reply reply) {
        return Stream.of(
                        Stream.of(reply.lead()),
                        reply.body().stream().flatMap(ParityTest::words),
                        reply.notes().stream())
                .flatMap(words -> words)
                .map(Words::text);
    }

    private static Stream<Words> words(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.words());
            case Block.Items items -> Stream.concat(Stream.of(items.title()), items.items().stream());
            case Block.Quotation quotation -> Stream.of(quotation.words(), quotation.attribution());
            case Block.Comparison all ->
                all.rows().stream().flatMap(row -> Stream.of(row.label(), row.first(), row.second()));
        };
    }

    /// What of a receipt must be read.
    private static Stream<String> proofs(Receipt receipt) {
        return switch (receipt) {
            case Receipt.OfPassage passage ->
                Stream.of("L" + passage.line(), passage.words().text());
            case Receipt.OfSource source ->
                Stream.of(source.title(), source.place().text(), source.url());
        };
    }

    /// Without white space, which each platform sets as it likes.
    private static String squeezed(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0x200B && c != 0x2060)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
