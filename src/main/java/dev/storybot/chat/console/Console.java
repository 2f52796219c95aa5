package dev.storybot.chat.console;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/// The console as a platform. It is the conversation in the foreground: [#start(Partner)] returns when that is over.
public final class Console implements ChatPlatform {

    /// Columns at the most: wider lines are hard to read, however wide the terminal is.
    public static final int COLUMNS = 100;

    private final InputStream in;
    private final PrintStream out;
    private final Manner manner;
    private final AtomicReference<Consumer<String>> above = new AtomicReference<>(line -> {});

    /// How the console talks.
    ///
    /// @param terminal whether somebody sits there; else a program does, which gets the replies alone
    /// @param colour   whether emphasis is in colour
    /// @param language of the answers, or null to tell it from the questions
    /// @param greeting printed at the beginning on a terminal
    /// @param speaks   the language of completions
    /// @param history  the file that keeps what was typed on the terminal, or null to forget it
    public record Manner(
            boolean terminal,
            boolean colour,
            @Nullable String language,
            String greeting,
            String speaks,
            @Nullable Path history) {

        /// Through a pipe.
        public static Manner piped(@Nullable String language) {
            return new Manner(false, false, language, "", "en", null);
        }
    }

    public Console(InputStream in, PrintStream out, Manner manner) {
        this.in = in;
        this.out = out;
        this.manner = manner;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public void start(Partner partner) {
        if (manner.terminal()) {
            onTerminal(partner);
        } else {
            ReplyPrinter printer = new ReplyPrinter(partner, () -> Folding.ENDLESS, Ink.PLAIN);
            new Dialogue(partner, printer, manner.language()).hold(new PipedLines(in), this::print);
        }
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }

    private void onTerminal(Partner partner) {
        // before the terminal is set up, which takes a moment
        print(manner.greeting() + "\n\n");
        try (Terminal terminal = terminal()) {
            PrintWriter writer = terminal.writer();
            ReplyPrinter printer = new ReplyPrinter(partner, () -> width(terminal), ink());
            TypedLines lines = new TypedLines(terminal, new NameCompleter(partner, manner.speaks()), manner.history());
            above.set(lines::printAbove);
            new Dialogue(partner, printer, manner.language()).hold(lines, text -> {
                writer.print(text);
                writer.flush();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used", e);
        }
    }

    /// Tells whoever sits at the terminal something that nobody asked, above the line that is being typed. Nobody is told
    /// where no conversation goes on at a terminal. May be called from any thread.
    public void announce(String line) {
        above.get().accept(line);
    }

    /// The system's terminal. It is not asked what it can do: a terminal that does not reply delays the greeting, and
    /// what was typed ahead would be lost with the replies.
    private static Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .graphemeCluster(false)
                .build();
    }

    private static int width(Terminal terminal) {
        int columns = terminal.getSize().getColumns();
        return columns <= 0 ? COLUMNS : Math.min(columns, COLUMNS);
    }

    private Ink ink() {
        return manner.colour() ? Ink.COLOUR : Ink.PLAIN;
    }

    /// Nothing to do: the conversation is over when [#start(Partner)] has returned.
    @Override
    public void stop() {}

    @Override
    public boolean isConnected() {
        return true;
    }

    /// One reply as the console prints it, for a program that asks a single question.
    public static String printed(Reply reply, Partner partner, boolean colour, int width) {
        int columns = width <= 0 ? Folding.ENDLESS : Math.min(width, COLUMNS);
        return new ReplyPrinter(partner, () -> columns, colour ? Ink.COLOUR : Ink.PLAIN).print(reply, false);
    }
}
