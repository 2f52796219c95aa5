package dev.storybot.keep;

import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChosenStories;
import dev.storybot.chat.Inbox;
import dev.storybot.chat.Installations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the bot keeps, opened. It is there at once and is read beside: whoever needs a rule earlier waits for that moment.
/// Thread-safe.
public final class Keep implements AutoCloseable {

    private final Writer writer;
    private final KeptRules rules;
    private final KeptChoices choices;
    private final @Nullable KeptInstallations installations;
    private final Inbox inbox;

    private Keep(
            Path folder, boolean asksInbox, int choices, @Nullable String key, InstantSource clock, Writer.Pace pace) {
        this.rules = new KeptRules(this::offering);
        this.choices = new KeptChoices(choices, clock, this::offering);
        this.installations = key == null ? null : new KeptInstallations(new Seal(key), this::offering);
        this.writer = new Writer(folder, clock, pace, this::opened, this::read);
        this.inbox = asksInbox ? new KeptInbox(writer, clock) : Inbox.NONE;
    }

    private Writer offering() {
        return writer;
    }

    /// Opens what is kept in a folder, or begins it.
    ///
    /// @param inbox   whether to keep what was asked in vain, and ratings
    /// @param choices how many conversations with a chosen story to remember, >= 1
    /// @param key     seals installations; null where there are none
    public static Keep open(Path folder, boolean inbox, int choices, @Nullable String key, InstantSource clock) {
        return new Keep(folder, inbox, choices, key, clock, Writer.Pace.USUAL);
    }

    static Keep open(Path folder, @Nullable String key, InstantSource clock, Writer.Pace pace) {
        return new Keep(folder, true, 100, key, clock, pace);
    }

    /// What is there is read first; what was said meanwhile is newer, and is written.
    private void opened(Connection connection) throws SQLException {
        read(connection);
        rules.write(connection);
        if (installations != null) {
            installations.write(connection);
        }
        choices.forgetOldest(connection);
        KeptInbox.forgetOldest(connection);
    }

    private void read(Connection connection) throws SQLException {
        rules.read(connection);
        choices.read(connection);
        if (installations != null) {
            installations.read(connection);
        }
    }

    public ChannelRules rules() {
        return rules;
    }

    public ChosenStories chosen() {
        return choices;
    }

    /// In memory alone where there is no key.
    public Installations installations() {
        return installations == null ? Installations.inMemory() : installations;
    }

    public Inbox inbox() {
        return inbox;
    }

    /// Changes that wait to be written.
    public int waiting() {
        return writer.waiting();
    }

    /// Changes that could not be written since the start.
    public long lost() {
        return writer.lost();
    }

    /// Why nothing can be kept at this moment, as a sentence with the remedy; empty where all is well.
    public String trouble() {
        writer.awaitLoaded();
        return writer.trouble();
    }

    /// What is in the inbox of a folder, the most frequent first. Changes nothing there.
    ///
    /// @throws CannotKeep if it cannot be read
    public static List<InboxEntry> inbox(Path folder) throws CannotKeep {
        if (!Files.exists(folder.resolve(Database.FILE))) {
            return List.of();
        }
        try (Connection connection = Database.look(folder, Writer.Pace.USUAL.patience())) {
            return Database.version(connection) == 0 ? List.of() : KeptInbox.all(connection);
        } catch (SQLException failed) {
            throw new CannotKeep(Database.why(folder.resolve(Database.FILE), failed));
        }
    }

    /// Writes what waits, and closes the file.
    @Override
    public void close() {
        writer.close();
    }
}
