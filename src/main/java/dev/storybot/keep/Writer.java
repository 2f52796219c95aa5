package dev.storybot.keep;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one who opens the file and writes into it, on a thread of its own: changes wait in a queue, and those that wait
/// together are written together. Where the file cannot be used, changes are lost, and it is tried again.
final class Writer implements AutoCloseable {

    /// Changes that may wait; beyond it, they are lost. Some seconds of a busy bot, and well below a megabyte.
    static final int QUEUE = 1_000;

    /// Changes of one transaction.
    private static final int TOGETHER = 100;

    /// For which whoever wants to know whether it is kept waits for it.
    private static final Duration KNOWN = Duration.ofSeconds(3);

    /// For which closing waits for the queue.
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Path folder;
    private final InstantSource clock;
    private final Pace pace;
    private final Change whenOpen;
    private final Change afterLook;
    private final BlockingQueue<Wanted> queue = new ArrayBlockingQueue<>(QUEUE);
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;
    private volatile String trouble = "";
    private @Nullable Database database;

    /// How long things may take.
    ///
    /// @param retry    between two tries where the file cannot be used
    /// @param patience for which to wait for another process that writes
    record Pace(Duration retry, Duration patience) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(30), Duration.ofSeconds(1));
    }

    /// Something to be written.
    interface Change {

        void make(Connection connection) throws SQLException;
    }

    /// @param kept is told whether it was written
    private record Wanted(Change change, CompletableFuture<Boolean> kept) {}

    /// @param whenOpen  whenever the file was opened, before anything else is written
    /// @param afterLook where it can be read at the start, but not written
    Writer(Path folder, InstantSource clock, Pace pace, Change whenOpen, Change afterLook) {
        this.folder = folder;
        this.clock = clock;
        this.pace = pace;
        this.whenOpen = whenOpen;
        this.afterLook = afterLook;
        thread = Thread.ofPlatform().daemon().name("keep").start(this::run);
    }

    /// Returns when the file has been read, or has turned out not to be readable.
    void awaitLoaded() {
        try {
            loaded.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Has it written soon, and waits for nothing.
    void offer(Change change) {
        var _ = offered(change);
    }

    /// Whether it was written; false, too, where that takes too long to wait for.
    boolean write(Change change) {
        try {
            return offered(change).get(KNOWN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException unknown) {
            return false;
        }
    }

    private CompletableFuture<Boolean> offered(Change change) {
        Wanted wanted = new Wanted(change, new CompletableFuture<>());
        if (closing.get() || !queue.offer(wanted)) {
            lose(wanted);
        }
        return wanted.kept();
    }

    private void lose(Wanted wanted) {
        lost.incrementAndGet();
        wanted.kept().complete(false);
    }

    /// Changes that wait.
    int waiting() {
        return queue.size();
    }

    /// Changes that could not be written.
    long lost() {
        return lost.get();
    }

    /// Why nothing can be kept, as a sentence with the remedy; empty where all is well.
    String trouble() {
        return trouble;
    }

    private void run() {
        open();
        if (database == null) {
            look();
        }
        loaded.countDown();
        try {
            while (!closing.get() || !queue.isEmpty()) {
                Wanted first = queue.poll(pace.retry().toMillis(), TimeUnit.MILLISECONDS);
                List<Wanted> batch = new ArrayList<>();
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, TOGETHER - 1);
                }
                write(batch);
            }
        } catch (InterruptedException hurried) {
            queue.forEach(this::lose);
        } finally {
            shut();
        }
    }

    private void open() {
        try {
            database = Database.open(folder, clock, pace.patience());
            attempt(whenOpen);
        } catch (CannotKeep cannot) {
            report(cannot.why());
        } catch (LinkageError noLibrary) {
            report("The library of the database cannot be loaded (" + noLibrary.getMessage()
                    + "). Make java.io.tmpdir a folder that can be written and run from, or name the library with"
                    + " org.sqlite.lib.path.");
        }
    }

    private void look() {
        try (Connection connection = Database.look(folder, pace.patience())) {
            afterLook.make(connection);
        } catch (SQLException | LinkageError unreadable) {
            // it was reported that nothing can be kept
        }
    }

    private void write(List<Wanted> batch) {
        if (database != null && database.isGone()) {
            report(folder.resolve(Database.FILE) + " is gone. A new one is begun.");
            shut();
        }
        if (database == null) {
            open();
        }
        boolean kept = attempt(connection -> {
            for (Wanted wanted : batch) {
                wanted.change().make(connection);
            }
        });
        for (Wanted wanted : batch) {
            if (kept) {
                wanted.kept().complete(true);
            } else {
                lose(wanted);
            }
        }
    }

    /// Whether all of it was written; else none of it was.
    private boolean attempt(Change change) {
        Database open = database;
        if (open == null) {
            return false;
        }
        try {
            change.make(open.connection());
            open.connection().commit();
            report("");
            return true;
        } catch (SQLException failed) {
            report(Database.why(folder.resolve(Database.FILE), failed));
            undo(open, failed);
            return false;
        }
    }

    private void undo(Database open, SQLException failed) {
        try {
            open.connection().rollback();
        } catch (SQLException again) {
            failed.addSuppressed(again);
        }
        if (!Database.isBusy(failed)) {
            shut();
        }
    }

    private void shut() {
        Database open = database;
        database = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException failed) {
                report(Database.why(folder.resolve(Database.FILE), failed));
            }
        }
    }

    /// Logs a trouble once, and its end.
    private void report(String now) {
        String before = trouble;
        trouble = now;
        if (now.equals(before)) {
            return;
        }
        if (now.isEmpty()) {
            LOG.warn("{} is in use again", folder.resolve(Database.FILE));
        } else {
            LOG.error("nothing is kept for now: {}", now);
        }
    }

    /// Writes what waits, and closes the file.
    @Override
    public void close() {
        closing.set(true);
        queue.offer(new Wanted(connection -> {}, new CompletableFuture<>()));
        try {
            if (!thread.join(LAST_WORDS)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
