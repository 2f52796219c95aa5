package dev.storybot.settings;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the bot is to run, as the environment says. Secrets in it do not print.
///
/// @param data      the folder of stories
/// @param keep      the folder for what the bot keeps, the built index among it; it may not exist yet
/// @param inbox     whether to keep questions that were asked in vain, and ratings
/// @param discord   null where the bot is not to be on Discord
/// @param slack     null where the bot is not to be on Slack
/// @param health    where health and metrics are told, or null for nowhere
/// @param logFormat how the log is written
/// @param dictionary Japanese-English, in the format EDICT, by which a question finds passages in the other language;
///                  it may not exist, then none is used
public record Settings(
        Path data,
        Path keep,
        boolean inbox,
        @Nullable Discord discord,
        @Nullable Slack slack,
        @Nullable InetSocketAddress health,
        LogFormat logFormat,
        Path dictionary) {

    /// How the log is written.
    public enum LogFormat {
        TEXT,
        /// An object a line.
        JSON,
        /// [#TEXT] on a terminal, [#JSON] elsewhere.
        AUTO
    }

    /// What the bot needs to be on Discord.
    ///
    /// @param apiUrl     of the REST API with its version, with a slash at its end
    /// @param gatewayUrl of the socket, or null to ask the API for it
    /// @param shards     of this process, or null for all, as many as Discord recommends
    public record Discord(
            Secret token,
            URI apiUrl,
            @Nullable URI gatewayUrl,
            Compression compression,
            @Nullable Shards shards) {

        /// How the gateway's messages are packed.
        public enum Compression {
            ZLIB,
            NONE
        }

        /// The part of all servers that a process looks after.
        ///
        /// @param first of this process, >= 0
        /// @param last  of this process, >= first, < total
        /// @param total of all processes
        public record Shards(int first, int last, int total) {

            public Shards {
                if (first < 0 || last < first || total <= last) {
                    throw new IllegalArgumentException(
                            "shards must be 0 <= first <= last < total, got " + first + "-" + last + " of " + total);
                }
            }
        }
    }

    /// What the bot needs to be on Slack: the app token for Socket Mode, or the signing secret for events over HTTP; and
    /// the bot token of the only workspace, or OAuth for many.
    ///
    /// @param appToken      null where events come over HTTP
    /// @param signingSecret null where nothing comes over HTTP
    /// @param http          where events over HTTP and installations come in
    /// @param apiUrl        of the Web API, with a slash at its end
    public record Slack(
            @Nullable Secret botToken,
            @Nullable Secret appToken,
            @Nullable Secret signingSecret,
            InetSocketAddress http,
            URI apiUrl,
            @Nullable OAuth oauth) {

        /// What the bot needs so that workspaces install it by themselves.
        ///
        /// @param key encrypts the tokens of the workspaces where they are kept
        public record OAuth(String clientId, Secret clientSecret, Secret key) {}
    }

    /// The settings of an environment.
    ///
    /// @param home     the home folder of the user
    /// @param problems gets what is wrong; a setting with a problem has its default
    public static Settings read(Map<String, String> environment, Path home, Problems problems) {
        Environment variables = new Environment(environment, problems);
        Path data = variables.path(Variable.DATA).orElseGet(() -> Path.of(Variable.DATA.otherwise()));
        if (variables.isSet(Variable.DATA) && !Files.isDirectory(data)) {
            problems.add(Variable.DATA, data.toString(), "which is no folder");
        }
        Path state = variables
                .path(Variable.XDG_STATE_HOME)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local").resolve("state"));
        Path keep = variables.folder(Variable.KEEP).orElseGet(() -> state.resolve("storybot"));
        boolean inbox = variables.word(Variable.INBOX, Switch.class) == Switch.ON;
        Discord discord = new DiscordReader(variables, problems).read();
        Slack slack = new SlackReader(variables, problems).read();
        LogFormat logFormat = variables.word(Variable.LOG_FORMAT, LogFormat.class);
        variables.remarkUnknown();
        return new Settings(
                data, keep, inbox, discord, slack, health(variables), logFormat, dictionary(variables, problems));
    }

    private static Path dictionary(Environment variables, Problems problems) {
        Path file = variables.path(Variable.DICTIONARY).orElseGet(() -> Path.of(Variable.DICTIONARY.otherwise()));
        if (variables.isSet(Variable.DICTIONARY) && !Files.isRegularFile(file)) {
            problems.add(Variable.DICTIONARY, file.toString(), "which is no file");
        }
        return file;
    }

    private enum Switch {
        ON,
        OFF
    }

    private static @Nullable InetSocketAddress health(Environment variables) {
        boolean isOff = variables.text(Variable.HEALTH_PORT).orElseThrow().equalsIgnoreCase(Switch.OFF.name());
        return isOff
                ? null
                : new InetSocketAddress(
                        variables.address(Variable.HEALTH_ADDRESS), variables.port(Variable.HEALTH_PORT));
    }

    /// The same but for the folder of stories.
    public Settings onStoriesIn(Path other) {
        return new Settings(other, keep, inbox, discord, slack, health, logFormat, dictionary);
    }

    /// What seals installations where they are kept; null where there are none.
    public @Nullable String keepKey() {
        return slack == null || slack.oauth() == null
                ? null
                : slack.oauth().key().reveal();
    }

    /// Whether the bot is to be on a chat platform.
    public boolean serves() {
        return discord != null || slack != null;
    }

    /// The names of all variables that the bot reads, without those that name a file instead.
    public static List<String> names() {
        return Arrays.stream(Variable.values()).map(Variable::variable).toList();
    }
}
