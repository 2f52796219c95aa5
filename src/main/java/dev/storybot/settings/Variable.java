package dev.storybot.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every variable of the environment that the bot reads, with what messages call its value, and what holds where it is not
/// set. A [Sort#SECRET] is never printed, and may also stand in a file that the variable of the same name with `_FILE`
/// at its end names.
enum Variable {
    DATA(Sort.PLAIN, "the folder of stories", "index-data"),
    KEEP(Sort.PLAIN, "the folder for what the bot keeps", ""),
    KEEP_KEY(Sort.SECRET, "32 or more random characters, such as openssl rand -base64 32 prints", ""),
    DICTIONARY(Sort.PLAIN, "a dictionary in the format EDICT, plain or .gz", "/usr/share/edict/edict"),
    INBOX(Sort.PLAIN, "on or off", "on"),

    DISCORD_TOKEN(Sort.SECRET, "the token from the Bot page of the Discord developer portal", ""),
    DISCORD_API_URL(Sort.PLAIN, "an address that begins with https:// or http://", "https://discord.com/api/v10/"),
    DISCORD_GATEWAY_URL(Sort.PLAIN, "an address that begins with wss:// or ws://", ""),
    DISCORD_COMPRESSION(Sort.PLAIN, "zlib or none", "zlib"),
    DISCORD_SHARDS(Sort.PLAIN, "the first and the last shard of this process, such as 0-3", ""),
    DISCORD_SHARDS_TOTAL(Sort.PLAIN, "how many shards all processes have together", ""),

    SLACK_BOT_TOKEN(Sort.SECRET, "the Bot User OAuth Token, which begins with xoxb-", ""),
    SLACK_APP_TOKEN(Sort.SECRET, "the App-Level Token, which begins with xapp-", ""),
    SLACK_SIGNING_SECRET(Sort.SECRET, "the Signing Secret from the Basic Information page of the Slack app", ""),
    SLACK_HTTP_PORT(Sort.PLAIN, "a port, 0 to 65535", "3000"),
    SLACK_HTTP_ADDRESS(Sort.PLAIN, "an address of this machine, such as 0.0.0.0", "127.0.0.1"),
    SLACK_API_URL(Sort.PLAIN, "an address that begins with https:// or http://", "https://slack.com/api/"),
    SLACK_CLIENT_ID(Sort.PLAIN, "the Client ID from the Basic Information page of the Slack app", ""),
    SLACK_CLIENT_SECRET(Sort.SECRET, "the Client Secret from the Basic Information page of the Slack app", ""),

    HEALTH_PORT(Sort.PLAIN, "a port, 0 to 65535, or off", "8080"),
    HEALTH_ADDRESS(Sort.PLAIN, "an address of this machine, such as 0.0.0.0", "127.0.0.1"),
    LOG_FORMAT(Sort.PLAIN, "text, json or auto", "auto"),

    /// Where state goes without [#KEEP] (XDG Base Directory Specification 0.8).
    XDG_STATE_HOME("XDG_STATE_HOME", Sort.PLAIN, "the folder for the state of programs", "");

    /// How the bot's own variables begin.
    static final String PREFIX = "STORYBOT_";

    /// Read by the launcher.
    static final String LAUNCHER = PREFIX + "JAVA_HOME";

    static final String MASK = "(hidden)";

    /// What kind of value it has.
    enum Sort {
        PLAIN,
        SECRET
    }

    private final String variable;
    private final Sort sort;
    private final String holds;
    private final String otherwise;

    Variable(Sort sort, String holds, String otherwise) {
        this.variable = PREFIX + name();
        this.sort = sort;
        this.holds = holds;
        this.otherwise = otherwise;
    }

    Variable(String variable, Sort sort, String holds, String otherwise) {
        this.variable = variable;
        this.sort = sort;
        this.holds = holds;
        this.otherwise = otherwise;
    }

    /// As it is set: `STORYBOT_DATA`.
    String variable() {
        return variable;
    }

    /// The variable that names a file with the value of this one.
    String file() {
        return variable + "_FILE";
    }

    boolean isSecret() {
        return sort == Sort.SECRET;
    }

    /// What its value is to be, for messages.
    String holds() {
        return holds;
    }

    /// Its value where it is not set; empty where it then has none, or one that depends on others.
    String otherwise() {
        return otherwise;
    }

    /// Its value as it may be printed.
    String printed(String value) {
        return isSecret() ? MASK : "\"" + value + "\"";
    }

    /// Every name that means something, [#file()] among them.
    static List<String> known() {
        return Stream.concat(
                        Arrays.stream(values())
                                .flatMap(one ->
                                        one.isSecret() ? Stream.of(one.variable, one.file()) : Stream.of(one.variable)),
                        Stream.of(LAUNCHER))
                .toList();
    }
}
