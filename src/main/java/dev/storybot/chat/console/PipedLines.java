package dev.storybot.chat.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines from a pipe or a file, in UTF-8.
final class PipedLines implements Lines {

    private final BufferedReader reader;

    PipedLines(InputStream in) {
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String next() {
        try {
            return reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("the input cannot be read", e);
        }
    }
}
