package dev.storybot.chat.discord;

import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Words;
import java.util.List;
import java.util.stream.IntStream;

/// Replies that ask back.
final class Choices {

    private Choices() {}

    static Reply of(int count, String asked) {
        List<Reply.Step> choices = IntStream.range(0, count)
                .mapToObj(i -> new Reply.Step("Person " + i, "", "/why Person " + i))
                .toList();
        return new Reply(
                Reply.Kind.AMBIGUOUS,
                "en",
                false,
                Words.of("Which “" + asked + "”?"),
                List.of(),
                List.of(),
                List.of(),
                choices,
                List.of(),
                List.of(),
                1);
    }
}
