package dev.storybot.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How the bot is to run, as the environment says.
///
/// @param data the folder of stories
/// @param keep the folder for what the bot keeps, the built index among it; it may not exist yet
public record Settings(Path data, Path keep) {

    private static final Variable DATA = new Variable("STORYBOT_DATA", false, "the folder of stories");
    private static final Variable KEEP = new Variable("STORYBOT_KEEP", false, "the folder for what the bot keeps");

    /// Where state goes without `STORYBOT_KEEP` (XDG Base Directory Specification 0.8).
    private static final Variable STATE = new Variable("XDG_STATE_HOME", false, "the folder for state of programs");

    /// The settings of an environment.
    ///
    /// @param home     the home folder of the user
    /// @param problems gets what is wrong; a setting with a problem has its default
    public static Settings read(Map<String, String> environment, Path home, Problems problems) {
        Path data = path(DATA, environment, problems).orElse(Path.of("index-data"));
        if (!environment.getOrDefault(DATA.name(), "").isBlank() && !Files.isDirectory(data)) {
            problems.add(DATA, data.toString(), "which is no folder", remedy(DATA));
        }
        Path state = path(STATE, environment, problems)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local").resolve("state"));
        Path keep = path(KEEP, environment, problems).orElseGet(() -> state.resolve("storybot"));
        if (Files.exists(keep) && !Files.isDirectory(keep)) {
            problems.add(KEEP, keep.toString(), "which is no folder", remedy(KEEP));
        }
        return new Settings(data, keep);
    }

    /// Empty where the variable is not set, or set to nothing.
    private static Optional<Path> path(Variable variable, Map<String, String> environment, Problems problems) {
        String value = environment.getOrDefault(variable.name(), "");
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException invalid) {
            problems.add(variable, value, "which is no path", remedy(variable));
            return Optional.empty();
        }
    }

    private static String remedy(Variable variable) {
        return "Name " + variable.holds() + ", or leave it unset.";
    }
}
