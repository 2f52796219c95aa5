package dev.storybot.keep;

import dev.storybot.chat.ChosenStories;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The stories chosen for conversations: the latest choices in memory, and in the file. The file holds a hash of the
/// conversation's name, which may have the id of a user in it.
final class KeptChoices implements ChosenStories {

    /// Of a hash, in bytes; two of a million hardly ever meet.
    private static final int LENGTH = 16;

    private final int limit;
    private final InstantSource clock;
    private final Supplier<Writer> writer;
    private final ChosenStories memory;

    /// @param limit how many to remember, >= 1
    KeptChoices(int limit, InstantSource clock, Supplier<Writer> writer) {
        this.limit = limit;
        this.clock = clock;
        this.writer = writer;
        this.memory = ChosenStories.inMemory(limit);
    }

    @Override
    public @Nullable String of(String conversation) {
        writer.get().awaitLoaded();
        return memory.of(hash(conversation));
    }

    @Override
    public void choose(String conversation, String story) {
        writer.get().awaitLoaded();
        String hash = hash(conversation);
        String day = Day.of(clock);
        memory.choose(hash, story);
        writer.get()
                .offer(connection -> Database.write(
                        connection, "INSERT OR REPLACE INTO chosen_story VALUES (?, ?, ?)", hash, story, day));
    }

    /// Takes the choices of the file that no newer one has taken the place of.
    void read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT conversation, story FROM (SELECT * FROM chosen_story ORDER BY day DESC LIMIT ?) ORDER BY day")) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (memory.of(row.getString(1)) == null) {
                        memory.choose(row.getString(1), row.getString(2));
                    }
                }
            }
        }
    }

    /// Deletes what is beyond the limit.
    void forgetOldest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM chosen_story WHERE conversation NOT IN"
                    + " (SELECT conversation FROM chosen_story ORDER BY day DESC LIMIT " + limit + ")");
        }
    }

    private static String hash(String conversation) {
        return HexFormat.of().formatHex(Hash.of(conversation), 0, LENGTH);
    }
}
