package dev.storybot.chat.console;

import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/// Lines typed on a terminal, with editing, history and completion. Ctrl-C clears the line, and leaves where there is
/// nothing to clear; Ctrl-D leaves.
final class TypedLines implements Lines {

    private static final String PROMPT = "> ";

    private final LineReader reader;

    /// @param history the file that keeps what was typed, or null to forget it
    TypedLines(Terminal terminal, NameCompleter completer, @Nullable Path history) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("storybot")
                .terminal(terminal)
                .parser(new QuestionParser())
                .completer(completer)
                .completionMatcher(new AsOffered())
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_DUPS, true);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        reader = builder.build();
    }

    @Override
    public @Nullable String next() {
        while (true) {
            try {
                return reader.readLine(PROMPT);
            } catch (UserInterruptException cleared) {
                if (cleared.getPartialLine().isBlank()) {
                    return null;
                }
            } catch (EndOfFileException | IllegalStateException end) {
                // the latter is how JLine says that the terminal was closed beneath it, by a signal
                return null;
            }
        }
    }

    /// Prints a line above the one that is being typed.
    void printAbove(String line) {
        reader.printAbove(line);
    }
}
