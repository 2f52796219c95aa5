package dev.storybot.chat.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.chat.slack.Delivery.Manner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Slash commands: those of the bot by their names, and all of them under one name, for workspaces in which the others
/// are taken.
///
/// ```
/// /storybot [command] words
/// /storybot channels [allow | deny | list | reset] [#channel]
/// ```
///
/// The asker alone sees the answer and can share it; to ask before everybody, one mentions the bot.
final class Commands {

    /// The name above all others.
    static final String UMBRELLA = "/storybot";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Parts parts;
    private final Channels channels;

    Commands(Parts parts) {
        this.parts = parts;
        this.channels = new Channels(parts);
    }

    /// Every command that is registered, with its slash.
    static List<String> names() {
        return Stream.concat(Stream.of(Command.values()).map(command -> "/" + command.word()), Stream.of(UMBRELLA))
                .toList();
    }

    void register(App app) {
        names().forEach(name -> app.command(name, (request, context) -> {
            SlashCommandPayload payload = request.getPayload();
            parts.once("command/" + payload.getTriggerId(), () -> answer(payload, context));
            return context.ack();
        }));
    }

    private void answer(SlashCommandPayload payload, SlashCommandContext context) {
        Origin origin = new Origin(
                context.client(),
                payload.getTeamId(),
                payload.getChannelId(),
                null,
                payload.getUserId(),
                payload.getResponseUrl(),
                null);
        People.Person person = parts.people().who(origin);
        String typed = payload.getText() == null ? "" : payload.getText().strip();
        String first = SPACE.split(typed, 2)[0].toLowerCase(Locale.ROOT);
        if (payload.getCommand().equals(UMBRELLA) && first.equals(Channels.WORD)) {
            channels.rule(origin, person, typed);
            return;
        }
        String asked = payload.getCommand().equals(UMBRELLA)
                ? under(Heard.words(typed))
                : (payload.getCommand() + " " + Heard.words(typed)).strip();
        parts.desk().answer(origin, Manner.PRIVATE, asked, person.language());
    }

    /// What is asked by words that may or may not begin with the name of a command.
    static String under(String words) {
        String[] split = SPACE.split(words, 2);
        Optional<Command> command = Command.of(split[0].toLowerCase(Locale.ROOT));
        if (words.isEmpty()) {
            return "/help";
        }
        return command.isEmpty() || isWordOfAQuestion(command.get(), split[0])
                ? words
                : ("/" + command.get().word() + " " + (split.length > 1 ? split[1] : "")).strip();
    }

    /// "why did Murati leave" is a question, and is understood like the command where it is one.
    private static boolean isWordOfAQuestion(Command command, String word) {
        return command == Command.WHY || word.equalsIgnoreCase("who");
    }
}
