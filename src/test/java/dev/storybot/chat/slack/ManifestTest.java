package dev.storybot.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.chat.FakePartner;
import dev.storybot.chat.Incoming.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The manifest that a workspace makes the app from asks for what the code uses, and for nothing else.
class ManifestTest {

    private static final Path CODE = Path.of("src/main/java/dev/storybot/chat/slack");

    private static final Pattern CALLED =
            Pattern.compile("\\.\\s*((?:chat|users|views|assistant|files|conversations)[A-Z][A-Za-z]+)\\(");
    private static final Pattern EVENT = Pattern.compile("app\\.event\\((\\w+)\\.class");

    /// What a method of the Web API needs, by Slack's reference. A view needs nothing but the token.
    private static final Map<String, Set<String>> SCOPES = Map.of(
            "chatPostMessage", Set.of("chat:write"),
            "chatPostEphemeral", Set.of("chat:write"),
            "usersInfo", Set.of("users:read"),
            "filesGetUploadURLExternal", Set.of("files:write"),
            "filesCompleteUploadExternal", Set.of("files:write"),
            "viewsOpen", Set.of(),
            "viewsUpdate", Set.of(),
            "viewsPublish", Set.of(),
            "assistantThreadsSetSuggestedPrompts", Set.of("assistant:write"),
            "assistantThreadsSetStatus", Set.of("assistant:write"));

    /// Slack's names of the events, with what they need.
    private static final Map<String, Map.Entry<String, Set<String>>> EVENTS = Map.of(
            "AppMentionEvent", Map.entry("app_mention", Set.of("app_mentions:read")),
            "MessageEvent", Map.entry("message.im", Set.of("im:history")),
            "AppHomeOpenedEvent", Map.entry("app_home_opened", Set.of()));

    /// Registered by the library where workspaces install the app by themselves.
    private static final Set<String> OF_INSTALLATIONS = Set.of("app_uninstalled", "tokens_revoked");

    private final JsonNode manifest = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("src/slack/manifest.json").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.list(CODE)) {
            for (Path file : files.sorted().toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        pattern.matcher(code()).results().forEach(result -> found.add(result.group(1)));
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void it_has_the_commands_that_are_registered_with_what_they_do() {
        FakePartner partner = new FakePartner();
        JsonNode commands = manifest.path("features").path("slash_commands");
        assertThat(commands.findValuesAsText("command")).containsExactlyElementsOf(Commands.names());
        for (JsonNode command : commands) {
            assertThat(command.path("should_escape").asBoolean()).isTrue();
            Command.of(command.path("command").asText()).ifPresent(known -> {
                String does = partner.sentence("command." + known.word(), "en");
                assertThat(command.path("description").asText()).isEqualToIgnoringCase(does);
                String usage = partner.sentence("usage." + known.word(), "en");
                assertThat(("/" + known.word() + " "
                                        + command.path("usage_hint").asText())
                                .strip())
                        .isEqualTo(usage);
            });
        }
    }

    @Test
    void it_has_the_shortcuts_that_are_registered() {
        JsonNode shortcuts = manifest.path("features").path("shortcuts");
        assertThat(shortcuts.findValuesAsText("callback_id")).containsExactly(Asking.CHECK, Asking.ASK);
        assertThat(shortcuts.findValuesAsText("type")).containsExactly("message", "global");
        assertThat(manifest.path("settings")
                        .path("interactivity")
                        .path("is_enabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void it_has_the_events_that_are_registered() throws IOException {
        Set<String> events = new TreeSet<>(OF_INSTALLATIONS);
        found(EVENT).forEach(event -> events.add(EVENTS.get(event).getKey()));
        assertThat(texts(manifest.path("settings").path("event_subscriptions").path("bot_events")))
                .containsExactlyElementsOf(events);
    }

    @Test
    void it_asks_for_what_is_called_and_for_nothing_else() throws IOException {
        Set<String> scopes = new TreeSet<>(Set.of("commands"));
        Set<String> called = found(CALLED);
        called.removeIf(method -> method.startsWith("viewsView") || method.equals("viewSubmit"));
        assertThat(SCOPES.keySet()).containsAll(called);
        called.forEach(method -> scopes.addAll(SCOPES.get(method)));
        found(EVENT).forEach(event -> scopes.addAll(EVENTS.get(event).getValue()));
        assertThat(texts(manifest.path("oauth_config").path("scopes").path("bot")))
                .containsExactlyElementsOf(scopes);
        assertThat(manifest.path("oauth_config").path("scopes").has("user")).isFalse();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    @Test
    void it_keeps_to_the_limits_of_manifests() {
        Map<String, Integer> most = new HashMap<>(Map.of("command", 32, "usage_hint", 1_000, "callback_id", 255));
        most.forEach((field, limit) -> assertThat(manifest.findValuesAsText(field))
                .allSatisfy(value -> assertThat(value).hasSizeBetween(1, limit)));
        JsonNode display = manifest.path("display_information");
        assertThat(display.path("name").asText()).hasSizeBetween(1, 35);
        assertThat(display.path("description").asText()).hasSizeBetween(1, 140);
        assertThat(display.path("long_description").asText()).hasSizeBetween(174, 4_000);
        JsonNode agent = manifest.path("features").path("agent_view");
        assertThat(agent.path("agent_description").asText()).hasSizeBetween(1, 300);
        assertThat(agent.path("suggested_prompts").size()).isBetween(1, 4);
        assertThat(manifest.path("features").path("shortcuts").findValuesAsText("description"))
                .allSatisfy(text -> assertThat(text).hasSizeBetween(1, 150));
        assertThat(manifest.path("features")
                        .path("bot_user")
                        .path("display_name")
                        .asText())
                .matches("[a-z0-9._-]{1,80}");
    }

    @Test
    void the_program_holds_the_same() throws IOException {
        assertThat(Manifest.json()).isEqualTo(Files.readString(Path.of("src/slack/manifest.json")));
        assertThat(Manifest.scopes()).contains("chat:write");
    }
}
