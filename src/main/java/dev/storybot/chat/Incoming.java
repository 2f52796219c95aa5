package dev.storybot.chat;

import dev.storybot.story.Entity;
import java.util.Arrays;
import java.util.List;
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

    /// The name of the platform that it came from: what `conversation` begins with.
    public String platform() {
        int slash = conversation.indexOf('/');
        return slash < 0 ? conversation : conversation.substring(0, slash);
    }

    /// The commands, the same on every platform. What they do is in the wording (`command.why`), how they are used too
    /// (`usage.why`).
    public enum Command {
        WHO_LEFT(Option.named("organisation", Entity.Kind.ORGANISATION)),
        WHY(Option.named("person", Entity.Kind.PERSON)),
        WHO_IS(Option.named("name", Entity.Kind.values())),
        TIMELINE(
                Option.named("entity", Entity.Kind.values()).optional(),
                Option.text("from").optional(),
                Option.text("to").optional()),
        QUOTE(Option.named("person", Entity.Kind.PERSON), Option.text("topic").optional()),
        COMPARE(
                Option.named("organisation", Entity.Kind.ORGANISATION),
                Option.named("other", Entity.Kind.ORGANISATION)),
        ASK(Option.text("question")),
        CHECK(Option.text("claim")),
        RECEIPT(new Option("id", true, true, Set.of())),
        STORY(new Option("name", false, true, Set.of())),
        HELP;

        // of List.of, so it never changes
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<Option> options;

        Command(Option... options) {
            this.options = List.of(options);
        }

        /// Its arguments in their order, the required ones first. What they are is in the wording (`option.person`).
        public List<Option> options() {
            return options;
        }

        /// Without its slash: `who-left`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The kinds of entities that its argument names; empty where it takes no name.
        Set<Entity.Kind> named() {
            return options.stream()
                    .map(Option::names)
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .orElse(Set.of());
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

    /// An argument of a command.
    ///
    /// @param name     as in [#options()]
    /// @param required whether the command needs it
    /// @param suggests whether there are suggestions for it
    /// @param names    the kinds of entities that it names; empty where it names none
    public record Option(String name, boolean required, boolean suggests, Set<Entity.Kind> names) {

        public Option {
            names = Set.copyOf(names);
        }

        private static Option named(String name, Entity.Kind... kinds) {
            return new Option(name, true, true, Set.of(kinds));
        }

        private static Option text(String name) {
            return new Option(name, true, false, Set.of());
        }

        private Option optional() {
            return new Option(name, false, suggests, names);
        }
    }
}
