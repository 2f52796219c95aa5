package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogLineTest {

    private static final String OURS = "dev.storybot.Serving";
    private static final String LIBRARY = "net.dv8tion.jda.internal.requests.WebSocketClient";

    @Test
    void a_line_says_when_how_bad_who_where_and_what() throws IOException {
        LogLine line = line(OURS, Level.WARNING, "slack: cannot \"connect\"\n  at all", null);
        assertThat(line.text())
                .isEqualTo("2024-09-30T12:00:00Z WARN Serving [slack] slack: cannot \"connect\"\n  at all");
        JsonNode json = new ObjectMapper().readTree(line.json());
        assertThat(json.properties().stream().map(Map.Entry::getKey))
                .containsExactly("time", "level", "logger", "thread", "message");
        assertThat(json.get("message").textValue()).isEqualTo("slack: cannot \"connect\"\n  at all");
        assertThat(line.json()).doesNotContain("\n");
    }

    @Test
    void the_reference_that_an_asker_was_told_is_a_field_of_its_own() throws IOException {
        LogLine line = line("dev.storybot.chat.Bot", Level.SEVERE, "reference 7Q2K9Z: java.lang.Error", null);
        JsonNode json = new ObjectMapper().readTree(line.json());
        assertThat(json.get("reference").textValue()).isEqualTo("7Q2K9Z");
        assertThat(json.get("level").textValue()).isEqualTo("ERROR");
    }

    @Test
    void of_a_library_only_the_first_line_is_written_because_what_follows_may_be_a_message() {
        LogLine line = line(
                LIBRARY, Level.WARNING, "Got an unexpected Json-parse error.\n\t{\"content\":\"my secret\"}", null);
        assertThat(line.text()).endsWith("Got an unexpected Json-parse error.").doesNotContain("secret");
        assertThat(line(LIBRARY, Level.INFO, "x".repeat(5_000), null).message()).hasSizeLessThan(400);
    }

    /// As JDA says it of the card below a message.
    @Test
    void of_a_library_no_json_is_written_because_it_may_be_a_message() {
        String json = "{\"type\":\"rich\",\"description\":\"my secret\"}";
        String builder = "net.dv8tion.jda.internal.entities.EntityBuilder";
        assertThat(line(builder, Level.SEVERE, "Failed to parse element in embeds with content " + json, null)
                        .text())
                .endsWith("Failed to parse element in embeds with content (hidden)");
        for (String others : new String[] {"[" + json + "]", "[\"my secret\"]"}) {
            assertThat(line(LIBRARY, Level.SEVERE, "got " + others, null).message())
                    .doesNotContain("secret");
        }
        assertThat(line(LIBRARY, Level.SEVERE, "failure: [TimeoutException] late", null)
                        .message())
                .isEqualTo("failure: [TimeoutException] late");
    }

    @Test
    void what_an_exception_says_is_not_written_unless_java_could_not_read_or_write() {
        assertThat(line(
                                LIBRARY,
                                Level.SEVERE,
                                "broken",
                                new IllegalStateException("my secret", new ConnectException("Connection refused")))
                        .text())
                .contains(
                        "java.lang.IllegalStateException\n\tat ",
                        "caused by java.net.ConnectException: Connection refused")
                .doesNotContain("my secret");
    }

    @Test
    void no_token_is_written() {
        String tokens = "xoxb-12-34-abc xapp-1-A-2-b MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"
                + " wss://x/?ticket=abc-def&y=1 Authorization: Bearer ey.123";
        for (String logger : new String[] {OURS, LIBRARY}) {
            assertThat(line(logger, Level.INFO, tokens, null).text())
                    .doesNotContain("34-abc", "A-2-b", "Cl2FMQ", "abc-def", "ey.123")
                    .contains("(hidden)");
        }
    }

    @Test
    void what_is_less_than_asked_for_is_not_written() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        Handler[] before = root.getHandlers();
        Level level = root.getLevel();
        try {
            Logs.set(new PrintStream(written, true, StandardCharsets.UTF_8), true, Level.INFO);
            Logger log = LoggerFactory.getLogger(LogLineTest.class);
            log.debug("nobody reads {}", "this");
            log.info("somebody reads {}", "that");
        } finally {
            for (Handler handler : root.getHandlers()) {
                root.removeHandler(handler);
            }
            for (Handler handler : before) {
                root.addHandler(handler);
            }
            root.setLevel(level);
        }
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("\"message\":\"somebody reads that\"")
                .doesNotContain("nobody");
    }

    private static LogLine line(String logger, Level level, String message, Throwable thrown) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName(logger);
        record.setInstant(Instant.parse("2024-09-30T12:00:00Z"));
        record.setThrown(thrown);
        return LogLine.of(record, "slack");
    }
}
