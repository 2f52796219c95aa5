package dev.storybot.chat;

import dev.storybot.ask.Answered;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.chat.Incoming.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
    private final Ports ports;
    private final Painter painter;
    private final AtomicBoolean toldOfPainter = new AtomicBoolean();

    /// What the bot works with.
    ///
    /// @param chosen     which story each conversation is to be about
    /// @param references gives each failure its reference, such as [References#random()]
    public record Ports(
            Conversations conversations,
            ChosenStories chosen,
            Inbox inbox,
            Watcher watcher,
            Supplier<String> references) {

        /// Ports that keep nothing beyond the program.
        ///
        /// @param limit how many conversations to remember, >= 1
        public static Ports inMemory(int limit) {
            return new Ports(
                    new Conversations(limit),
                    ChosenStories.inMemory(limit),
                    Inbox.NONE,
                    Watcher.NONE,
                    References.random());
        }
    }

    /// A bot that speaks of the stories that there are, without pictures.
    public Bot(Stories stories, Ports ports) {
        this(stories, ports, Painter.NONE);
    }

    /// A bot that speaks of the stories that there are.
    public Bot(Stories stories, Ports ports, Painter painter) {
        this.stories = stories;
        this.ports = ports;
        this.painter = painter;
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
                new Ports(conversations, ChosenStories.inMemory(1), Inbox.NONE, Watcher.NONE, references));
    }

    @Override
    public Reply answer(Incoming incoming) {
        long start = System.nanoTime();
        Reply reply = answered(incoming);
        ports.watcher().answered(incoming.platform(), reply.kind(), reply.answered(), System.nanoTime() - start);
        if (reply.kind() == Reply.Kind.NOT_IN_STORY && !reply.story().isEmpty()) {
            ports.inbox().unanswered(reply.story(), reply.language(), Standalone.typed(incoming));
        }
        return reply;
    }

    private Reply answered(Incoming incoming) {
        String language = language(incoming);
        try (Stories.Shelf shelf = stories.open()) {
            List<Teller> tellers = shelf.tellers();
            return tellers.isEmpty()
                    ? noStory(wording(language))
                    : answer(incoming, desk(incoming.conversation(), tellers));
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            return failed(failure, wording(language));
        }
    }

    @Override
    public Reply again(String standalone, String language) {
        try (Stories.Shelf shelf = stories.open()) {
            return shelf.tellers().isEmpty()
                    ? noStory(wording(language))
                    : new Standalone(shelf.tellers()).reply(standalone, language);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            return failed(failure, wording(language));
        }
    }

    @Override
    public Optional<String> standalone(Incoming incoming, Reply reply) {
        try (Stories.Shelf shelf = stories.open()) {
            return shelf.tellers().isEmpty() ? Optional.empty() : new Standalone(shelf.tellers()).of(incoming, reply);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            LOG.error("no button for a reply: {}", new FailureTrace(failure));
            return Optional.empty();
        }
    }

    @Override
    public void attempt(String language, Runnable work, Consumer<Reply> otherwise) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            Reply sorry = failed(failure, wording(language));
            try {
                otherwise.accept(sorry);
            } catch (RuntimeException | StackOverflowError | LinkageError again) {
                LOG.error("the asker could not be told: {}", new FailureTrace(again));
            }
        }
    }

    @Override
    public Optional<ChatPlatform.Picture> picture(Reply reply) {
        Drawing drawing = reply.drawing();
        if (drawing == null) {
            return Optional.empty();
        }
        try {
            return painter.paint(drawing).map(painted -> pictured(painted, drawing));
        } catch (RuntimeException | LinkageError | VirtualMachineError failure) {
            // what is short of memory or of a part of Java fails in any of these ways, and again each time
            if (toldOfPainter.compareAndSet(false, true)) {
                LOG.error("no pictures: {}", new FailureTrace(failure));
            }
            return Optional.empty();
        }
    }

    private static ChatPlatform.Picture pictured(Painter.Painting painted, Drawing drawing) {
        String alt = new AltText(Wording.in(drawing.captions().language())).of(drawing);
        String title = drawing.captions().title();
        return new ChatPlatform.Picture(painted.png(), title, alt, painted.width(), painted.height());
    }

    @Override
    public void rated(String standalone, String language, boolean helpful) {
        ports.inbox().rated(story(standalone), language, standalone, helpful);
    }

    /// Id of the story that a question goes to in a conversation of its own; empty where there is none.
    private String story(String standalone) {
        try (Stories.Shelf shelf = stories.open()) {
            List<Teller> tellers = shelf.tellers();
            return tellers.isEmpty()
                    ? ""
                    : new StoryDesk(tellers, null, null)
                            .send(standalone)
                            .teller()
                            .id();
        }
    }

    @Override
    public void noticed(String platform, Watcher.Event event) {
        ports.watcher().noticed(platform, event);
    }

    private static Wording wording(@Nullable String language) {
        return Wording.in(language == null ? "en" : language);
    }

    private @Nullable String language(Incoming incoming) {
        return incoming.language() == null
                ? ports.conversations().language(incoming.conversation())
                : incoming.language();
    }

    private StoryDesk desk(String conversation, List<Teller> tellers) {
        return new StoryDesk(
                tellers, ports.chosen().of(conversation), ports.conversations().lastStory(conversation));
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
            return desk.unclear(choice, like, wording(language));
        }
        Teller teller = like.getFirst();
        ports.chosen().choose(incoming.conversation(), teller.id());
        Incoming about = new Incoming(incoming.conversation(), "/story", Map.of(), language(incoming));
        return desk.chosen(told(about, new StoryDesk.Sent(teller, about.text(), false)), teller);
    }

    /// What a story has to say.
    private Reply told(Incoming incoming, StoryDesk.Sent sent) {
        Teller teller = sent.teller();
        Conversation before = ports.conversations().of(incoming.conversation(), teller.story());
        Asked asked = new Asked(sent.text(), incoming.options(), incoming.language());
        Answered answered = teller.answerer().apply(asked, before);
        Reply reply = teller.writer().write(answered).about(teller.id());
        ports.conversations().keep(incoming.conversation(), teller.story(), answered.after());
        return reply;
    }

    private Reply failed(Throwable failure, Wording wording) {
        String reference = ports.references().get();
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

    @Override
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
        return said(key, language, with);
    }

    /// A sentence of the wording; one that is there for one and for many by the number that fills its place `n`.
    static String said(String key, String language, Object... with) {
        Wording wording = Wording.in(language);
        int number = wording.has(key) ? -1 : List.of(with).indexOf("n");
        return number < 0
                ? wording.say(key, with).text()
                : wording.count(key, ((Number) with[number + 1]).longValue()).text();
    }
}
