package dev.storybot;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Wakes who waits for folders to change: at once where the file system tells, which those of networks and of some
/// containers do not, else when the time is up.
final class FolderAlarm implements Closeable {

    private final @Nullable WatchService service;

    FolderAlarm() {
        service = service();
    }

    private static @Nullable WatchService service() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    /// Returns when something in `folders` has changed or `longest` is over.
    void await(Collection<Path> folders, Duration longest) throws InterruptedException {
        if (service == null) {
            Thread.sleep(longest);
            return;
        }
        folders.forEach(this::watch);
        try {
            WatchKey changed = service.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
            if (changed != null) {
                changed.pollEvents();
                changed.reset();
            }
        } catch (ClosedWatchServiceException closed) {
            throw (InterruptedException) new InterruptedException("the alarm was closed").initCause(closed);
        }
    }

    /// A folder that is watched already stays so.
    private void watch(Path folder) {
        try {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException unwatched) {
            // it is looked at all the same
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
