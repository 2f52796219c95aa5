package dev.storybot.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.Views;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.slack.Delivery.Manner;
import java.util.List;
import java.util.Optional;

/// The shortcuts: checking a message against the story, which the asker alone sees and can share, and asking from
/// anywhere, in a view of its own.
final class Asking {

    /// Callback ids, as the manifest has them.
    static final String CHECK = "check_message";

    static final String ASK = "ask_story";

    /// Callback id of the view in which is asked, and where the question stands in it.
    static final String VIEW = "ask";

    private static final String BLOCK = "question";
    private static final String INPUT = "text";

    /// Signs of a question in the view.
    private static final int LONGEST = 500;

    private final Parts parts;

    Asking(Parts parts) {
        this.parts = parts;
    }

    void register(App app) {
        app.messageShortcut(CHECK, (request, context) -> {
            MessageShortcutPayload payload = request.getPayload();
            parts.once("shortcut/" + payload.getTriggerId(), () -> check(payload, context.client()));
            return context.ack();
        });
        app.globalShortcut(ASK, (request, context) -> {
            GlobalShortcutPayload payload = request.getPayload();
            parts.once("shortcut/" + payload.getTriggerId(), () -> open(payload, context.client()));
            return context.ack();
        });
        app.viewSubmission(VIEW, (request, context) -> {
            ViewSubmissionPayload payload = request.getPayload();
            String language = languageOf(payload.getView());
            Origin origin = origin(payload, context.client());
            parts.once(
                    "submitted/" + payload.getView().getId() + "/"
                            + payload.getView().getHash(),
                    () -> parts.desk().answer(origin, Manner.IN_VIEW, question(payload.getView()), null));
            return context.ackWithUpdate(
                    parts.delivery().view(Message.plain(parts.partner().sentence("slack.thinking", language))));
        });
    }

    private void check(MessageShortcutPayload payload, MethodsClient client) {
        String thread = payload.getMessage().getThreadTs();
        Origin origin = new Origin(
                client,
                payload.getTeam().getId(),
                payload.getChannel().getId(),
                thread,
                payload.getUser().getId(),
                payload.getResponseUrl(),
                null);
        People.Person person = parts.people().who(origin);
        String text = payload.getMessage().getText();
        String claim = text == null ? "" : Heard.words(text);
        if (claim.isEmpty()) {
            String nothing = parts.partner().sentence("platform.nothing-to-check", person.spoken());
            parts.desk().tell(origin, Manner.PRIVATE, nothing, person.spoken());
        } else {
            parts.desk().answer(origin, Manner.PRIVATE, "/check " + claim, person.language());
        }
    }

    private void open(GlobalShortcutPayload payload, MethodsClient client) {
        Origin origin = new Origin(
                client, payload.getTeam().getId(), "", null, payload.getUser().getId(), null, null);
        String language = parts.people().who(origin).spoken();
        parts.desk()
                .work(
                        origin,
                        Manner.PRIVATE,
                        language,
                        () -> parts.delivery().open(origin, payload.getTriggerId(), view(language), language));
    }

    private View view(String language) {
        String title = parts.partner().sentence("action.ask", language);
        InputBlock input = InputBlock.builder()
                .blockId(BLOCK)
                .label(Mrkdwn.plain(
                        ChatPlatform.shortened(parts.partner().sentence("option.question", language), 2_000)))
                .element(PlainTextInputElement.builder()
                        .actionId(INPUT)
                        .multiline(true)
                        .maxLength(LONGEST)
                        .focusOnLoad(true)
                        .build())
                .build();
        return Views.view(v -> v.type("modal")
                .callbackId(VIEW)
                .privateMetadata(language)
                .title(Views.viewTitle(t -> t.type("plain_text").text(ChatPlatform.shortened(title, 24))))
                .submit(Views.viewSubmit(s -> s.type("plain_text").text(ChatPlatform.shortened(title, 24))))
                .blocks(List.of(input)));
    }

    private static String languageOf(View view) {
        String language = view.getPrivateMetadata();
        return language == null || language.isEmpty() ? "en" : language;
    }

    private static String question(View view) {
        return Optional.ofNullable(view.getState().getValues().get(BLOCK))
                .map(inputs -> inputs.get(INPUT))
                .map(ViewState.Value::getValue)
                .map(typed -> Commands.under(typed.strip()))
                .orElse("");
    }

    private static Origin origin(ViewSubmissionPayload payload, MethodsClient client) {
        return new Origin(
                client,
                payload.getTeam().getId(),
                "",
                null,
                payload.getUser().getId(),
                null,
                payload.getView().getId());
    }
}
