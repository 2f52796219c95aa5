package dev.storybot.chat;

import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.story.Entity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what gets a reply again without the conversation that it was given in: the message itself, else the command that
/// asks for the same. Whatever is given has been tried.
final class Standalone {

    private final List<Teller> tellers;

    /// @param tellers at least one
    Standalone(List<Teller> tellers) {
        this.tellers = tellers;
    }

    /// A message as one line, the options behind their command.
    static String typed(Incoming incoming) {
        return Stream.concat(
                        Stream.of(incoming.text()),
                        Incoming.Command.of(incoming.text()).stream()
                                .flatMap(command -> command.options().stream())
                                .map(option -> incoming.options().get(option.name()))
                                .filter(Objects::nonNull))
                .collect(Collectors.joining(" "))
                .strip();
    }

    Optional<String> of(Incoming incoming, Reply reply) {
        return Stream.concat(Stream.of(typed(incoming)), commands(reply))
                .map(text -> within(reply.story(), text))
                .filter(text -> isSame(reply(text, reply.language()), reply))
                .findFirst();
    }

    /// With the name of its story where there are several.
    private String within(String story, String text) {
        return tellers.size() == 1 || story.isEmpty() ? text : story + ": " + text;
    }

    private static boolean isSame(Reply one, Reply other) {
        return one.kind() == other.kind()
                && one.story().equals(other.story())
                && one.lead().equals(other.lead())
                && one.body().equals(other.body())
                && one.receipts().equals(other.receipts());
    }

    /// The commands and questions that can stand for a follow-up, by what came of it.
    private Stream<String> commands(Reply reply) {
        List<String> names = names(reply);
        if (names.isEmpty()) {
            return Stream.empty();
        }
        Wording wording = Wording.in(reply.language());
        String name = names.getFirst();
        return switch (reply.kind()) {
            case WHO_LEFT -> names.stream().map(each -> "/who-left " + each);
            case WHY, CORRECTED -> names.stream().map(each -> "/why " + each);
            case WHO_IS, WHO_HOLDS -> Stream.of("/who-is " + name);
            case TIMELINE -> Stream.of("/timeline " + name);
            case QUOTE -> names.stream().map(each -> "/quote " + each);
            case COMPARE -> names.size() < 2 ? Stream.empty() : Stream.of("/compare " + name + " " + names.get(1));
            case WHEN -> Stream.of("again.when", "again.when-back").map(key -> asked(wording, key, name));
            case WHERE_NEXT -> Stream.of(asked(wording, "again.next", name));
            case WHO_REPLACED -> Stream.of(asked(wording, "again.replaced", name));
            case STILL_THERE -> Stream.of(asked(wording, "again.still", name));
            case STORY -> Stream.of("/story");
            case HELP -> Stream.of("/help");
            case FIGURE, FACT, CHECK, PASSAGE, RECEIPT, AMBIGUOUS, NOT_IN_STORY, USAGE, FAILURE -> Stream.empty();
        };
    }

    private static String asked(Wording wording, String key, String name) {
        return wording.say(key, "person", name).text();
    }

    private List<String> names(Reply reply) {
        return tellers.stream()
                .filter(teller -> teller.id().equals(reply.story()))
                .flatMap(teller -> reply.entities().stream().map(teller.story()::entity))
                .flatMap(Optional::stream)
                .map((Entity entity) -> entity.name("en"))
                .limit(3)
                .toList();
    }

    /// The reply to `text` as the first of a conversation.
    Reply reply(String text, String language) {
        StoryDesk desk = new StoryDesk(tellers, null, null);
        StoryDesk.Sent sent = desk.send(text);
        Asked asked = new Asked(sent.text(), Map.of(), language);
        Teller teller = sent.teller();
        Reply reply = teller.writer()
                .write(teller.answerer().apply(asked, Conversation.NEW))
                .about(teller.id());
        return desk.completed(reply, sent);
    }
}
