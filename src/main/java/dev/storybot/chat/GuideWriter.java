package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Words what guides people: which story this is, what can be asked, how a command is used.
final class GuideWriter {

    /// Names in a list that only gives an idea.
    private static final int NAMED = 12;

    private final Voice voice;

    GuideWriter(Voice voice) {
        this.voice = voice;
    }

    Draft about(Answer.About answer) {
        Story story = voice.story();
        Words lead = voice.say("story.lead", "title", Words.strong(voice.text(story.title())), "date", voice.asOf());
        Draft draft = new Draft(Reply.Kind.STORY, lead);
        Text description = story.description();
        if (description != null) {
            draft.paragraph(Words.of(voice.text(description)));
        }
        return draft.items(Words.NONE, facets(answer));
    }

    private List<Words> facets(Answer.About answer) {
        List<Words> facets = new ArrayList<>();
        if (!answer.organisations().isEmpty()) {
            facets.add(voice.say("story.organisations", "names", names(answer.organisations())));
        }
        if (!answer.people().isEmpty()) {
            facets.add(voice.say("story.people", "names", names(answer.people())));
        }
        if (answer.from() != null && answer.to() != null) {
            facets.add(voice.say("story.span", "span", voice.dates().span(answer.from(), answer.to())));
        }
        facets.add(voice.say("story.holds", "facts", answer.facts(), "passages", answer.passages()));
        List<Words> languages = voice.story().languages().stream()
                .map(code -> Words.of(voice.languageName(code)))
                .toList();
        if (!languages.isEmpty()) {
            facets.add(voice.say("story.languages", "languages", voice.wording().list(languages)));
        }
        return facets;
    }

    private Words names(List<Entity> entities) {
        return voice.wording()
                .list(entities.stream()
                        .limit(NAMED)
                        .map(voice::name)
                        .map(Words::of)
                        .toList());
    }

    Draft help() {
        List<Words> commands = Stream.of(Command.values()).map(this::command).toList();
        Draft draft = new Draft(
                Reply.Kind.HELP,
                voice.say("help.lead", "title", voice.text(voice.story().title())));
        examples(draft);
        return draft.items(voice.say("help.commands"), commands);
    }

    Draft thanked() {
        Draft draft = new Draft(Reply.Kind.HELP, voice.say("thanked"));
        examples(draft);
        return draft;
    }

    private void examples(Draft draft) {
        List<String> examples = voice.story().examples().getOrDefault(voice.language(), List.of());
        draft.items(voice.say("help.examples"), examples.stream().map(Words::of).toList());
        examples.forEach(example -> draft.step(new Reply.Step(example, "", example)));
    }

    private Words command(Command command) {
        String word = command.word();
        return voice.say(
                "help.command",
                "usage",
                Words.strong(voice.say("usage." + word).text()),
                "does",
                voice.say("command." + word));
    }

    Draft usage(Answer.Usage answer) {
        var command = answer.known() ? Command.of(answer.command()) : java.util.Optional.<Command>empty();
        if (command.isEmpty()) {
            return new Draft(
                    Reply.Kind.USAGE, voice.say("usage.unknown", "command", "/" + Typed.repeated(answer.command())));
        }
        String word = command.get().word();
        return new Draft(
                        Reply.Kind.USAGE,
                        voice.say(
                                "usage.lead",
                                "usage",
                                Words.strong(voice.say("usage." + word).text())))
                .paragraph(voice.say("usage.does", "does", voice.say("command." + word)))
                .paragraph(example(command.get()));
    }

    /// A use of the command that has an answer in this story.
    private Words example(Command command) {
        return voice.story().facts(Fact.Departure.class).stream()
                .findFirst()
                .map(departure -> example(command, departure))
                .orElse(Words.NONE);
    }

    private Words example(Command command, Fact.Departure departure) {
        String key = "example." + command.word();
        return voice.say(
                "usage.example",
                "example",
                voice.say(
                        key,
                        "person",
                        voice.name(departure.person()),
                        "organisation",
                        voice.name(departure.organisation())));
    }

    Draft malformed(Answer.Malformed answer) {
        String fault = answer.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Draft(
                        Reply.Kind.USAGE,
                        voice.say(
                                "malformed",
                                "expression",
                                Typed.repeated(answer.expression()),
                                "position",
                                answer.position() + 1,
                                "fault",
                                voice.say("malformed." + fault)))
                .paragraph(voice.say("malformed.syntax"));
    }
}
