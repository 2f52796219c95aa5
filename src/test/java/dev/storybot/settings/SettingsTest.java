package dev.storybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.settings.Settings.Discord;
import dev.storybot.settings.Settings.Discord.Compression;
import dev.storybot.settings.Settings.Discord.Shards;
import dev.storybot.settings.Settings.LogFormat;
import dev.storybot.settings.Settings.Slack;
import dev.storybot.settings.Settings.Slack.OAuth;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Path HOME = Path.of("/home/ada");
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void without_any_variable_everything_has_its_default() {
        assertThat(read(Map.of()))
                .isEqualTo(new Settings(
                        Path.of("index-data"),
                        Path.of("/home/ada/.local/state/storybot"),
                        true,
                        null,
                        null,
                        at("127.0.0.1", 8080),
                        LogFormat.AUTO,
                        Path.of("/usr/share/edict/edict")));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_token_alone_puts_the_bot_on_its_platform_with_defaults() {
        Settings settings = read(Map.of(
                "STORYBOT_DISCORD_TOKEN",
                "d",
                "STORYBOT_SLACK_BOT_TOKEN",
                "xoxb-1",
                "STORYBOT_SLACK_APP_TOKEN",
                "xapp-1"));
        assertThat(settings.discord())
                .isEqualTo(new Discord(
                        new Secret("d"), URI.create("https://discord.com/api/v10/"), null, Compression.ZLIB, null));
        assertThat(settings.slack())
                .isEqualTo(new Slack(
                        new Secret("xoxb-1"),
                        new Secret("xapp-1"),
                        null,
                        at("127.0.0.1", 3000),
                        URI.create("https://slack.com/api/"),
                        null));
        assertThat(settings.serves()).isTrue();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void every_variable_changes_its_setting() throws IOException {
        Map<String, String> all = everything();
        assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(Settings.names());
        assertThat(read(all))
                .isEqualTo(new Settings(
                        folder,
                        folder.resolve("keep"),
                        false,
                        new Discord(
                                new Secret("d-token"),
                                URI.create("http://127.0.0.1:1/api/v10/"),
                                URI.create("ws://127.0.0.1:1/gateway/"),
                                Compression.NONE,
                                new Shards(2, 3, 8)),
                        new Slack(
                                new Secret("xoxb-1"),
                                new Secret("xapp-1"),
                                new Secret("signing"),
                                at("0.0.0.0", 3001),
                                URI.create("http://127.0.0.1:2/api/"),
                                new OAuth("1.2", new Secret("client"), new Secret(KEY))),
                        at("::1", 0),
                        LogFormat.JSON,
                        folder.resolve("edict.gz")));
        assertThat(problems.all()).isEmpty();
        assertThat(problems.remarks()).isEmpty();
        assertThat(read(Map.of("XDG_STATE_HOME", "/state")).keep()).isEqualTo(Path.of("/state/storybot"));
        assertThat(read(Map.of("STORYBOT_HEALTH_PORT", "off")).health()).isNull();
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new HashMap<>();
        all.put(
                "STORYBOT_DICTIONARY",
                Files.writeString(folder.resolve("edict.gz"), "").toString());
        all.put("STORYBOT_DATA", folder.toString());
        all.put("STORYBOT_KEEP", folder.resolve("keep").toString());
        all.put("STORYBOT_KEEP_KEY", KEY);
        all.put("STORYBOT_INBOX", "off");
        all.put("STORYBOT_DISCORD_TOKEN", "d-token");
        all.put("STORYBOT_DISCORD_API_URL", "http://127.0.0.1:1/api/v10");
        all.put("STORYBOT_DISCORD_GATEWAY_URL", "ws://127.0.0.1:1/gateway");
        all.put("STORYBOT_DISCORD_COMPRESSION", "none");
        all.put("STORYBOT_DISCORD_SHARDS", "2-3");
        all.put("STORYBOT_DISCORD_SHARDS_TOTAL", "8");
        all.put("STORYBOT_SLACK_BOT_TOKEN", "xoxb-1");
        all.put("STORYBOT_SLACK_APP_TOKEN", "xapp-1");
        all.put("STORYBOT_SLACK_SIGNING_SECRET", "signing");
        all.put("STORYBOT_SLACK_HTTP_PORT", "3001");
        all.put("STORYBOT_SLACK_HTTP_ADDRESS", "0.0.0.0");
        all.put("STORYBOT_SLACK_API_URL", "http://127.0.0.1:2/api/");
        all.put("STORYBOT_SLACK_CLIENT_ID", "1.2");
        all.put("STORYBOT_SLACK_CLIENT_SECRET", "client");
        all.put("STORYBOT_HEALTH_PORT", "0");
        all.put("STORYBOT_HEALTH_ADDRESS", "::1");
        all.put("STORYBOT_LOG_FORMAT", "JSON");
        all.put("XDG_STATE_HOME", "/state");
        return all;
    }

    @Test
    void a_variable_that_is_set_to_nothing_is_not_set() {
        Map<String, String> environment = new HashMap<>();
        Settings.names().forEach(name -> environment.put(name, " "));
        assertThat(read(environment)).isEqualTo(read(Map.of()));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void every_secret_may_stand_in_a_file() throws IOException {
        Map<String, String> all = everything();
        Map<String, String> inFiles = new HashMap<>(all);
        for (Variable variable : secrets()) {
            String value = inFiles.remove(variable.variable());
            Path file = Files.writeString(folder.resolve(variable.name()), value + "\n");
            inFiles.put(variable.file(), file.toString());
        }
        assertThat(read(inFiles)).isEqualTo(read(all));
        assertThat(problems.all()).isEmpty();
        assertThat(problems.remarks()).isEmpty();
    }

    @Test
    void a_file_of_a_secret_that_is_no_good_is_a_problem() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        read(Map.of(
                "STORYBOT_DISCORD_TOKEN_FILE", empty.toString(), "STORYBOT_SLACK_BOT_TOKEN_FILE", folder + "/none"));
        read(Map.of("STORYBOT_DISCORD_TOKEN", "a", "STORYBOT_DISCORD_TOKEN_FILE", empty.toString()));
        assertThat(problems.all())
                .containsExactly(
                        "STORYBOT_DISCORD_TOKEN_FILE is \"" + empty
                                + "\", which is empty. Name a file with the secret in it, or leave"
                                + " STORYBOT_DISCORD_TOKEN_FILE unset.",
                        "STORYBOT_SLACK_BOT_TOKEN_FILE is \"" + folder
                                + "/none\", which cannot be read. Name a file with the secret in it, or leave"
                                + " STORYBOT_SLACK_BOT_TOKEN_FILE unset.",
                        "STORYBOT_DISCORD_TOKEN and STORYBOT_DISCORD_TOKEN_FILE are both set. Unset one of them.");
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_remedy() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        read(Map.of(
                "STORYBOT_DATA", "/no/such",
                "STORYBOT_KEEP", file.toString(),
                "STORYBOT_HEALTH_PORT", "99999",
                "STORYBOT_LOG_FORMAT", "xml",
                "STORYBOT_DISCORD_API_URL", "discord.com"));
        assertThat(problems.all())
                .containsExactly(
                        "STORYBOT_DATA is \"/no/such\", which is no folder. Set it to the folder of stories, or leave it"
                                + " unset.",
                        "STORYBOT_KEEP is \"" + file + "\", which is no folder. Set it to the folder for what the bot"
                                + " keeps, or leave it unset.",
                        "STORYBOT_DISCORD_API_URL is \"discord.com\", which is no such address. Set it to an address"
                                + " that begins with https:// or http://, or leave it unset.",
                        "STORYBOT_LOG_FORMAT is \"xml\", which is none of them. Set it to text, json or auto, or leave"
                                + " it unset.",
                        "STORYBOT_HEALTH_PORT is \"99999\", which is no number from 0 to 65535. Set it to a port, 0 to"
                                + " 65535, or off, or leave it unset.");
    }

    @ParameterizedTest
    @CsvSource({
        "STORYBOT_KEEP, 'a\0b', no path",
        "STORYBOT_INBOX, maybe, on or off",
        "STORYBOT_DISCORD_TOKEN, Bot abc, a space in it",
        "STORYBOT_DISCORD_COMPRESSION, gzip, zlib or none",
        "STORYBOT_DISCORD_GATEWAY_URL, https://127.0.0.1/, wss://",
        "STORYBOT_DISCORD_SHARDS, 0-1, STORYBOT_DISCORD_SHARDS_TOTAL",
        "STORYBOT_DISCORD_SHARDS_TOTAL, 0, 1 to",
        "STORYBOT_SLACK_BOT_TOKEN, xapp-1, which begins with xapp-",
        "STORYBOT_SLACK_APP_TOKEN, xoxb-1, which begins with xoxb-",
        "STORYBOT_SLACK_APP_TOKEN, xapp-1, 'is set, but not STORYBOT_SLACK_BOT_TOKEN'",
        "STORYBOT_SLACK_BOT_TOKEN, xoxb-1, STORYBOT_SLACK_SIGNING_SECRET (events over HTTP)",
        "STORYBOT_SLACK_CLIENT_ID, 1.2, 'is set, but not STORYBOT_KEEP_KEY'",
        "STORYBOT_SLACK_CLIENT_SECRET, abc, 'is set, but not STORYBOT_SLACK_CLIENT_ID'",
        "STORYBOT_SLACK_HTTP_PORT, http, no number",
        "STORYBOT_KEEP_KEY, short, too short",
        "STORYBOT_HEALTH_ADDRESS, 300.1.1.1, no address",
    })
    void a_value_that_cannot_be_is_a_problem(String variable, String value, String told) {
        read(Map.of(variable, value));
        assertThat(problems.all()).anySatisfy(problem -> assertThat(problem).contains(variable, told));
    }

    @Test
    void shards_that_there_are_not_are_a_problem() {
        read(Map.of("STORYBOT_DISCORD_SHARDS", "3-4", "STORYBOT_DISCORD_SHARDS_TOTAL", "4"));
        assertThat(problems.all()).singleElement().asString().contains("\"3-4\", which are no shards of 4");
        assertThat(read(Map.of("STORYBOT_DISCORD_TOKEN", "d", "STORYBOT_DISCORD_SHARDS_TOTAL", "4"))
                        .discord())
                .extracting(Discord::shards)
                .isEqualTo(new Shards(0, 3, 4));
    }

    @Test
    void a_name_that_is_none_is_pointed_out_with_the_nearest_and_keeps_nobody_from_starting() {
        read(Map.of(
                "STORYBOT_DISCORD_TOKN", "secret",
                "STORYBOT_SLACK_BOT_TOKEN_FLE", "/x",
                "STORYBOT_WEATHER_TOMORROW_AT_NOON", "fair",
                "STORYBOT_JAVA_HOME", "/opt/jdk",
                "OTHER_DISCORD_TOKN", "x"));
        assertThat(problems.all()).isEmpty();
        assertThat(problems.remarks())
                .containsExactly(
                        "STORYBOT_DISCORD_TOKN is no setting of Storybot. Is STORYBOT_DISCORD_TOKEN meant?",
                        "STORYBOT_SLACK_BOT_TOKEN_FLE is no setting of Storybot. Is STORYBOT_SLACK_BOT_TOKEN_FILE"
                                + " meant?",
                        "STORYBOT_WEATHER_TOMORROW_AT_NOON is no setting of Storybot.");
    }

    @Test
    void a_secret_is_never_printed() throws IOException {
        Map<String, String> all = everything();
        for (Variable variable : secrets()) {
            all.put(variable.variable(), "hush hush " + variable);
            all.put(
                    variable.file(),
                    Files.writeString(folder.resolve(variable.name()), "hush").toString());
        }
        assertThat(read(all).toString()).doesNotContain("hush");
        assertThat(problems.all()).isNotEmpty().noneMatch(problem -> problem.contains("hush"));
        assertThat(read(everything()).toString())
                .contains("token=(hidden)")
                .doesNotContain("xoxb-1", "xapp-1", "d-token", "signing,", KEY);
        assertThat(new Secret("hush")).hasToString("(hidden)");
    }

    @Test
    void the_table_of_the_readme_has_every_default_and_marks_every_secret() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md"));
        for (Variable variable : Variable.values()) {
            String row = rows.stream()
                    .filter(line -> line.startsWith("| `" + variable.variable() + "` |"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.contains("*secret*")).as(row).isEqualTo(variable.isSecret());
            assertThat(variable.otherwise().isEmpty() || row.contains("| `" + variable.otherwise() + "`"))
                    .as(row)
                    .isTrue();
        }
    }

    private static List<Variable> secrets() {
        return Arrays.stream(Variable.values()).filter(Variable::isSecret).toList();
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }

    private Settings read(Map<String, String> environment) {
        return Settings.read(environment, HOME, problems);
    }
}
