package dev.storybot.chat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The workspaces that have installed the bot by themselves. A port: they may be kept, their tokens encrypted.
/// Thread-safe.
public interface Installations {

    /// One workspace with the bot.
    ///
    /// @param enterprise id of the organisation that the workspace belongs to; empty for none
    /// @param team       id of the workspace
    /// @param bot        id of the bot in it
    /// @param user       id of the bot as a user
    /// @param scopes     what the bot may do, by commas
    /// @param token      with which it does so: a secret
    record Installation(String enterprise, String team, String bot, String user, String scopes, String token) {

        /// Without the token.
        @Override
        public String toString() {
            return "Installation[" + team + "]";
        }
    }

    /// The installation of a workspace; empty where there is none, or none that can be read.
    Optional<Installation> of(String enterprise, String team);

    /// Keeps an installation, in place of an earlier one of the same workspace.
    void keep(Installation installation);

    void forget(String enterprise, String team);

    /// Installations that are forgotten with the program.
    static Installations inMemory() {
        Map<String, Installation> all = new ConcurrentHashMap<>();
        return new Installations() {
            @Override
            public Optional<Installation> of(String enterprise, String team) {
                return Optional.ofNullable(all.get(enterprise + "/" + team));
            }

            @Override
            public void keep(Installation installation) {
                all.put(installation.enterprise() + "/" + installation.team(), installation);
            }

            @Override
            public void forget(String enterprise, String team) {
                all.remove(enterprise + "/" + team);
            }
        };
    }
}
