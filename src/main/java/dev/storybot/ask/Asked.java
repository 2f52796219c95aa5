package dev.storybot.ask;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody asked.
///
/// @param text     free text, or a command with its slash (`/why murati`); for a command with options, its name with
///                 the slash
/// @param options  arguments by option name (`person`, `organisation`, ...) where the platform has them; else empty
/// @param language the asker's language where the platform or the caller knows it, BCP 47; null to tell it from the text
public record Asked(
        String text, Map<String, String> options, @Nullable String language) {

    public Asked {
        options = Map.copyOf(options);
    }

    public static Asked of(String text) {
        return new Asked(text, Map.of(), null);
    }
}
