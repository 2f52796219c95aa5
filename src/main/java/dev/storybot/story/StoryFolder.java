package dev.storybot.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of a story as bytes and as text. What cannot be read is a fault, never an exception.
final class StoryFolder {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Bytes: ten times the Bible, and far from what would exhaust the memory.
    private static final long LARGEST = 64_000_000;

    private final Path folder;
    private final Faults faults;
    private final SortedSet<String> names;
    private final TreeMap<String, byte[]> read = new TreeMap<>();

    StoryFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        this.names = list(folder, faults);
    }

    private static SortedSet<String> list(Path folder, Faults faults) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | UncheckedIOException unreadable) {
            faults.error("", "", folder + " is no folder that can be listed", "Name the folder of a story");
            return new TreeSet<>();
        }
    }

    /// The folder's own name, the default id of its story.
    String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /// Names of the files in it, in order; none where it is no folder.
    SortedSet<String> names() {
        return names;
    }

    /// Those of [#names] that were not read.
    SortedSet<String> unreadNames() {
        SortedSet<String> unread = new TreeSet<>(names);
        unread.removeAll(read.keySet());
        return unread;
    }

    /// The text of a file, a byte order mark at its beginning left out. Empty, with a fault, where it is missing,
    /// unreadable or not UTF-8, or has zeros in it, as a crash leaves behind.
    Optional<String> text(String name) {
        return bytes(name).flatMap(bytes -> decoded(name, bytes));
    }

    private Optional<byte[]> bytes(String name) {
        try {
            if (Files.size(folder.resolve(name)) > LARGEST) {
                faults.error(name, "", "the file is larger than " + LARGEST + " bytes", "Make several stories of it");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            read.put(name, bytes);
            return Optional.of(bytes);
        } catch (NoSuchFileException missing) {
            faults.error(name, "", "the file is missing", "Add it to " + folder);
        } catch (IOException | InvalidPathException unreadable) {
            faults.error(name, "", "the file cannot be read: " + unreadable.getMessage(), "Make it readable");
        }
        return Optional.empty();
    }

    private Optional<String> decoded(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String met = "byte 0x%02x is not UTF-8".formatted(bytes[in.position()]);
            faults.error(name, end(text), met, "Save the file as UTF-8");
            return Optional.empty();
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            faults.error(name, end(text.substring(0, zero)), "byte 0x00 is no text", "Restore the file");
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /// The position after `text`.
    private static String end(String text) {
        long line = 1 + text.chars().filter(c -> c == '\n').count();
        return line + ":" + (text.length() - text.lastIndexOf('\n'));
    }

    /// Identifies the names and bytes of the files read so far, in whichever order they were read.
    String hash() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> file : read.entrySet()) {
            byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
            // lengths go in too, so that no byte can move from one file to the next unnoticed
            digest.update(ByteBuffer.allocate(12)
                    .putInt(name.length)
                    .putLong(file.getValue().length)
                    .flip());
            digest.update(name);
            digest.update(file.getValue());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
