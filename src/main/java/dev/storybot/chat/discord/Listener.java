package dev.storybot.chat.discord;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Watcher;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/// Hands on what Discord tells: each interaction and each message once. Every call may keep its thread waiting.
final class Listener implements EventListener {

    private final ChatPlatform.Partner partner;
    private final Underway underway;
    private final Desk desk;
    private final Questions questions;
    private final Presses presses;
    private final Messages messages;
    private final Admin admin;

    Listener(ChatPlatform.Partner partner, House house, Underway underway, Lateness lateness) {
        this.partner = partner;
        this.underway = underway;
        this.desk = new Desk(partner, house);
        this.questions = new Questions(desk, lateness);
        this.presses = new Presses(desk, lateness);
        this.messages = new Messages(desk);
        this.admin = new Admin(desk, lateness);
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case SlashCommandInteractionEvent command -> once(command.getId(), () -> command(command));
            case MessageContextInteractionEvent message -> once(message.getId(), () -> questions.checked(message));
            case ButtonInteractionEvent button ->
                once(button.getId(), () -> presses.pressed(button, button.getComponentId()));
            case StringSelectInteractionEvent menu ->
                once(menu.getId(), () -> presses.pressed(menu, menu.getValues().getFirst()));
            case CommandAutoCompleteInteractionEvent typing -> underway.run(() -> questions.completed(typing));
            case MessageReceivedEvent message -> {
                if (Messages.isForUs(message)) {
                    once(message.getMessageId(), () -> messages.received(message));
                }
            }
            case ReadyEvent ready -> partner.noticed(Place.PLATFORM, Watcher.Event.CONNECTED);
            case SessionResumeEvent resumed -> partner.noticed(Place.PLATFORM, Watcher.Event.CONNECTED);
            case SessionRecreateEvent renewed -> partner.noticed(Place.PLATFORM, Watcher.Event.CONNECTED);
            case SessionDisconnectEvent dropped -> partner.noticed(Place.PLATFORM, Watcher.Event.DISCONNECTED);
            default -> {
                // of no concern here
            }
        }
    }

    private void once(String id, Runnable work) {
        underway.run(() -> {
            if (desk.isNew(id)) {
                work.run();
            }
        });
    }

    private void command(SlashCommandInteractionEvent command) {
        if (command.getName().equals(Declarations.ADMIN)) {
            admin.settled(command);
        } else {
            questions.asked(command);
        }
    }
}
