package dev.storybot;

import dev.storybot.chat.Wording;
import dev.storybot.search.Progress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/// Says that an index is being built where that takes longer than anybody waits without wondering.
final class PrintedProgress implements Progress {

    private static final Duration UNNOTICED = Duration.ofSeconds(1);

    private final PrintStream err;
    private final long start = System.nanoTime();
    private boolean said;

    PrintedProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void building(int done, int of) {
        if (!said && System.nanoTime() - start > UNNOTICED.toNanos()) {
            said = true;
            err.println("storybot: "
                    + Wording.in("en")
                            .say("console.building", "done", done, "total", of)
                            .text());
        }
    }

    @Override
    public void keptInMemory(Path folder, String reason) {
        err.println("storybot: "
                + Wording.in("en").say("console.in-memory", "folder", folder).text());
    }
}
