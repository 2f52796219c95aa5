package dev.storybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Path HOME = Path.of("/home/ada");

    private final Problems problems = new Problems();

    @Test
    void without_any_variable_everything_has_its_default() {
        assertThat(Settings.read(Map.of(), HOME, problems))
                .isEqualTo(new Settings(Path.of("index-data"), Path.of("/home/ada/.local/state/storybot")));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void every_variable_changes_its_setting(@TempDir Path folder) {
        Map<String, String> environment = Map.of(
                "STORYBOT_DATA",
                folder.toString(),
                "STORYBOT_KEEP",
                folder.resolve("keep").toString());
        assertThat(Settings.read(environment, HOME, problems)).isEqualTo(new Settings(folder, folder.resolve("keep")));
        assertThat(Settings.read(Map.of("XDG_STATE_HOME", "/state"), HOME, problems)
                        .keep())
                .isEqualTo(Path.of("/state/storybot"));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_variable_that_is_set_to_nothing_is_not_set() {
        Map<String, String> environment = Map.of("STORYBOT_DATA", "", "STORYBOT_KEEP", " ");
        assertThat(Settings.read(environment, HOME, problems)).isEqualTo(Settings.read(Map.of(), HOME, problems));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_remedy(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Settings.read(Map.of("STORYBOT_DATA", "/no/such", "STORYBOT_KEEP", file.toString()), HOME, problems);
        assertThat(problems.all())
                .containsExactly(
                        "STORYBOT_DATA is \"/no/such\", which is no folder. Name the folder of stories, or leave it"
                                + " unset.",
                        "STORYBOT_KEEP is \"" + file
                                + "\", which is no folder. Name the folder for what the bot keeps, or leave it unset.");
    }

    @Test
    void a_value_that_is_no_path_is_a_problem() {
        Settings.read(Map.of("STORYBOT_KEEP", "a\0b"), HOME, problems);
        assertThat(problems.all()).singleElement().asString().contains("which is no path");
    }

    @Test
    void a_secret_is_never_printed() {
        problems.add(
                new Variable("STORYBOT_TOKEN", true, "the token"), "xoxb-1", "which is too short", "Copy all of it.");
        assertThat(problems.all()).containsExactly("STORYBOT_TOKEN is (hidden), which is too short. Copy all of it.");
    }
}
