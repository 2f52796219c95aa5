package dev.storybot.chat.discord;

import dev.storybot.chat.Incoming.Command;
import dev.storybot.chat.Incoming.Option;
import dev.storybot.chat.discord.Acknowledgement.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/// Questions that come as commands: slash commands with their options, and the action on a message. Completes names while
/// somebody types.
final class Questions {

    /// Choices of a completion, and characters of each, that Discord takes.
    private static final int CHOICES = 25;

    private static final int CHOICE_LENGTH = 100;

    private final Desk desk;
    private final Lateness lateness;

    Questions(Desk desk, Lateness lateness) {
        this.desk = desk;
        this.lateness = lateness;
    }

    void asked(SlashCommandInteractionEvent event) {
        OptionMapping chosen = event.getOption(Declarations.PRIVATE);
        boolean isPrivate = chosen != null && chosen.getAsBoolean();
        Acknowledgement outlet = new Acknowledgement(event, isPrivate ? Way.PRIVATE : Way.PUBLIC, lateness);
        Map<String, String> options = new HashMap<>();
        Command.of(event.getName()).stream()
                .flatMap(command -> command.options().stream())
                .map(Option::name)
                .forEach(name -> {
                    OptionMapping option = event.getOption(name);
                    if (option != null) {
                        options.put(name, option.getAsString());
                    }
                });
        new Interactions(desk)
                .ask(event, outlet, "/" + event.getName(), options, Interactions.language(event), isPrivate);
    }

    void checked(MessageContextInteractionEvent event) {
        Acknowledgement outlet = new Acknowledgement(event, Way.PRIVATE, lateness);
        String claim = words(event.getTarget());
        Interactions interactions = new Interactions(desk);
        if (claim.isBlank()) {
            interactions.tell(event, outlet, "platform.nothing-to-check");
        } else {
            interactions.ask(
                    event,
                    outlet,
                    "/" + Command.CHECK.word(),
                    Map.of("claim", claim),
                    Interactions.language(event),
                    true);
        }
    }

    /// What a message says: its text, else what the cards below it say.
    private static String words(Message message) {
        String text = message.getContentStripped();
        return text.isBlank()
                ? message.getEmbeds().stream().map(Questions::words).collect(Collectors.joining("\n"))
                : text;
    }

    private static String words(MessageEmbed card) {
        return card.getDescription() != null ? card.getDescription() : card.getTitle() != null ? card.getTitle() : "";
    }

    void completed(CommandAutoCompleteInteractionEvent event) {
        String language = Locales.language(event.getUserLocale());
        desk.partner()
                .attempt(
                        language,
                        () -> event.replyChoiceStrings(choices(event, language)).queue(),
                        sorry -> event.replyChoiceStrings(List.of()).queue());
    }

    private List<String> choices(CommandAutoCompleteInteractionEvent event, String language) {
        String conversation = Interactions.place(event).conversation();
        String typed = event.getFocusedOption().getValue();
        return Command.of(event.getName())
                .map(command -> desk.partner().suggestions(conversation, command, typed, language, CHOICES))
                .orElse(List.of())
                .stream()
                .filter(name -> !name.isBlank() && name.length() <= CHOICE_LENGTH)
                .limit(CHOICES)
                .toList();
    }
}
