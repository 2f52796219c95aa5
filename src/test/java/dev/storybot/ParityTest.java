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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every platform says the same: for each question of the question file the words of the
/// answer and the same receipts stand in what goes out.
class ParityTest {

    /// The receipts that the console prints below an answer.
    private static final int ON_CONSOLE = 6;

    private static final Bot BOT = OpenAiExodus.bot();
    private static final List<Reply> REPLIES = new ArrayList<>();

    /// What goes out on a platform, as a person reads it.
    enum Platform {
        CONSOLE {
            @Override
            String read(Reply reply, View view) {
                return Console.printed(reply, BOT, false, 0);
            }

            @Override
            int receipts() {
                return ON_CONSOLE;
            }
        },
        DISCORD {
            @Override
            String read(Reply reply, View view) {
                return OnDiscord.read(reply, view, BOT);
            }
        },
        SLACK {
            @Override
            String read(Reply reply, View view) {
                return OnSlack.read(reply, view, BOT);
            }
        };

        abstract String read(Reply reply, View view);

        /// How many receipts can be read besides `/receipt`.
        int receipts() {
            return Integer.MAX_VALUE;
        }
    }

    @BeforeAll
    static void ask_everything() {
        for (QuestionFile.Question question : QuestionFile.read(QuestionFile.of("openai-exodus"))) {
            REPLIES.add(BOT.answer(question.in(question.language())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_words_of_every_answer_are_said(Platform platform) {
        List<String> missing = new ArrayList<>();
        for (Reply reply : REPLIES) {
            String read = squeezed(platform.read(reply, View.ANSWER));
            words(reply).filter(words -> !read.contains(squeezed(words))).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_receipt_is_shown_with_its_words_or_where_they_stand(Platform platform) {
        List<String> missing = new ArrayList<>();
        for (Reply reply : REPLIES) {
            if (reply.kind() != Reply.Kind.RECEIPT) {
                String read = squeezed(platform.read(reply, View.RECEIPTS));
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
