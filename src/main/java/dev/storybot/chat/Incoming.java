package dev.storybot.chat;

import dev.storybot.story.Entity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody wrote to the bot, on whichever platform.
///
/// @param conversation what it belongs to: unique over all platforms (`discord/123/456`); questions of the same
///                     conversation may refer to one another
/// @param text         free text, or a command with its slash (`/why murati`)
/// @param options      arguments by option name where the platform has them, the command's name then being all of
///                     `text`; else empty
/// @param language     the asker's language where the platform knows it, BCP 47; null to tell it from the text
public record Incoming(
        String conversation,
        String text,
        Map<String, String> options,
        @Nullable String language) {

    public Incoming {
        options = Map.copyOf(options);
    }

    public static Incoming of(String conversation, String text) {
        return new Incoming(conversation, text, Map.of(), null);
    }

    /// The commands, the same on every platform. What they do is in the wording (`command.why`), how they are used too
    /// (`usage.why`).
    public enum Command {
        WHO_LEFT(Entity.Kind.ORGANISATION),
        WHY(Entity.Kind.PERSON),
        WHO_IS(Entity.Kind.values()),
        TIMELINE(Entity.Kind.values()),
        QUOTE(Entity.Kind.PERSON),
        COMPARE(Entity.Kind.ORGANISATION),
        ASK,
        CHECK,
        RECEIPT,
        STORY,
        HELP;

        // of Set.of, so it never changes
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<Entity.Kind> named;

        Command(Entity.Kind... named) {
            this.named = Set.of(named);
        }

        /// Without its slash: `who-left`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The kinds of entities that its argument names; empty where it takes no name.
        Set<Entity.Kind> named() {
            return named;
        }

        /// The command of that word, given with or without its slash; `who` is short for
        /// `who-is`.
        public static Optional<Command> of(String word) {
            String bare = word.startsWith("/") ? word.substring(1) : word;
            if (bare.equals("who")) {
                return Optional.of(WHO_IS);
            }
            return Arrays.stream(values())
                    .filter(command -> command.word().equals(bare))
                    .findFirst();
        }
    }
}
