package dev.storybot.chat.console;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Incoming.Command;
import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Completes commands, the names that a command takes, and names in free text.
final class NameCompleter implements Completer {

    private static final int OFFERED = 12;

    /// Letters of free text before names are offered.
    private static final int TYPED = 2;

    private final ChatPlatform.Partner partner;
    private final String language;

    NameCompleter(ChatPlatform.Partner partner, String language) {
        this.partner = partner;
        this.language = language;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        offers(line).forEach(offer -> candidates.add(new Candidate(offer)));
    }

    private Stream<String> offers(ParsedLine line) {
        String typed = line.word();
        if (line.wordIndex() == 0 && typed.startsWith("/")) {
            return commands(typed);
        }
        String first = line.words().getFirst();
        if (line.wordIndex() > 0 && first.startsWith("/")) {
            return Command.of(first).stream().flatMap(command -> names(command, typed));
        }
        return typed.length() < TYPED ? Stream.of() : names(Command.WHO_IS, typed);
    }

    private static Stream<String> commands(String typed) {
        return Stream.concat(Stream.of(Command.values()).map(command -> "/" + command.word()), Stream.of(Dialogue.QUIT))
                .filter(command -> command.startsWith(typed));
    }

    private Stream<String> names(Command command, String typed) {
        return partner.suggestions(Dialogue.CONVERSATION, command, typed, language, OFFERED).stream();
    }
}
