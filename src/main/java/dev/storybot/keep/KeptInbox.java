package dev.storybot.keep;

import dev.storybot.chat.Inbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What was asked in vain and how replies were rated, in the file alone.
final class KeptInbox implements Inbox {

    /// Questions of each kind that are kept; then the oldest go. A few megabytes.
    static final int LIMIT = 10_000;

    /// Changes between two looks at the limit.
    private static final int LOOK = 500;

    private final Writer writer;
    private final InstantSource clock;
    private final AtomicInteger changes = new AtomicInteger();

    KeptInbox(Writer writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void unanswered(String story, String language, String question) {
        String normal = NormalForm.of(question);
        if (!normal.isEmpty()) {
            String day = Day.of(clock);
            offer(connection -> Database.write(
                    connection,
                    "INSERT INTO unanswered VALUES (?1, ?2, ?3, 1, ?4, ?4)"
                            + " ON CONFLICT DO UPDATE SET times = times + 1, last = ?4",
                    story,
                    language,
                    normal,
                    day));
        }
    }

    @Override
    public void rated(String story, String language, String question, boolean helpful) {
        String normal = NormalForm.of(question);
        if (!normal.isEmpty()) {
            String day = Day.of(clock);
            String counted = helpful ? "helpful" : "unhelpful";
            offer(connection -> Database.write(
                    connection,
                    "INSERT INTO rating VALUES (?1, ?2, ?3, " + (helpful ? "1, 0" : "0, 1")
                            + ", ?4, ?4) ON CONFLICT DO UPDATE SET " + counted + " = " + counted + " + 1, last = ?4",
                    story,
                    language,
                    normal,
                    day));
        }
    }

    private void offer(Writer.Change change) {
        writer.offer(
                changes.incrementAndGet() % LOOK > 0
                        ? change
                        : connection -> {
                            change.make(connection);
                            forgetOldest(connection);
                        });
    }

    /// Deletes what is beyond the limit.
    static void forgetOldest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("unanswered", "rating")) {
                statement.executeUpdate("DELETE FROM " + table + " WHERE (story, language, question) IN"
                        + " (SELECT story, language, question FROM " + table
                        + " ORDER BY last DESC LIMIT -1 OFFSET " + LIMIT + ")");
            }
        }
    }

    /// The heaviest first.
    static List<InboxEntry> all(Connection connection) throws SQLException {
        List<InboxEntry> all = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT * FROM unanswered")) {
                while (row.next()) {
                    all.add(new InboxEntry.Unanswered(
                            row.getString("story"),
                            row.getString("language"),
                            row.getString("question"),
                            row.getInt("times"),
                            row.getString("first"),
                            row.getString("last")));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT * FROM rating WHERE unhelpful > 0")) {
                while (row.next()) {
                    all.add(new InboxEntry.Rated(
                            row.getString("story"),
                            row.getString("language"),
                            row.getString("question"),
                            row.getInt("helpful"),
                            row.getInt("unhelpful"),
                            row.getString("first"),
                            row.getString("last")));
                }
            }
        }
        all.sort(Comparator.comparingInt(InboxEntry::weight).reversed().thenComparing(InboxEntry::question));
        return all;
    }
}
