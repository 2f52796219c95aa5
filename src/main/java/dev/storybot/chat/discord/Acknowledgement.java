package dev.storybot.chat.discord;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IDeferrableCallback;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/// The one response to an interaction. The answer goes out in the acknowledgement itself; where it is not there in time,
/// the interaction is deferred and the answer follows. Discord waits three seconds from when the interaction was made.
final class Acknowledgement implements Outlet {

    /// Types of a response, by Discord's API: a new message, and an edit of the one that was pressed.
    private static final int NEW_MESSAGE = 4;

    private static final int EDIT = 7;

    /// How the answer appears.
    enum Way {
        /// A message for everybody there.
        PUBLIC,
        /// A message that only the one who asked sees.
        PRIVATE,
        /// In the place of the message that the pressed button belongs to.
        IN_PLACE
    }

    private enum State {
        OPEN,
        DEFERRED,
        /// Discord did not take the answer, and waits for another one.
        REFUSED,
        ANSWERED
    }

    private final IDeferrableCallback interaction;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    private final ScheduledFuture<?> deferral;
    private volatile Way way;

    /// @param interaction that can be responded to in that way
    Acknowledgement(IDeferrableCallback interaction, Way way, Lateness lateness) {
        this.interaction = interaction;
        this.way = way;
        this.deferral = lateness.then(this::defer);
    }

    private void defer() {
        if (state.compareAndSet(State.OPEN, State.DEFERRED)) {
            if (way == Way.IN_PLACE) {
                ((IMessageEditCallback) interaction).deferEdit().queue();
            } else {
                ((IReplyCallback) interaction).deferReply(way == Way.PRIVATE).queue();
            }
        }
    }

    @Override
    public void onlyToAsker() {
        way = Way.PRIVATE;
    }

    @Override
    public void send(MessageCreateData message) {
        Outlet.persistently(() -> {
            State before = state.compareAndExchange(State.OPEN, State.REFUSED);
            deferral.cancel(false);
            try {
                send(message, before);
                state.set(State.ANSWERED);
            } catch (ErrorResponseException failed) {
                // what was tried before did arrive
                if (failed.getErrorResponse() != ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
                    throw failed;
                }
                state.set(State.ANSWERED);
            }
        });
    }

    private void send(MessageCreateData message, State before) {
        switch (before) {
            case OPEN -> first(message);
            case REFUSED -> another(message);
            case DEFERRED ->
                interaction
                        .getHook()
                        .editOriginal(MessageEditData.fromCreateData(message))
                        .complete();
            case ANSWERED ->
                interaction
                        .getHook()
                        .sendMessage(message)
                        .setEphemeral(way == Way.PRIVATE)
                        .complete();
        }
    }

    @Override
    public void amend(MessageCreateData message) {
        interaction
                .getHook()
                .editOriginal(MessageEditData.fromCreateData(message))
                .complete();
    }

    private void first(MessageCreateData message) {
        if (way == Way.IN_PLACE) {
            ((IMessageEditCallback) interaction)
                    .editMessage(MessageEditData.fromCreateData(message))
                    .complete();
        } else {
            ((IReplyCallback) interaction)
                    .reply(message)
                    .setEphemeral(way == Way.PRIVATE)
                    .complete();
        }
    }

    /// JDA lets an interaction be responded to once, even where Discord refused the response.
    private void another(MessageCreateData message) {
        DataObject content = message.toData();
        if (way == Way.PRIVATE) {
            content.put("flags", content.getInt("flags", 0) | MessageFlag.EPHEMERAL.getValue());
        }
        DataObject response = DataObject.empty()
                .put("type", way == Way.IN_PLACE ? EDIT : NEW_MESSAGE)
                .put("data", content);
        Route.CompiledRoute route = Route.Interactions.CALLBACK.compile(interaction.getId(), interaction.getToken());
        new RestActionImpl<Void>(interaction.getJDA(), route, response).complete();
    }
}
