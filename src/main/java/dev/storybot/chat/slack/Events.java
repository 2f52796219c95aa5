package dev.storybot.chat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import dev.storybot.chat.slack.Delivery.Manner;
import org.jspecify.annotations.Nullable;

/// Mentions, direct messages, and the opening of the app's own pages. A mention is answered in its thread, before
/// everybody; a direct message where it was written.
final class Events {

    private final Parts parts;
    private final Agent agent;
    private final Home home;

    Events(Parts parts) {
        this.parts = parts;
        this.agent = new Agent(parts);
        this.home = new Home(parts);
    }

    void register(App app) {
        app.event(AppMentionEvent.class, this::mention);
        app.event(MessageEvent.class, this::message);
        app.event(AppHomeOpenedEvent.class, this::opened);
    }

    private Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() == null && event.getUser() != null && event.getEdited() == null) {
            String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
            Origin origin = origin(payload, context, event.getChannel(), thread, event.getUser());
            // a message that mentions the bot in a direct conversation comes as both kinds of events
            parts.once(said(origin, event.getTs()), () -> answer(origin, event.getText()));
        }
        return context.ack();
    }

    private Response message(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent event = payload.getEvent();
        boolean isDirect = "im".equals(event.getChannelType());
        if (isDirect && event.getBotId() == null && event.getUser() != null && event.getEdited() == null) {
            Origin origin = origin(payload, context, event.getChannel(), event.getThreadTs(), event.getUser());
            parts.once(said(origin, event.getTs()), () -> {
                agent.isThinking(origin);
                answer(origin, event.getText());
            });
        }
        return context.ack();
    }

    private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent event = payload.getEvent();
        Origin origin = origin(payload, context, event.getChannel(), null, event.getUser());
        parts.once("opened/" + payload.getEventId(), () -> {
            if ("messages".equals(event.getTab())) {
                agent.suggest(origin);
            } else {
                home.publish(origin);
            }
        });
        return context.ack();
    }

    private static Origin origin(
            EventsApiPayload<?> payload, EventContext context, String channel, @Nullable String thread, String user) {
        return new Origin(
                context.client(), payload.getTeamId(), channel == null ? "" : channel, thread, user, null, null);
    }

    private static String said(Origin origin, String timestamp) {
        return "said/" + origin.place() + "/" + timestamp;
    }

    private void answer(Origin origin, String text) {
        String words = Heard.words(text == null ? "" : text);
        parts.desk().answer(origin, Manner.PUBLIC, Commands.under(words), null);
    }
}
