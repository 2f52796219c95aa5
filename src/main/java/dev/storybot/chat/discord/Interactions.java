package dev.storybot.chat.discord;

import dev.storybot.chat.Incoming;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.Interaction;

/// What all interactions have in common: who makes them, where, in which language.
record Interactions(Desk desk) {

    static Place place(Interaction interaction) {
        Guild guild = interaction.getGuild();
        return Place.of(
                guild == null ? null : guild.getId(),
                Objects.requireNonNull(interaction.getChannel(), "an interaction without a channel"),
                interaction.getUser().getId());
    }

    static String language(Interaction interaction) {
        return Locales.language(interaction.getUserLocale());
    }

    /// Answers a question, or says why not.
    ///
    /// @param language of the answer
    void ask(
            Interaction interaction,
            Outlet outlet,
            String text,
            Map<String, String> options,
            String language,
            boolean isPrivate) {
        unhindered(interaction, outlet, place -> {
            Incoming incoming = new Incoming(place.conversation(), text, options, language);
            desk.answer(incoming, place, isPrivate, outlet);
        });
    }

    /// Does `work` if it may be done there and now; else says why not, to the asker alone.
    void unhindered(Interaction interaction, Outlet outlet, Consumer<Place> work) {
        String language = language(interaction);
        desk.attempt(language, outlet, () -> {
            Place place = place(interaction);
            Optional<String> hindrance = desk.hindrance(place, language);
            if (hindrance.isPresent()) {
                outlet.onlyToAsker();
                outlet.send(Typesetter.sentence(hindrance.get()));
            } else {
                work.accept(place);
            }
        });
    }

    /// Says one of our sentences to the asker alone.
    void tell(Interaction interaction, Outlet outlet, String key, Object... with) {
        String language = language(interaction);
        desk.attempt(language, outlet, () -> {
            outlet.onlyToAsker();
            outlet.send(Typesetter.sentence(desk.partner().sentence(key, language, with)));
        });
    }
}
