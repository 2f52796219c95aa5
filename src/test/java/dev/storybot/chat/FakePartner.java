package dev.storybot.chat;

import dev.storybot.chat.Incoming.Command;
import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers as it is told; at first with the question, two choices and a step. Notes what it was asked and told.
public final class FakePartner implements ChatPlatform.Partner {

    public final List<Incoming> asked = Collections.synchronizedList(new ArrayList<>());
    public final List<String> rated = Collections.synchronizedList(new ArrayList<>());
    public final List<Watcher.Event> noticed = Collections.synchronizedList(new ArrayList<>());
    public volatile Function<Incoming, Reply> replies = FakePartner::echo;

    private static Reply echo(Incoming incoming) {
        return new Reply(
                Reply.Kind.FACT,
                "en",
                true,
                Words.of("You said: " + incoming.text()),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Reply.Step("Ada", "a baker", "/why Ada"), new Reply.Step("Ben", "", "/why Ben")),
                List.of(new Reply.Step("Help?", "", "/help")),
                List.of(),
                1);
    }

    @Override
    public Reply answer(Incoming incoming) {
        asked.add(incoming);
        return replies.apply(incoming);
    }

    @Override
    public Optional<String> standalone(Incoming incoming, Reply reply) {
        return Optional.of(Standalone.typed(incoming));
    }

    @Override
    public Reply again(String standalone, String language) {
        return replies.apply(Incoming.of("again", standalone));
    }

    @Override
    public List<String> suggestions(String conversation, Command command, String typed, String language, int limit) {
        return command == Command.HELP ? List.of() : List.of(command.word() + ":" + typed);
    }

    @Override
    public String sentence(String key, String language, Object... with) {
        return Bot.said(key, language, with);
    }

    @Override
    public String greeting(String language) {
        return "Ask me.";
    }

    @Override
    public void attempt(String language, Runnable work, Consumer<Reply> otherwise) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            otherwise.accept(Reply.unanswered(Reply.Kind.FAILURE, language, Words.of("It broke. Reference: R1")));
        }
    }

    @Override
    public void rated(String standalone, String language, boolean helpful) {
        rated.add(standalone + (helpful ? " +" : " -"));
    }

    @Override
    public void noticed(String platform, Watcher.Event event) {
        noticed.add(event);
    }
}
