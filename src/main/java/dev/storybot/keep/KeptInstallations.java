package dev.storybot.keep;

import dev.storybot.chat.Installations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Workspaces that have installed the bot: all of them in memory, and sealed in the file.
final class KeptInstallations implements Installations {

    private static final Logger LOG = LoggerFactory.getLogger(KeptInstallations.class);

    /// Between the parts of an installation, none of which has it.
    private static final String SEPARATOR = "\n";

    private static final int PARTS = 6;

    private final Seal seal;
    private final Supplier<Writer> writer;
    private final Map<String, Installation> all = new ConcurrentHashMap<>();
    /// Workspaces of which something was said since the start: what the file says of them is older.
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    KeptInstallations(Seal seal, Supplier<Writer> writer) {
        this.seal = seal;
        this.writer = writer;
    }

    @Override
    public Optional<Installation> of(String enterprise, String team) {
        writer.get().awaitLoaded();
        return Optional.ofNullable(all.get(id(enterprise, team)));
    }

    @Override
    public void keep(Installation installation) {
        String id = id(installation.enterprise(), installation.team());
        touched.add(id);
        all.put(id, installation);
        writer.get().offer(connection -> write(connection, id, installation));
    }

    @Override
    public void forget(String enterprise, String team) {
        String id = id(enterprise, team);
        touched.add(id);
        all.remove(id);
        writer.get().offer(connection -> delete(connection, id));
    }

    private static String id(String enterprise, String team) {
        return enterprise + "/" + team;
    }

    /// Takes what the file says of workspaces that nothing was said of since the start.
    void read(Connection connection) throws SQLException {
        int unread = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, sealed FROM installation")) {
            while (row.next()) {
                String id = row.getString(1);
                Optional<Installation> installation =
                        seal.opened(row.getBytes(2), id).flatMap(KeptInstallations::parsed);
                if (installation.isEmpty()) {
                    unread++;
                } else if (!touched.contains(id)) {
                    all.put(id, installation.get());
                }
            }
        }
        if (unread > 0) {
            LOG.error(
                    "installations that cannot be read with this STORYBOT_KEEP_KEY: {}. Set it to the key of before, or let"
                            + " the workspaces install the app again.",
                    unread);
        }
    }

    private static Optional<Installation> parsed(String text) {
        List<String> parts = List.of(text.split(SEPARATOR, -1));
        return parts.size() == PARTS
                ? Optional.of(new Installation(
                        parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5)))
                : Optional.empty();
    }

    /// Writes all that is known, in place of what the file says of the same workspaces.
    void write(Connection connection) throws SQLException {
        for (String id : touched) {
            delete(connection, id);
        }
        for (Map.Entry<String, Installation> one : all.entrySet()) {
            write(connection, one.getKey(), one.getValue());
        }
    }

    private void write(Connection connection, String id, Installation one) throws SQLException {
        String text =
                String.join(SEPARATOR, one.enterprise(), one.team(), one.bot(), one.user(), one.scopes(), one.token());
        Database.write(connection, "INSERT OR REPLACE INTO installation VALUES (?, ?)", id, seal.sealed(text, id));
    }

    private static void delete(Connection connection, String id) throws SQLException {
        Database.write(connection, "DELETE FROM installation WHERE id = ?", id);
    }
}
