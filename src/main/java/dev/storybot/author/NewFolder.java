package dev.storybot.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A folder that is being filled. Writes only what is not there, and can take back all that it wrote.
final class NewFolder {

    private final Path folder;
    private final List<Path> made = new ArrayList<>();

    NewFolder(Path folder) {
        this.folder = folder;
    }

    /// Whether something is there already: anything but an empty folder.
    static boolean isTaken(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        } catch (IOException | UncheckedIOException noFolder) {
            return true;
        }
    }

    /// @param name of a file, or of a file in a folder within
    void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Path around = file.getParent();
        if (around != null) {
            create(around);
        }
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        made.add(file);
    }

    private void create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path around = directory.getParent();
        if (around != null) {
            create(around);
        }
        Files.createDirectory(directory);
        made.add(directory);
    }

    /// Removes what was written, as far as that can be done.
    void undo() {
        for (Path path : made.reversed()) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stays) {
                // a folder in which somebody else has put a file meanwhile, say; it is not ours to empty
            }
        }
        made.clear();
    }
}
