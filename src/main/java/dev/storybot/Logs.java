package dev.storybot;

import java.io.PrintStream;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The log of the program and of its libraries: one line an entry on standard error, because standard output belongs to the
/// answers. It is set up in code, on Java's own log, where SLF4J and Lucene end.
final class Logs {

    private Logs() {}

    /// To be called before anything is logged: the log then goes on while the program stops.
    static void keepUntilTheEnd() {
        System.setProperty("java.util.logging.manager", Steady.class.getName());
    }

    /// @param json  whether each entry is a JSON object
    /// @param least what is less than that is not logged; never what libraries call debugging, where they write what
    ///              people typed
    static void set(PrintStream err, boolean json, Level least) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(least);
        Printed.TELLTALES.forEach(telltale -> telltale.setLevel(Level.OFF));
        root.addHandler(new Printed(err, json));
    }

    private static final class Printed extends Handler {

        /// They write what they cannot read as it came, with whatever somebody typed. Kept here, or Java forgets that they
        /// are silent; and not in the outer class, which is there before it is said which log manager is to be used.
        private static final List<Logger> TELLTALES = Stream.of(
                        "com.slack.api.bolt.util.SlackRequestParser",
                        "net.dv8tion.jda.internal.requests.WebSocketClient")
                .map(Logger::getLogger)
                .toList();

        private final PrintStream err;
        private final boolean json;

        Printed(PrintStream err, boolean json) {
            this.err = err;
            this.json = json;
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                LogLine line = LogLine.of(record, Thread.currentThread().getName());
                err.println(json ? line.json() : line.text());
            }
        }

        @Override
        public void flush() {
            err.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }

    /// Java's own forgets how to log as soon as the program is told to stop, though it still has to say how that went.
    public static final class Steady extends LogManager {

        @Override
        public void reset() {
            // what was set up is set up until the end
        }
    }
}
