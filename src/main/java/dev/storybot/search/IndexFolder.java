package dev.storybot.search;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/// Where built indexes are kept: a folder for each story and identity. An index is built aside and moved in whole, so
/// that
/// what stands under its name is complete; several processes may do so at once, and the first one's is kept.
final class IndexFolder {

    private static final String ASIDE = ".aside-";

    /// Age at which what stands aside was left behind by a crash: no build takes as long.
    private static final Duration ABANDONED = Duration.ofHours(1);

    /// How often another process may come between before an index is served from aside.
    private static final int TRIES = 3;

    private final Path folder;
    private final String story;
    private final String identity;

    /// Writes an index into an empty directory.
    interface Builder {
        void build(Directory directory) throws IOException;
    }

    /// @param identity hexadecimal; equal for indexes that can stand for one another
    IndexFolder(Path folder, String storyId, String identity) {
        this.folder = folder;
        this.story = fileName(storyId);
        this.identity = identity;
    }

    private static String fileName(String storyId) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < storyId.length(); i++) {
            char c = storyId.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
            name.append(plain ? String.valueOf(c) : "%" + Integer.toHexString(c));
        }
        return name.toString();
    }

    private Path home() {
        return folder.resolve(story + "." + identity);
    }

    /// The index that is there, if it is sound; else a new one.
    ///
    /// @throws IOException if the folder cannot be written
    DirectoryReader open(Builder builder) throws IOException {
        Optional<DirectoryReader> there = openSound(home());
        if (there.isPresent()) {
            return there.get();
        }
        Files.createDirectories(folder);
        Path aside = Files.createTempDirectory(folder, ASIDE);
        try {
            try (Directory directory = FSDirectory.open(aside)) {
                builder.build(directory);
            }
            DirectoryReader opened = moveIn(aside);
            sweep(Files.getLastModifiedTime(folder));
            return opened;
        } finally {
            deleteAll(aside);
        }
    }

    private DirectoryReader moveIn(Path aside) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try {
                Files.move(aside, home(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException occupied) {
                if (!Files.exists(home())) {
                    throw occupied;
                }
            }
            Optional<DirectoryReader> there = openSound(home());
            if (there.isPresent()) {
                return there.get();
            }
            moveAway(home());
        }
        throw new IOException("no sound index at " + home() + " after " + TRIES + " tries");
    }

    /// Frees the name at once, then deletes: a half deleted index never stands under it.
    private void moveAway(Path damaged) throws IOException {
        Path grave = Files.createTempDirectory(folder, ASIDE);
        try {
            Files.move(damaged, grave.resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            // another process was faster
        }
        deleteAll(grave);
    }

    /// Empty where there is none, where it is another's, and where a single byte of it is not as it was written.
    private Optional<DirectoryReader> openSound(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        Directory directory = FSDirectory.open(home);
        try {
            for (String file : directory.listAll()) {
                check(directory, file);
            }
            DirectoryReader reader = DirectoryReader.open(directory);
            String found = reader.getIndexCommit().getUserData().get(StoryIndexer.IDENTITY);
            if (identity.equals(found)) {
                return Optional.of(reader);
            }
            reader.close();
        } catch (IOException damaged) {
            // it is built again
        }
        directory.close();
        return Optional.empty();
    }

    /// Every file of an index ends with its checksum, but for the lock, which is empty.
    private static void check(Directory directory, String file) throws IOException {
        if (file.equals("write.lock")) {
            return;
        }
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
        }
    }

    /// Deletes the story's older indexes, and what a crash left behind. Readers that have them open keep them.
    private void sweep(FileTime now) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                String name = path.getFileName().toString();
                boolean older = name.startsWith(story + ".") && !path.equals(home());
                if (older || (name.startsWith(ASIDE) && isAbandoned(path, now))) {
                    deleteAll(path);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what is left is swept next time
        }
    }

    private static boolean isAbandoned(Path path, FileTime now) throws IOException {
        FileTime then = Files.getLastModifiedTime(path);
        return Duration.between(then.toInstant(), now.toInstant()).compareTo(ABANDONED) > 0;
    }

    private static void deleteAll(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
