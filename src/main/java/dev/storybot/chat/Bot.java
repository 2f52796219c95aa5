package dev.storybot.chat;

import dev.storybot.ask.Answered;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.chat.Incoming.Command;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what comes in. The one place where whatever went wrong is caught: it becomes a sentence with a short
/// reference, and a line of the log with the same reference. Nothing that anybody typed is ever logged. Thread-safe;
/// no answer waits for another.
public final class Bot implements ChatPlatform.Partner {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    private final Stories stories;
    private final Conversations conversations;
    private final ChosenStories chosen;
    private final Supplier<String> references;

    /// A bot that speaks of the stories that there are.
    ///
    /// @param chosen     which story each conversation is to be about
    /// @param references gives each failure its reference, such as [References#random()]
    public Bot(Stories stories, Conversations conversations, ChosenStories chosen, Supplier<String> references) {
        this.stories = stories;
        this.conversations = conversations;
        this.chosen = chosen;
        this.references = references;
    }

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
        this(
                Stories.only(new Teller(writer.story(), answerer, writer, suggestions)),
                conversations,
                ChosenStories.inMemory(1),
                references);
    }

    @Override
    public Reply answer(Incoming incoming) {
        String language = language(incoming);
        try (Stories.Shelf shelf = stories.open()) {
            List<Teller> tellers = shelf.tellers();
            return tellers.isEmpty()
                    ? noStory(Wording.in(language == null ? "en" : language))
                    : answer(incoming, desk(incoming.conversation(), tellers));
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            return failed(failure, Wording.in(language == null ? "en" : language));
        }
    }

    private @Nullable String language(Incoming incoming) {
        return incoming.language() == null ? conversations.language(incoming.conversation()) : incoming.language();
    }

    private StoryDesk desk(String conversation, List<Teller> tellers) {
        return new StoryDesk(tellers, chosen.of(conversation), conversations.lastStory(conversation));
    }

    private static Reply noStory(Wording wording) {
        return Reply.unanswered(Reply.Kind.NOT_IN_STORY, wording.language(), wording.say("stories.none"));
    }

    private Reply answer(Incoming incoming, StoryDesk desk) {
        String choice = desk.hasOne() ? "" : StoryDesk.choice(incoming);
        if (!choice.isEmpty()) {
            return choose(choice, incoming, desk);
        }
        StoryDesk.Sent sent = desk.send(incoming.text());
        return desk.completed(told(incoming, sent), sent);
    }

    private Reply choose(String choice, Incoming incoming, StoryDesk desk) {
        List<Teller> like = desk.like(choice);
        if (like.size() != 1) {
            String language = language(incoming);
            return desk.unclear(choice, like, Wording.in(language == null ? "en" : language));
        }
        Teller teller = like.getFirst();
        chosen.choose(incoming.conversation(), teller.id());
        Incoming about = new Incoming(incoming.conversation(), "/story", Map.of(), language(incoming));
        return desk.chosen(told(about, new StoryDesk.Sent(teller, about.text(), false)), teller);
    }

    /// What a story has to say.
    private Reply told(Incoming incoming, StoryDesk.Sent sent) {
        Teller teller = sent.teller();
        Conversation before = conversations.of(incoming.conversation(), teller.story());
        Asked asked = new Asked(sent.text(), incoming.options(), incoming.language());
        Answered answered = teller.answerer().apply(asked, before);
        Reply reply = teller.writer().write(answered).about(teller.id());
        conversations.keep(incoming.conversation(), teller.story(), answered.after());
        return reply;
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
    public List<String> suggestions(String conversation, Command command, String typed, String language, int limit) {
        try (Stories.Shelf shelf = stories.open()) {
            if (shelf.tellers().isEmpty()) {
                return List.of();
            }
            StoryDesk desk = desk(conversation, shelf.tellers());
            return command == Command.STORY
                    ? desk.suggestions(typed, limit)
                    : desk.usual().suggestions().names(command, typed, language, limit);
        }
    }

    /// What a conversation begins with, in `language`: which story it is about, whether there are others, and how to ask.
    public String greeting(String language) {
        try (Stories.Shelf shelf = stories.open()) {
            List<Teller> tellers = shelf.tellers();
            Wording wording = Wording.in(language);
            if (tellers.isEmpty()) {
                return wording.say("stories.none").text();
            }
            String first = tellers.getFirst().writer().greeting(language);
            return tellers.size() == 1
                    ? first
                    : first + "\n"
                            + wording.count("stories.others", tellers.size() - 1)
                                    .text();
        }
    }

    @Override
    public String sentence(String key, String language, Object... with) {
        return Wording.in(language).say(key, with).text();
    }
}
