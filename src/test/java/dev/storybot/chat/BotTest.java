package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storybot.ask.Answer;
import dev.storybot.ask.Answered;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.ask.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class BotTest {

    private static final String TYPED = "my secret question";

    @Test
    void a_failure_is_a_sentence_with_a_reference_and_the_log_has_the_same_but_not_what_was_typed() {
        Bot bot = bot((asked, before) -> {
            throw new IllegalStateException("cannot read " + asked.text(), new RuntimeException(asked.text()));
        });
        List<LogRecord> log = new ArrayList<>();
        Logger logger = Logger.getLogger(Bot.class.getName());
        Handler listening = listening(log);
        logger.addHandler(listening);
        Reply reply;
        try {
            reply = bot.answer(Incoming.of("c", TYPED));
        } finally {
            logger.removeHandler(listening);
        }
        assertThat(reply.kind()).isEqualTo(Reply.Kind.FAILURE);
        assertThat(reply.answered()).isFalse();
        assertThat(reply.plainText()).contains("Reference: R1").doesNotContain(TYPED, "IllegalState");
        assertThat(new FailureTrace(new IllegalStateException(TYPED)).toString())
                .contains("IllegalStateException", "BotTest")
                .doesNotContain(TYPED);
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().getMessage())
                .contains("reference R1", "BotTest")
                .doesNotContain(TYPED);
        assertThat(log.getFirst().getThrown()).isNull();
    }

    private static Handler listening(List<LogRecord> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void a_failure_speaks_the_askers_language() {
        Bot bot = bot((asked, before) -> {
            throw new StackOverflowError();
        });
        assertThat(bot.answer(new Incoming("c", TYPED, Map.of(), "ja")).plainText())
                .contains("参照番号：R1");
        assertThat(bot.answer(new Incoming("c", TYPED, Map.of(), "tlh")).plainText())
                .contains("Reference: R1");
    }

    @Test
    void a_question_is_asked_where_its_conversation_stands() {
        List<Conversation> seen = new ArrayList<>();
        Bot bot = bot((asked, before) -> {
            seen.add(before);
            return help(new Conversation(null, List.of(asked.text()), "en"));
        });
        bot.answer(Incoming.of("one", "first"));
        bot.answer(Incoming.of("two", "other"));
        bot.answer(Incoming.of("one", "second"));
        assertThat(seen)
                .containsExactly(Conversation.NEW, Conversation.NEW, new Conversation(null, List.of("first"), "en"));
    }

    @Test
    void a_failure_leaves_the_conversation_where_it_was() {
        List<Conversation> seen = new ArrayList<>();
        Bot bot = bot((asked, before) -> {
            seen.add(before);
            if (asked.text().equals("fail")) {
                throw new IllegalStateException();
            }
            return help(new Conversation(null, List.of(asked.text()), "en"));
        });
        List.of("first", "fail", "third").forEach(text -> bot.answer(Incoming.of("c", text)));
        assertThat(seen.getLast().entities()).containsExactly("first");
    }

    @Test
    void conversations_are_bounded_and_the_oldest_are_forgotten() {
        Conversations conversations = new Conversations(8);
        for (int i = 0; i < 1_000; i++) {
            conversations.keep("c" + i, SampleStory.STORY, new Conversation(null, List.of("e" + i), "en"));
            assertThat(conversations.size()).isLessThanOrEqualTo(9);
        }
        assertThat(conversations.of("c999", SampleStory.STORY).entities()).containsExactly("e999");
        assertThat(conversations.of("c0", SampleStory.STORY)).isEqualTo(Conversation.NEW);
    }

    @Test
    void a_conversation_in_use_is_kept() {
        Conversations conversations = new Conversations(8);
        for (int i = 0; i < 100; i++) {
            conversations.keep("mine", SampleStory.STORY, new Conversation(null, List.of("mine"), "en"));
            conversations.keep("c" + i, SampleStory.STORY, Conversation.NEW);
        }
        assertThat(conversations.of("mine", SampleStory.STORY).entities()).containsExactly("mine");
    }

    @Test
    void a_limit_below_one_is_the_callers_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conversations(0))
                .withMessage("limit must be >= 1, got 0");
    }

    @Test
    void no_answer_waits_for_another() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Bot bot = bot((asked, before) -> {
            if (asked.text().equals("slow")) {
                await(slow);
            }
            return help(Conversation.NEW);
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Reply> waiting = threads.submit(() -> bot.answer(Incoming.of("c", "slow")));
            Reply quick =
                    threads.submit(() -> bot.answer(Incoming.of("c", "quick"))).get(10, TimeUnit.SECONDS);
            assertThat(quick.kind()).isEqualTo(Reply.Kind.HELP);
            assertThat(waiting).isNotDone();
            slow.countDown();
            assertThat(waiting.get(10, TimeUnit.SECONDS).kind()).isEqualTo(Reply.Kind.HELP);
        }
    }

    @Test
    void references_are_short_and_differ() {
        var references = References.random();
        assertThat(references.get()).hasSize(6).isNotEqualTo(references.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answered help(Conversation after) {
        return new Answered(
                new Question.Help(), new Answer.Help(), "en", List.of(), List.of(), 1, List.of(), List.of(), after);
    }

    private static Bot bot(BiFunction<Asked, Conversation, Answered> answerer) {
        return new Bot(
                answerer,
                new ReplyWriter(SampleStory.STORY),
                new Suggestions(SampleStory.STORY, () -> {
                    throw new IllegalStateException("nobody asked for names");
                }),
                new Conversations(100),
                () -> "R1");
    }
}
