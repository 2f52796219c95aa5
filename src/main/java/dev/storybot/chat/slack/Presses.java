package dev.storybot.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.storybot.chat.Action;
import dev.storybot.chat.Control.Shown;
import dev.storybot.chat.Reply;
import dev.storybot.chat.slack.Delivery.Manner;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Buttons that are pressed, and menus in which something is chosen or completed.
final class Presses {

    /// Names that are suggested at a time.
    private static final int SUGGESTED = 20;

    private final Parts parts;

    Presses(Parts parts) {
        this.parts = parts;
    }

    void register(App app) {
        app.blockAction(Buttons.PRESSED, (request, context) -> {
            pressed(request.getPayload(), context.client());
            return context.ack();
        });
        app.blockAction(Buttons.NAMED, (request, context) -> {
            pressed(request.getPayload(), context.client());
            return context.ack();
        });
        app.blockSuggestion(Buttons.NAMED, (request, context) -> context.ack(suggestions(request.getPayload())));
    }

    /// A press.
    ///
    /// @param value   what the button does, or what was chosen
    /// @param isAlone whether only the one who pressed sees the message
    /// @param asker   who asked for the message, where it says
    private record Press(
            Origin origin,
            BlockActionPayload.Action action,
            String value,
            boolean isAlone,
            String asker,
            String trigger) {

        Manner manner() {
            return origin.view() != null ? Manner.IN_VIEW : isAlone ? Manner.PRIVATE : Manner.PUBLIC;
        }

        Manner inPlace() {
            return origin.view() != null ? Manner.IN_VIEW : Manner.REPLACING;
        }
    }

    private void pressed(BlockActionPayload payload, MethodsClient client) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        Press press = press(payload, action, client);
        String where = payload.getContainer() == null
                ? ""
                : payload.getContainer().getMessageTs() + "/"
                        + payload.getContainer().getViewId();
        String id =
                "pressed/" + press.origin().person() + "/" + where + "/" + action.getActionId() + "/" + press.value();
        String time = action.getActionTs() == null ? "" : action.getActionTs();
        parts.onceInAWhile(id, time, () -> act(press));
    }

    private static Press press(BlockActionPayload payload, BlockActionPayload.Action action, MethodsClient client) {
        BlockActionPayload.Container container = payload.getContainer();
        View view = payload.getView();
        boolean isModal = view != null && "modal".equals(view.getType());
        Origin origin = new Origin(
                client,
                payload.getTeam().getId(),
                payload.getChannel() == null ? "" : payload.getChannel().getId(),
                thread(payload),
                payload.getUser().getId(),
                payload.getResponseUrl(),
                isModal ? view.getId() : null);
        String value = action.getSelectedOption() == null
                ? action.getValue()
                : action.getSelectedOption().getValue();
        return new Press(
                origin,
                action,
                value == null ? "" : value,
                container != null && container.isEphemeral(),
                asker(payload),
                payload.getTriggerId());
    }

    private static @Nullable String thread(BlockActionPayload payload) {
        if (payload.getContainer() != null && payload.getContainer().getThreadTs() != null) {
            return payload.getContainer().getThreadTs();
        }
        return payload.getMessage() == null ? null : payload.getMessage().getThreadTs();
    }

    /// Who asked for the message: its button for taking it away says so.
    private static String asker(BlockActionPayload payload) {
        if (payload.getMessage() == null || payload.getMessage().getBlocks() == null) {
            return "";
        }
        return Action.asker(payload.getMessage().getBlocks().stream()
                .filter(ActionsBlock.class::isInstance)
                .flatMap(block -> ((ActionsBlock) block).getElements().stream())
                .filter(ButtonElement.class::isInstance)
                .flatMap(button -> Stream.ofNullable(((ButtonElement) button).getValue())));
    }

    private void act(Press press) {
        Optional<Action> action = Buttons.Names.of(press.action().getActionId())
                .map(names -> (Action)
                        new Action.Ask(names.language(), "/" + names.command().word() + " " + press.value()))
                .or(() -> Action.of(press.value()));
        if (action.isEmpty()) {
            String language = parts.people().who(press.origin()).spoken();
            parts.desk().tell(press.origin(), press.manner(), say("platform.expired", language), language);
            return;
        }
        switch (action.get()) {
            case Action.Ask(String language, String text) -> ask(press, text, language);
            case Action.Show show -> show(press, show);
            case Action.Share(String language, String standalone) -> share(press, standalone, language);
            case Action.Dismiss(String asker) -> dismiss(press, asker);
            case Action.Rate rate -> rate(press, rate);
        }
    }

    private String say(String key, String language, Object... with) {
        return parts.partner().sentence(key, language, with);
    }

    /// On the app's own page there is no place for an answer: it gets a view of its own.
    private void ask(Press press, String text, String language) {
        Origin origin = press.origin();
        if (origin.channel().isEmpty() && origin.view() == null) {
            View waiting = parts.delivery().view(Message.plain(say("slack.thinking", language)));
            parts.delivery()
                    .open(origin, press.trigger(), waiting, language)
                    .ifPresent(opened -> parts.desk().answer(origin.inView(opened), Manner.IN_VIEW, text, language));
        } else {
            parts.desk().answer(origin, press.manner(), text, language);
        }
    }

    private void show(Press press, Action.Show show) {
        parts.desk().work(press.origin(), press.manner(), show.language(), () -> {
            Reply reply = parts.partner().again(show.standalone(), show.language());
            Shown shown = Shown.of(reply, show.standalone(), press.isAlone(), press.asker())
                    .at(show.view(), show.page());
            Message message = parts.desk().message(shown, press.inPlace(), "");
            parts.delivery().send(press.origin(), press.inPlace(), message, show.language());
        });
    }

    private void share(Press press, String standalone, String language) {
        Origin origin = press.origin();
        parts.desk().work(origin, Manner.PRIVATE, language, () -> {
            if (!parts.desk().mayAnswer(origin, Manner.PRIVATE, language)) {
                return;
            }
            Reply reply = parts.partner().again(standalone, language);
            Shown shown = Shown.of(reply, standalone, false, origin.user());
            String by = say("platform.shared", language, "name", "<@" + origin.user() + ">");
            Message message = parts.desk().message(shown, Manner.PUBLIC, "").under(Mrkdwn.verbatim(by), "");
            if (parts.desk().share(origin, reply, message, language)) {
                parts.delivery().takeAway(origin);
            }
        });
    }

    private void dismiss(Press press, String asker) {
        People.Person person = parts.people().who(press.origin());
        String language = person.spoken();
        parts.desk().work(press.origin(), Manner.PRIVATE, language, () -> {
            if (!asker.equals(press.origin().user()) && !person.isAdmin()) {
                parts.desk().tell(press.origin(), Manner.PRIVATE, say("platform.foreign", language), language);
            } else {
                parts.delivery().takeAway(press.origin());
            }
        });
    }

    private void rate(Press press, Action.Rate rate) {
        String language = rate.language();
        parts.desk().work(press.origin(), Manner.PRIVATE, language, () -> {
            parts.partner().rated(rate.standalone(), language, rate.helpful());
            parts.desk().tell(press.origin(), Manner.PRIVATE, say("platform.thanks", language), language);
        });
    }

    /// Names that go on from what was typed. None where it takes longer than Slack waits.
    private BlockSuggestionResponse suggestions(BlockSuggestionPayload payload) {
        String typed = payload.getValue() == null ? "" : payload.getValue();
        List<Option> options = Buttons.Names.of(payload.getActionId()).stream()
                .flatMap(names -> parts
                        .partner()
                        .suggestions(conversation(payload), names.command(), typed, names.language(), SUGGESTED)
                        .stream())
                .filter(name -> name.length() <= Buttons.LABEL)
                .map(name -> new Option(Mrkdwn.plain(name), name))
                .toList();
        return BlockSuggestionResponse.builder().options(options).build();
    }

    private static String conversation(BlockSuggestionPayload payload) {
        String channel =
                payload.getChannel() == null ? "" : payload.getChannel().getId();
        return Origin.PLATFORM + "/" + payload.getTeam().getId() + "/" + channel + "/"
                + payload.getUser().getId();
    }
}
