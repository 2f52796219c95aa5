package dev.storybot.chat;

import dev.storybot.ask.Answered;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.chat.Incoming.Command;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what comes in. The one place where whatever went wrong is caught: it becomes a sentence with a short
/// reference, and a line of the log with the same reference. Nothing that anybody typed is ever logged. Thread-safe;
/// no answer waits for another.
public final class Bot implements ChatPlatform.Partner {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    private final BiFunction<Asked, Conversation, Answered> answerer;
    private final ReplyWriter writer;
    private final Suggestions suggestions;
    private final Conversations conversations;
    private final Supplier<String> references;

    /// A bot that speaks of one story.
    ///
    /// @param answerer   finds the answer; must be thread-safe
    /// @param references gives each failure its reference, such as [References#random()]
    public Bot(
            BiFunction<Asked, Conversation, Answered> answerer,
            ReplyWriter writer,
            Suggestions suggestions,
            Conversations conversations,
            Supplier<String> references) {
        this.answerer = answerer;
        this.writer = writer;
        this.suggestions = suggestions;
        this.conversations = conversations;
        this.references = references;
    }

    @Override
    public Reply answer(Incoming incoming) {
        Conversation before = conversations.of(incoming.conversation());
        try {
            Asked asked = new Asked(incoming.text(), incoming.options(), incoming.language());
            Answered answered = answerer.apply(asked, before);
            Reply reply = writer.write(answered);
            conversations.keep(incoming.conversation(), answered.after());
            return reply;
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            String spoken = incoming.language() == null ? before.language() : incoming.language();
            return failed(failure, Wording.in(spoken == null ? "en" : spoken));
        }
    }

    private Reply failed(Throwable failure, Wording wording) {
        String reference = references.get();
        LOG.error("reference {}: {}", reference, new FailureTrace(failure));
        return Reply.unanswered(
                Reply.Kind.FAILURE,
                wording.language(),
                wording.say("failure", "reference", Reply.Words.strong(reference)));
    }

    @Override
    public List<String> suggestions(Command command, String typed, String language, int limit) {
        return suggestions.names(command, typed, language, limit);
    }

    @Override
    public String sentence(String key, String language, Object... with) {
        return Wording.in(language).say(key, with).text();
    }
}
