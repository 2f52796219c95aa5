package dev.storybot.chat.console;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Words;
import dev.storybot.chat.Wording;
import java.util.ArrayList;
import java.util.List;

/// Answers every question with the question, two choices and a step; notes what it was asked.
final class FakePartner implements ChatPlatform.Partner {

    final List<Incoming> asked = new ArrayList<>();

    @Override
    public Reply answer(Incoming incoming) {
        asked.add(incoming);
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
    public List<String> suggestions(String conversation, Command command, String typed, String language, int limit) {
        return command == Command.HELP ? List.of() : List.of(command.word() + ":" + typed);
    }

    @Override
    public String sentence(String key, String language, Object... with) {
        return Wording.in(language).say(key, with).text();
    }
}
