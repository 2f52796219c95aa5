package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.OpenAiExodus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes over the wire, kept in `src/test/resources/golden/discord`: the registered commands, and a reply of each kind.
///
/// `-Dgolden=update` writes what is sent today into the files, and fails, so that nobody does it unnoticed.
class DiscordGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/discord");
    private static final Whereabouts GENERAL = Whereabouts.in(DiscordJson.GENERAL);
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static LiveDiscord live;
    private static JsonNode commands;

    @BeforeAll
    static void log_in() throws Exception {
        live = LiveDiscord.with(OpenAiExodus.bot());
        commands = live.server.await(sent -> sent.method().equals("PUT")).body();
    }

    @AfterAll
    static void log_off() {
        live.close();
        assertThat(live.server.wrong()).isEmpty();
    }

    @Test
    void the_commands_are_registered_as_they_were() throws IOException {
        check("commands", commands);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who-left",
                "why",
                "who-is",
                "timeline",
                "quote",
                "compare",
                "ask",
                "check",
                "receipt",
                "story",
                "help",
                "not-in-story",
                "original",
                "mention",
                "checked-message"
            })
    void what_is_said_is_as_it_was(String name) throws IOException {
        Map<String, Supplier<Outgoing>> asked = new TreeMap<>();
        asked.put("who-left", () -> live.slash(GENERAL, "who-left", "organisation", "OpenAI"));
        asked.put("why", () -> live.slash(GENERAL, "why", "person", "Murati"));
        asked.put("who-is", () -> live.slash(GENERAL, "who-is", "name", "Altman"));
        asked.put("timeline", () -> live.slash(GENERAL, "timeline", "entity", "Tesla"));
        asked.put("quote", () -> live.slash(GENERAL, "quote", "person", "Leike", "topic", "safety"));
        asked.put("compare", () -> live.slash(GENERAL, "compare", "organisation", "OpenAI", "other", "Tesla"));
        asked.put("ask", () -> live.slash(GENERAL.speaking("ja"), "ask", "question", "ムラティはなぜ辞めた？"));
        asked.put("check", () -> live.slash(GENERAL, "check", "claim", "Murati left OpenAI", "private", true));
        asked.put("receipt", () -> live.slash(GENERAL, "receipt", "id", "L9"));
        asked.put("story", () -> live.slash(GENERAL, "story"));
        asked.put("help", () -> live.slash(GENERAL, "help"));
        asked.put("not-in-story", () -> live.slash(GENERAL, "ask", "question", "how old is @everyone's dog?"));
        asked.put("original", () -> live.press(GENERAL, live.slash(GENERAL, "receipt", "id", "L9"), "Original words"));
        asked.put("mention", () -> live.says(GENERAL, "<@1000> who left Tesla in August 2024?"));
        asked.put("checked-message", () -> live.checks(GENERAL, "Musk left OpenAI in 2018."));
        check(name, asked.get(name).get().body());
    }

    private static void check(String name, JsonNode sent) throws IOException {
        JsonNode lasting = sent.deepCopy();
        if (lasting.has("nonce")) {
            ((ObjectNode) lasting).put("nonce", "NEW");
            ((ObjectNode) lasting.path("message_reference")).put("message_id", "NEW");
        }
        String json = pretty(lasting);
        Path file = FOLDER.resolve(name + ".json");
        if (System.getProperty("golden", "").equals("update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, json);
        }
        assertThat(System.getProperty("golden"))
                .as("the golden files were written anew")
                .isNotEqualTo("update");
        assertThat(json).isEqualTo(Files.readString(file));
    }

    private static String pretty(JsonNode json) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return SORTED.writer(printer).writeValueAsString(SORTED.treeToValue(json, Object.class)) + "\n";
    }
}
