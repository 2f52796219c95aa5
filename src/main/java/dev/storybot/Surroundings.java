package dev.storybot;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the program can be given and give: streams, environment, the user's home folder.
///
/// @param err where messages go; each is printed at once
record Surroundings(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Path home) {

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /// Whether somebody sits at a terminal, for input and output alike.
    boolean isTerminal() {
        // null is what some providers of consoles still give where there is none
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// Whether emphasis may be in colour (<https://no-color.org>).
    boolean isColoured() {
        return isTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
