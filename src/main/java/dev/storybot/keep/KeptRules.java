package dev.storybot.keep;

import dev.storybot.chat.ChannelRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Rules of channels: all of them in memory, and in the file.
final class KeptRules implements ChannelRules {

    private final Supplier<Writer> writer;
    private final Map<String, Map<String, Rule>> rules = new ConcurrentHashMap<>();
    private final Map<String, Boolean> threads = new ConcurrentHashMap<>();
    /// Servers of which something was said since the start: what the file says of them is older.
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    KeptRules(Supplier<Writer> writer) {
        this.writer = writer;
    }

    @Override
    public Map<String, Rule> rules(String server) {
        writer.get().awaitLoaded();
        return rules.getOrDefault(server, Map.of());
    }

    @Override
    public boolean set(String server, String channel, Rule rule) {
        writer.get().awaitLoaded();
        touched.add(server);
        rules.merge(server, Map.of(channel, rule), KeptRules::both);
        return writer.get().write(connection -> write(connection, server, channel, rule));
    }

    private static Map<String, Rule> both(Map<String, Rule> before, Map<String, Rule> added) {
        Map<String, Rule> both = new HashMap<>(before);
        both.putAll(added);
        return Map.copyOf(both);
    }

    @Override
    public boolean reset(String server) {
        writer.get().awaitLoaded();
        touched.add(server);
        rules.remove(server);
        threads.remove(server);
        return writer.get().write(connection -> delete(connection, server));
    }

    @Override
    public boolean answersInThreads(String server) {
        writer.get().awaitLoaded();
        return threads.getOrDefault(server, false);
    }

    @Override
    public boolean answerInThreads(String server, boolean inThreads) {
        writer.get().awaitLoaded();
        touched.add(server);
        threads.put(server, inThreads);
        return writer.get().write(connection -> write(connection, server, inThreads));
    }

    /// Takes what the file says of servers that nothing was said of since the start.
    void read(Connection connection) throws SQLException {
        Map<String, Map<String, Rule>> read = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT server, channel, rule FROM channel_rule")) {
                while (row.next()) {
                    read.merge(
                            row.getString(1),
                            Map.of(row.getString(2), Rule.valueOf(row.getString(3))),
                            KeptRules::both);
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT server, in_threads FROM thread_rule")) {
                while (row.next()) {
                    if (!touched.contains(row.getString(1))) {
                        threads.put(row.getString(1), row.getBoolean(2));
                    }
                }
            }
        }
        read.keySet().removeAll(touched);
        rules.putAll(read);
    }

    /// Writes all that is known, in place of what the file says of the same servers.
    void write(Connection connection) throws SQLException {
        for (String server : touched) {
            delete(connection, server);
        }
        for (Map.Entry<String, Map<String, Rule>> server : rules.entrySet()) {
            for (Map.Entry<String, Rule> channel : server.getValue().entrySet()) {
                write(connection, server.getKey(), channel.getKey(), channel.getValue());
            }
        }
        for (Map.Entry<String, Boolean> server : threads.entrySet()) {
            write(connection, server.getKey(), server.getValue());
        }
    }

    private static void write(Connection connection, String server, String channel, Rule rule) throws SQLException {
        Database.write(
                connection, "INSERT OR REPLACE INTO channel_rule VALUES (?, ?, ?)", server, channel, rule.name());
    }

    private static void write(Connection connection, String server, boolean inThreads) throws SQLException {
        Database.write(connection, "INSERT OR REPLACE INTO thread_rule VALUES (?, ?)", server, inThreads);
    }

    private static void delete(Connection connection, String server) throws SQLException {
        Database.write(connection, "DELETE FROM channel_rule WHERE server = ?", server);
        Database.write(connection, "DELETE FROM thread_rule WHERE server = ?", server);
    }
}
