package dev.storybot.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storybot.settings.Problems;
import dev.storybot.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Discord and Slack are servers of ours on the loopback address.
class CheckupTest {

    private static final String TOKEN = "bot-token";

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> authorizations = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Duration skew = Duration.ZERO;
    private String scopes = "chat:write,commands,app_mentions:read";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        bodies.put("/users/@me", "{\"id\":\"42\",\"username\":\"storybot\"}");
        bodies.put(
                "/applications/@me",
                "{\"id\":\"4242\",\"flags\":0,\"bot_require_code_grant\":false,\"interactions_endpoint_url\":null}");
        bodies.put("/applications/4242/commands", "[{\"name\":\"why\"},{\"name\":\"who-is\"}]");
        bodies.put("/users/@me/guilds", "[{\"name\":\"Newsroom\",\"permissions\":\"309237746688\"}]");
        bodies.put(
                "/gateway/bot",
                "{\"url\":\"ws://x\",\"shards\":1,\"session_start_limit\":{\"remaining\":999,\"reset_after\":600000}}");
        bodies.put("/auth.test", "{\"ok\":true,\"team\":\"Newsroom\",\"user\":\"storybot\"}");
        bodies.put("/apps.connections.open", "{\"ok\":true,\"url\":\"wss://x/?ticket=abc\"}");
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            authorizations.put(
                    path, Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] body = bodies.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("x-oauth-scopes", scopes);
            exchange.sendResponseHeaders(
                    statuses.getOrDefault(path, bodies.containsKey(path) ? 200 : 404), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void where_all_is_well_on_discord_every_finding_is_a_tick() {
        assertThat(discord())
                .allMatch(finding -> finding.state() == Finding.State.WELL)
                .hasSize(6);
        assertThat(authorizations.values()).containsOnly("Bot " + TOKEN);
    }

    @Test
    void a_token_that_discord_refuses_is_told_with_the_fix_and_without_the_token() {
        statuses.put("/users/@me", 401);
        assertThat(discord()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(Finding.State.WRONG);
            assertThat(finding.remedy()).contains("Reset Token", "STORYBOT_DISCORD_TOKEN");
            assertThat(finding.toString()).doesNotContain(TOKEN);
        });
    }

    @Test
    void commands_that_are_not_registered_are_named() {
        bodies.put("/applications/4242/commands", "[{\"name\":\"why\"}]");
        assertThat(told(discord(), "Discord commands").told())
                .contains("/who-is")
                .doesNotContain("/why");
    }

    @Test
    void what_keeps_commands_from_coming_in_is_found() {
        bodies.put(
                "/applications/@me",
                "{\"id\":\"4242\",\"bot_require_code_grant\":true,\"interactions_endpoint_url\":\"https://old.example\"}");
        assertThat(told(discord(), "Discord interactions").remedy()).contains("Interactions Endpoint URL");
        assertThat(told(discord(), "Discord invitation").remedy()).contains("Requires OAuth2 Code Grant");
    }

    @Test
    void permissions_that_are_missing_are_named_with_the_link_that_asks_for_all() {
        bodies.put(
                "/users/@me/guilds",
                "[{\"name\":\"Newsroom\",\"permissions\":\"3072\"},{\"name\":\"Mine\",\"permissions\":\"8\"}]");
        Finding servers = told(discord(), "Discord servers");
        assertThat(servers.state()).isEqualTo(Finding.State.WRONG);
        assertThat(servers.told())
                .contains(
                        "Newsroom (Send Messages in Threads, Create Public Threads, Attach Files, Read Message History)")
                .doesNotContain("Mine");
        assertThat(servers.remedy())
                .contains("https://discord.com/oauth2/authorize?client_id=4242&scope=bot+applications.commands"
                        + "&permissions=309237746688");
        bodies.put("/users/@me/guilds", "[]");
        assertThat(told(discord(), "Discord servers").state()).isEqualTo(Finding.State.NOTE);
    }

    @Test
    void a_bot_that_may_not_connect_any_more_today_is_told_for_how_long() {
        bodies.put("/gateway/bot", "{\"shards\":1,\"session_start_limit\":{\"remaining\":0,\"reset_after\":600000}}");
        assertThat(told(discord(), "Discord gateway").remedy()).contains("Wait 10 minutes");
    }

    @Test
    void a_clock_that_is_off_is_found() {
        skew = Duration.ofMinutes(7);
        assertThat(told(discord(), "Discord clock").told()).matches(".* is 4[12]\\d s ahead of Discord's\\.");
        skew = skew.negated();
        assertThat(told(slack(), "Slack clock").told()).matches(".* is 4[12]\\d s behind Slack's\\.");
    }

    @Test
    void a_platform_that_is_not_there_is_told_with_its_address() {
        server.stop(0);
        assertThat(discord())
                .singleElement()
                .satisfies(finding -> assertThat(finding.told() + finding.remedy())
                        .contains("cannot be reached at http://127.0.0.1", "STORYBOT_DISCORD_API_URL"));
        assertThat(slack())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.remedy()).contains("STORYBOT_SLACK_API_URL"));
    }

    @Test
    void where_all_is_well_on_slack_every_finding_is_a_tick() {
        assertThat(slack())
                .allMatch(finding -> finding.state() == Finding.State.WELL)
                .hasSize(4);
        assertThat(authorizations)
                .containsEntry("/auth.test", "Bearer xoxb-1")
                .containsEntry("/apps.connections.open", "Bearer xapp-1");
    }

    @Test
    void scopes_that_are_missing_are_named() {
        scopes = "chat:write";
        Finding finding = told(slack(), "Slack scopes");
        assertThat(finding.told()).isEqualTo("The bot token lacks commands.");
        assertThat(finding.remedy()).contains("Bot Token Scopes", "Reinstall to Workspace");
    }

    @Test
    void tokens_that_slack_refuses_are_told_with_its_reason() {
        bodies.put("/auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}");
        bodies.put("/apps.connections.open", "{\"ok\":false,\"error\":\"missing_scope\"}");
        assertThat(told(slack(), "Slack bot token").told()).contains("invalid_auth");
        assertThat(told(slack(), "Slack app token").remedy()).contains("connections:write");
        assertThat(slack().toString()).doesNotContain("xoxb-1", "xapp-1");
    }

    @Test
    void what_comes_over_http_cannot_be_asked_and_is_said() {
        List<Finding> findings = slack(Map.of("STORYBOT_SLACK_SIGNING_SECRET", "s"), Set.of());
        assertThat(told(findings, "Slack events").remedy()).contains("Request URL");
    }

    private static Finding told(List<Finding> all, String check) {
        return all.stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " is not in " + all));
    }

    private List<Finding> discord() {
        Settings settings = settings(Map.of("STORYBOT_DISCORD_TOKEN", TOKEN, "STORYBOT_DISCORD_API_URL", url()));
        return new DiscordCheckup(Objects.requireNonNull(settings.discord()), Set.of("why", "who-is"), client, clock())
                .findings();
    }

    private List<Finding> slack() {
        return slack(Map.of("STORYBOT_SLACK_APP_TOKEN", "xapp-1"), Set.of("chat:write", "commands"));
    }

    private List<Finding> slack(Map<String, String> with, Set<String> wanted) {
        Map<String, String> environment = new HashMap<>(with);
        environment.put("STORYBOT_SLACK_BOT_TOKEN", "xoxb-1");
        environment.put("STORYBOT_SLACK_API_URL", url());
        return new SlackCheckup(Objects.requireNonNull(settings(environment).slack()), wanted, client, clock())
                .findings();
    }

    private InstantSource clock() {
        Duration ahead = skew;
        return () -> Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.read(environment, Path.of("/home/ada"), new Problems());
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
