package dev.storybot.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// The file, open. For one thread.
///
/// It is in write-ahead mode, so that reading it and copying it never waits for the writer. Its `user_version` is the
/// number of the last migration that it has had: `1.sql`, `2.sql` … beside this class.
final class Database implements AutoCloseable {

    /// Name of the file in the folder for what the bot keeps.
    static final String FILE = "storybot.db";

    /// Migrations that there are.
    static final int VERSION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Connection connection;
    private final String key;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.key = key(file);
    }

    /// Opens the file, which is made where it is not there, and set aside where it is damaged.
    ///
    /// @param patience for which to wait for another process that writes
    /// @throws CannotKeep if nothing can be kept at this moment
    static Database open(Path folder, InstantSource clock, Duration patience) throws CannotKeep {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            return openSound(file, patience);
        } catch (IOException noFolder) {
            throw new CannotKeep(
                    folder + " cannot be made. Give the bot's user the right to write there, or name another"
                            + " folder with STORYBOT_KEEP.");
        } catch (SQLException damaged) {
            if (!isDamage(damaged)) {
                throw new CannotKeep(why(file, damaged));
            }
            Path aside = aside(file, "damaged-" + STAMP.format(clock.instant()));
            LOG.error("{} is damaged. It now is {}, and a new one was begun.", file, aside);
            try {
                return openSound(file, patience);
            } catch (SQLException again) {
                throw new CannotKeep(why(file, again));
            }
        }
    }

    private static Database openSound(Path file, Duration patience) throws SQLException, CannotKeep {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout((int) patience.toMillis());
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            check(connection);
            migrate(file, connection);
            return new Database(file, connection);
        } catch (SQLException | CannotKeep failed) {
            connection.close();
            throw failed;
        }
    }

    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (found.next() && !found.getString(1).equals("ok")) {
                throw new SQLException("quick_check", null, SQLiteErrorCode.SQLITE_CORRUPT.code);
            }
        }
    }

    private static void migrate(Path file, Connection connection) throws SQLException, CannotKeep {
        int version = version(connection);
        if (version > VERSION) {
            throw new CannotKeep(file + " was written by a newer Storybot. Run that, or name another folder with"
                    + " STORYBOT_KEEP.");
        }
        connection.setAutoCommit(false);
        for (int next = version + 1; next <= VERSION; next++) {
            try (Statement statement = connection.createStatement()) {
                for (String one : migration(next).split(";", -1)) {
                    if (!one.isBlank()) {
                        statement.execute(one);
                    }
                }
                statement.execute("PRAGMA user_version = " + next);
            }
            connection.commit();
        }
    }

    /// Migrations that it has had; 0 where it is new.
    /// Changes something.
    ///
    /// @param values of the places of `sql`, in their order
    static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA user_version")) {
            return found.getInt(1);
        }
    }

    private static String migration(int number) {
        try (InputStream stream = Database.class.getResourceAsStream(number + ".sql")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program is incomplete", e);
        }
    }

    /// A look at a file that cannot be written, or need not be; it is not changed, nor made.
    ///
    /// @throws SQLException if there is none that can be read
    static Connection look(Path folder, Duration patience) throws SQLException {
        Path file = folder.resolve(FILE);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout((int) patience.toMillis());
        // without its -shm file, which cannot be made there, it must be taken as nobody's who writes
        boolean still = !Files.isWritable(folder);
        return config.createConnection(
                "jdbc:sqlite:file:" + file.toUri().getRawPath() + (still ? "?immutable=1" : "?mode=ro"));
    }

    Connection connection() {
        return connection;
    }

    /// Whether the file is no longer where it was: what is written would be lost.
    boolean isGone() {
        return !key.equals(key(file));
    }

    /// Which file it is; empty where there is none.
    private static String key(Path file) {
        try {
            return Objects.toString(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "");
        } catch (IOException gone) {
            return "";
        }
    }

    static boolean isDamage(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    /// Another process writes, or holds the file for itself.
    static boolean isBusy(SQLException failure) {
        int code = failure.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
    }

    /// Why the file cannot be used, as a sentence with the remedy.
    static String why(Path file, SQLException failure) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xFF);
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                file + " is locked by another process. It is tried again; end the other one if it stays so.";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                file + " cannot be written. Give the bot's user the right to write into the folder and its files.";
            case SQLITE_FULL -> "The disk with " + file + " is full. Make room.";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> file + " is damaged. It is set aside when it is next opened.";
            default -> file + " cannot be used (" + code + ").";
        };
    }

    private static Path aside(Path file, String end) throws CannotKeep {
        Path aside = file.resolveSibling(FILE + "." + end);
        try {
            for (String part : List.of("", "-wal", "-shm")) {
                Path from = file.resolveSibling(FILE + part);
                if (Files.exists(from)) {
                    Files.move(
                            from,
                            aside.resolveSibling(aside.getFileName() + part),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return aside;
        } catch (IOException stuck) {
            throw new CannotKeep(file + " is damaged, and cannot be set aside. Remove it.");
        }
    }

    /// Writes the log of changes into the file and closes it.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
