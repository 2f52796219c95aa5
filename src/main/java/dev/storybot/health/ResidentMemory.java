package dev.storybot.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The memory of this process as Linux counts it (proc(5), `/proc/self/statm`).
final class ResidentMemory {

    private static final Path STATM = Path.of("/proc/self/statm");

    /// Of a page of memory on x86-64 and on nearly every arm64.
    private static final long PAGE = 4096;

    private ResidentMemory() {}

    /// Empty where the system does not tell.
    static OptionalLong bytes() {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(STATM).split(" ", 3)[1]) * PAGE);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException otherSystem) {
            return OptionalLong.empty();
        }
    }
}
