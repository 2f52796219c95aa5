package dev.storybot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files of a folder as far as they can be told apart without reading them. Two states that are equal are of the
/// same content, unless somebody has set the clock back.
record FolderState(Map<Path, File> files) {

    /// @param key the file itself, as the file system tells it from another of the same name; empty where it does not
    record File(FileTime time, long size, String key) {}

    FolderState {
        files = Map.copyOf(files);
    }

    /// Without files where the folder cannot be looked into.
    static FolderState of(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            Map<Path, File> files = new TreeMap<>();
            for (Path path : inside.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                files.put(path, new File(file.lastModifiedTime(), file.size(), Objects.toString(file.fileKey(), "")));
            }
            return new FolderState(files);
        } catch (IOException | UncheckedIOException unreadable) {
            return new FolderState(Map.of());
        }
    }

    boolean isEmpty() {
        return files.isEmpty();
    }
}
