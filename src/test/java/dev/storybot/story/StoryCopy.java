package dev.storybot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A story of the test resources in a folder of its own, to be spoilt.
record StoryCopy(Path folder) {

    /// @param parent empty
    static StoryCopy of(String name, Path parent) {
        Path folder = parent.resolve(name);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Sample.folder(name))) {
            Files.createDirectories(folder);
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new StoryCopy(folder);
    }

    /// Puts `to` where `from` first stands in `file`.
    StoryCopy replace(String file, String from, String to) {
        String text = text(file);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    StoryCopy write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    StoryCopy write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    StoryCopy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
