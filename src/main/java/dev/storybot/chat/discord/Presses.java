package dev.storybot.chat.discord;

import dev.storybot.chat.Action;
import dev.storybot.chat.Action.View;
import dev.storybot.chat.ChatPlatform.Partner;
import dev.storybot.chat.Reply;
import dev.storybot.chat.discord.Acknowledgement.Way;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;

/// Buttons and menus below the bot's messages. What one does stands in its id.
///
/// Whoever asked turns the pages of a public answer for everybody; anybody else gets a copy for themselves, and so does
/// everybody of its receipts.
final class Presses {

    private final Desk desk;
    private final Interactions interactions;
    private final Lateness lateness;

    Presses(Desk desk, Lateness lateness) {
        this.desk = desk;
        this.interactions = new Interactions(desk);
        this.lateness = lateness;
    }

    /// @param id of the button, or the chosen option of a menu
    void pressed(GenericComponentInteractionCreateEvent event, String id) {
        Optional<Action> action = Action.of(LongIds.whole(id, ids(event.getMessage())));
        if (action.isEmpty()) {
            interactions.tell(event, outlet(event, Way.PRIVATE), "platform.expired");
            return;
        }
        switch (action.get()) {
            case Action.Ask ask -> ask(event, ask);
            case Action.Show show -> show(event, show);
            case Action.Share share -> share(event, share);
            case Action.Dismiss dismiss -> dismiss(event, dismiss);
            case Action.Rate rate -> rate(event, rate);
        }
    }

    private Acknowledgement outlet(GenericComponentInteractionCreateEvent event, Way way) {
        return new Acknowledgement(event, way, lateness);
    }

    private Partner partner() {
        return desk.partner();
    }

    private void ask(GenericComponentInteractionCreateEvent event, Action.Ask ask) {
        boolean isPrivate = event.getMessage().isEphemeral();
        Acknowledgement outlet = outlet(event, isPrivate ? Way.PRIVATE : Way.PUBLIC);
        interactions.ask(event, outlet, ask.text(), Map.of(), ask.language(), isPrivate);
    }

    private void show(GenericComponentInteractionCreateEvent event, Action.Show show) {
        Message message = event.getMessage();
        String presser = event.getUser().getId();
        boolean turnsForAll = show.view() == View.ANSWER && presser.equals(asker(message));
        boolean inPlace = message.isEphemeral() || turnsForAll;
        Acknowledgement outlet = outlet(event, inPlace ? Way.IN_PLACE : Way.PRIVATE);
        desk.attempt(show.language(), outlet, () -> {
            Reply reply = partner().again(show.standalone(), show.language());
            Showing showing = Showing.of(reply, show.standalone(), !turnsForAll, presser);
            desk.deliver(showing.at(show.view(), show.page()), outlet);
        });
    }

    /// Who asked for what a public message answers, as its own buttons say; empty where none does.
    private static String asker(Message message) {
        return Action.asker(ids(message));
    }

    private static Stream<String> ids(Message message) {
        return message.getComponentTree().findAll(Button.class).stream()
                .map(Button::getCustomId)
                .flatMap(Stream::ofNullable);
    }

    private void share(GenericComponentInteractionCreateEvent event, Action.Share share) {
        Acknowledgement outlet = outlet(event, Way.PUBLIC);
        interactions.unhindered(event, outlet, place -> {
            Reply reply = partner().again(share.standalone(), share.language());
            String name = Markdown.escaped(event.getUser().getEffectiveName());
            String by = partner().sentence("platform.shared", reply.language(), "name", name);
            Showing showing = Showing.of(reply, share.standalone(), false, place.personId());
            desk.deliver(showing.remarking(by), outlet);
        });
    }

    private void dismiss(GenericComponentInteractionCreateEvent event, Action.Dismiss dismiss) {
        if (!dismiss.asker().equals(event.getUser().getId()) && !isModerator(event)) {
            interactions.tell(event, outlet(event, Way.PRIVATE), "platform.foreign");
            return;
        }
        partner()
                .attempt(
                        Interactions.language(event),
                        () -> {
                            event.deferEdit().complete();
                            event.getHook().deleteOriginal().complete();
                        },
                        sorry -> desk.deliver(
                                Showing.bare(sorry),
                                message -> event.getHook()
                                        .sendMessage(message)
                                        .setEphemeral(true)
                                        .complete()));
    }

    private static boolean isModerator(GenericComponentInteractionCreateEvent event) {
        Member member = event.getMember();
        return member != null
                && event.getChannel() instanceof GuildChannel channel
                && member.hasPermission(channel, Permission.MESSAGE_MANAGE);
    }

    private void rate(GenericComponentInteractionCreateEvent event, Action.Rate rate) {
        Acknowledgement outlet = outlet(event, Way.PRIVATE);
        desk.attempt(Interactions.language(event), outlet, () -> {
            partner().rated(rate.standalone(), rate.language(), rate.helpful());
            interactions.tell(event, outlet, "platform.thanks");
        });
    }
}
