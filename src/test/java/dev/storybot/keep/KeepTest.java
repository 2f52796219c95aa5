package dev.storybot.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storybot.chat.ChannelRules.Rule;
import dev.storybot.chat.Installations.Installation;
import dev.storybot.keep.InboxEntry.Rated;
import dev.storybot.keep.InboxEntry.Unanswered;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-09-30T12:00:00Z"));

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private static final Writer.Pace QUICK = new Writer.Pace(Duration.ofMillis(50), Duration.ofMillis(50));

    @TempDir
    private Path folder;

    @Test
    void rules_are_there_after_a_restart() {
        try (Keep keep = open()) {
            assertThat(keep.rules().set("discord/1", "discord/1/2", Rule.ALLOWED))
                    .isTrue();
            assertThat(keep.rules().set("discord/1", "discord/1/3", Rule.DENIED))
                    .isTrue();
            assertThat(keep.rules().set("discord/1", "discord/1/3", Rule.ALLOWED))
                    .isTrue();
            assertThat(keep.rules().set("slack/T", "slack/T/C", Rule.DENIED)).isTrue();
            assertThat(keep.rules().answerInThreads("discord/1", true)).isTrue();
            assertThat(keep.trouble()).isEmpty();
        }
        try (Keep keep = open()) {
            assertThat(keep.rules().rules("discord/1"))
                    .isEqualTo(Map.of("discord/1/2", Rule.ALLOWED, "discord/1/3", Rule.ALLOWED));
            assertThat(keep.rules().allows("discord/1", "discord/1/4")).isFalse();
            assertThat(keep.rules().answersInThreads("discord/1")).isTrue();
            assertThat(keep.rules().answersInThreads("slack/T")).isFalse();
            assertThat(keep.rules().reset("discord/1")).isTrue();
        }
        try (Keep keep = open()) {
            assertThat(keep.rules().rules("discord/1")).isEmpty();
            assertThat(keep.rules().answersInThreads("discord/1")).isFalse();
            assertThat(keep.rules().allows("slack/T", "slack/T/C")).isFalse();
        }
    }

    @Test
    void the_story_chosen_for_a_conversation_is_there_after_a_restart_without_its_name() throws IOException {
        try (Keep keep = open()) {
            keep.chosen().choose("discord/1/user/123456789", "bread");
            keep.chosen().choose("discord/1/user/123456789", "wine");
            keep.chosen().choose("slack/T/C", "bread");
        }
        try (Keep keep = open()) {
            assertThat(keep.chosen().of("discord/1/user/123456789")).isEqualTo("wine");
            assertThat(keep.chosen().of("slack/T/C")).isEqualTo("bread");
            assertThat(keep.chosen().of("slack/T/D")).isNull();
        }
        assertThat(bytes()).contains("wine").doesNotContain("123456789");
    }

    @Test
    void workspaces_are_there_after_a_restart_and_their_tokens_are_sealed() throws IOException {
        Installation one = new Installation("", "T1", "B1", "U1", "chat:write,commands", "xoxb-1-secret");
        Installation other = new Installation("E1", "T2", "B2", "U2", "chat:write", "xoxb-2-secret");
        try (Keep keep = open()) {
            keep.installations().keep(other);
            keep.installations().keep(one);
            keep.installations().forget("E1", "T2");
            assertThat(keep.installations().of("E1", "T2")).isEmpty();
        }
        assertThat(bytes()).contains("/T1").doesNotContain("secret", "xoxb");
        try (Keep keep = open()) {
            assertThat(keep.installations().of("", "T1")).contains(one);
            assertThat(keep.installations().of("E1", "T2")).isEmpty();
        }
        try (Keep keep = Keep.open(folder, KEY + "x", CLOCK, QUICK)) {
            assertThat(keep.installations().of("", "T1")).as("with another key").isEmpty();
            assertThat(keep.trouble()).isEmpty();
        }
    }

    @Test
    void what_is_sealed_opens_with_its_key_for_its_owner_and_unchanged_alone() {
        Seal seal = new Seal(KEY);
        byte[] sealed = seal.sealed("token", "T1");
        assertThat(seal.opened(sealed, "T1")).contains("token");
        assertThat(seal.opened(sealed, "T2")).isEmpty();
        assertThat(new Seal(KEY + "x").opened(sealed, "T1")).isEmpty();
        assertThat(seal.sealed("token", "T1")).isNotEqualTo(sealed);
        sealed[sealed.length - 1] ^= 1;
        assertThat(seal.opened(sealed, "T1")).isEmpty();
        assertThat(seal.opened(new byte[3], "T1")).isEmpty();
    }

    @Test
    void the_inbox_counts_what_was_asked_in_vain_and_what_was_no_good() throws Exception {
        try (Keep keep = open()) {
            keep.inbox().unanswered("bread", "en", "How old is the baker?");
            keep.inbox().unanswered("bread", "en", "how OLD is the  baker?");
            keep.inbox().unanswered("bread", "en", "<@123456789> what is your number, ada@example.org?");
            keep.inbox().unanswered("bread", "en", "???");
            keep.inbox().rated("bread", "en", "/why adeyemi", false);
            keep.inbox().rated("bread", "en", "/why adeyemi", true);
            keep.inbox().rated("bread", "en", "/who-is adeyemi", true);
        }
        assertThat(Keep.inbox(folder))
                .containsExactly(
                        new Unanswered("bread", "en", "how old is the baker?", 2, "2024-09-30", "2024-09-30"),
                        new Rated("bread", "en", "/why adeyemi", 1, 1, "2024-09-30", "2024-09-30"),
                        new Unanswered("bread", "en", "… what is your number, …?", 1, "2024-09-30", "2024-09-30"));
        assertThat(bytes()).doesNotContain("123456789", "ada@", "12:00");
    }

    @Test
    void an_inbox_that_is_off_keeps_nothing() throws Exception {
        try (Keep keep = Keep.open(folder, false, 10, null, CLOCK)) {
            keep.inbox().unanswered("bread", "en", "How old is the baker?");
            keep.inbox().rated("bread", "en", "/why adeyemi", false);
        }
        assertThat(Keep.inbox(folder)).isEmpty();
        assertThat(Keep.inbox(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void the_oldest_questions_make_room() throws Exception {
        open().close();
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10100)"
                    + " INSERT INTO unanswered SELECT 's', 'en', 'q' || i, 1, '2024-01-01',"
                    + " CASE WHEN i <= 100 THEN '2024-01-01' ELSE '2024-02-01' END FROM n");
        }
        open().close();
        assertThat(Keep.inbox(folder))
                .hasSize(KeptInbox.LIMIT)
                .noneMatch(entry -> entry.last().equals("2024-01-01"));
    }

    @Test
    void a_damaged_file_is_set_aside_and_a_new_one_is_begun() throws IOException {
        Files.writeString(folder.resolve("storybot.db"), "this is no database ".repeat(500));
        try (Keep keep = open()) {
            assertThat(keep.trouble()).isEmpty();
            assertThat(keep.rules().set("s", "c", Rule.DENIED)).isTrue();
        }
        assertThat(folder.resolve("storybot.db.damaged-20240930-120000")).exists();
        try (Keep keep = open()) {
            assertThat(keep.rules().allows("s", "c")).isFalse();
        }
    }

    @Test
    void a_file_with_a_page_overwritten_is_set_aside_too() throws IOException {
        try (Keep keep = open()) {
            for (int i = 0; i < 500; i++) {
                keep.inbox().unanswered("bread", "en", "what of loaf number " + i + "?");
            }
        }
        Path file = folder.resolve("storybot.db");
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes.length).isGreaterThan(16_384);
        for (int i = 8_192; i < 12_288; i++) {
            bytes[i] ^= (byte) 0x55;
        }
        Files.write(file, bytes);
        try (Keep keep = open()) {
            assertThat(keep.trouble()).isEmpty();
            assertThat(keep.rules().set("s", "c", Rule.DENIED)).isTrue();
        }
        assertThat(folder.resolve("storybot.db.damaged-20240930-120000")).exists();
    }

    @Test
    void a_file_that_is_gone_is_begun_again_with_every_rule() throws IOException {
        try (Keep keep = open()) {
            keep.rules().set("s", "c", Rule.DENIED);
            for (String part : List.of("storybot.db", "storybot.db-wal", "storybot.db-shm")) {
                Files.deleteIfExists(folder.resolve(part));
            }
            assertThat(keep.rules().set("s", "d", Rule.DENIED)).isTrue();
            assertThat(keep.trouble()).isEmpty();
        }
        try (Keep keep = open()) {
            assertThat(keep.rules().rules("s")).isEqualTo(Map.of("c", Rule.DENIED, "d", Rule.DENIED));
        }
    }

    @Test
    void while_another_holds_the_file_the_bot_goes_on_in_memory() throws Exception {
        try (Keep keep = open()) {
            assertThat(keep.rules().set("s", "c", Rule.DENIED)).isTrue();
            try (Connection other = connect();
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertThat(keep.rules().set("s", "d", Rule.DENIED)).isFalse();
                assertThat(keep.rules().allows("s", "d")).isFalse();
                assertThat(keep.trouble()).contains("storybot.db is locked by another process");
                long start = System.nanoTime();
                for (int i = 0; i < 3 * Writer.QUEUE; i++) {
                    keep.inbox().unanswered("bread", "en", "in vain");
                }
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(900));
                assertThat(keep.lost()).isGreaterThan(Writer.QUEUE);
                statement.execute("ROLLBACK");
            }
            while (keep.waiting() > 0) {
                Thread.onSpinWait();
            }
            assertThat(keep.rules().set("s", "e", Rule.DENIED)).isTrue();
            assertThat(keep.trouble()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_locked_at_the_start_is_opened_later_with_what_was_said_meanwhile() throws Exception {
        try (Keep keep = open()) {
            keep.rules().set("s", "c", Rule.ALLOWED);
            keep.rules().set("old", "c", Rule.DENIED);
        }
        Connection other = connect();
        try (Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
        }
        try (Keep keep = open()) {
            assertThat(keep.trouble()).contains("locked by another process");
            keep.rules().set("s", "d", Rule.DENIED);
            other.close();
            assertThat(keep.rules().set("t", "c", Rule.DENIED)).isTrue();
            assertThat(keep.rules().rules("s")).isEqualTo(Map.of("d", Rule.DENIED));
            assertThat(keep.rules().rules("old")).isEqualTo(Map.of("c", Rule.DENIED));
        }
    }

    @Test
    void where_there_can_be_no_file_all_is_in_memory() {
        try (Keep keep = Keep.open(Path.of("/dev/null/keep"), null, CLOCK, QUICK)) {
            assertThat(keep.trouble()).contains("/dev/null/keep cannot be made", "Give the bot's user the right");
            assertThat(keep.rules().set("s", "c", Rule.DENIED)).isFalse();
            assertThat(keep.rules().allows("s", "c")).isFalse();
            keep.chosen().choose("c", "bread");
            assertThat(keep.chosen().of("c")).isEqualTo("bread");
            keep.inbox().unanswered("bread", "en", "in vain");
        }
    }

    @Test
    void a_full_disk_loses_what_is_to_be_written_and_nothing_else() throws Exception {
        try (Writer writer = new Writer(folder, CLOCK, QUICK, connection -> {}, connection -> {})) {
            assertThat(writer.write(connection -> {
                        throw new SQLException("database or disk is full", null, 13);
                    }))
                    .isFalse();
            assertThat(writer.trouble()).startsWith("The disk with").contains("Make room");
            assertThat(writer.write(connection -> connection.createStatement().close()))
                    .isTrue();
            assertThat(writer.trouble()).isEmpty();
            assertThat(writer.lost()).isOne();
        }
    }

    @Test
    void a_file_of_a_newer_program_is_left_alone() throws Exception {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE rocket (fuel)");
            statement.execute("PRAGMA user_version = 99");
        }
        try (Keep keep = open()) {
            assertThat(keep.trouble()).contains("written by a newer Storybot");
            assertThat(keep.rules().set("s", "c", Rule.DENIED)).isFalse();
        }
        assertThatThrownBy(() -> Keep.inbox(folder)).isInstanceOf(CannotKeep.class);
    }

    @Test
    void a_copy_of_the_file_is_a_backup() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Keep keep = open()) {
            keep.rules().set("s", "c", Rule.DENIED);
            for (String part : List.of("storybot.db", "storybot.db-wal")) {
                if (Files.exists(folder.resolve(part))) {
                    Files.copy(folder.resolve(part), copy.resolve(part));
                }
            }
        }
        try (Keep keep = Keep.open(copy, true, 10, null, CLOCK)) {
            assertThat(keep.rules().allows("s", "c")).isFalse();
        }
    }

    @Test
    void a_program_killed_while_it_writes_leaves_a_sound_file() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File(folder.toFile(), "log")))
                .start();
        try {
            while (program.isAlive() && Keep.inbox(folder).stream().noneMatch(entry -> entry.weight() > 20)) {
                Thread.onSpinWait();
            }
            assertThat(program.isAlive())
                    .as(() -> folder.resolve("log").toString())
                    .isTrue();
        } finally {
            program.destroyForcibly().waitFor();
        }
        try (Keep keep = open()) {
            assertThat(keep.trouble()).isEmpty();
        }
        assertThat(Keep.inbox(folder))
                .singleElement()
                .satisfies(entry -> assertThat(entry.weight()).isGreaterThan(20));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().contains("damaged"));
        }
    }

    /// Writes until it is killed.
    static final class Writing {

        private Writing() {}

        static void main(String[] folder) {
            try (Keep keep = Keep.open(Path.of(folder[0]), true, 10, null, InstantSource.system())) {
                while (true) {
                    keep.inbox().unanswered("bread", "en", "in vain");
                }
            }
        }
    }

    private Keep open() {
        return Keep.open(folder, KEY, CLOCK, QUICK);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("storybot.db"));
    }

    /// Everything in the folder, as text.
    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
