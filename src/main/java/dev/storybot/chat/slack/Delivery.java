package dev.storybot.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Watcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sends messages. What Slack refuses reaches the asker in another form, or as a sentence that says why it does not.
final class Delivery {

    /// How a message reaches people.
    enum Manner {
        /// The asker alone sees it.
        PRIVATE,
        /// Everybody in the channel does.
        PUBLIC,
        /// In the place of the message with the button that was pressed.
        REPLACING,
        /// In the view in which was asked.
        IN_VIEW
    }

    /// The blocks or the text are at fault, not the way.
    private static final Set<String> SHAPE = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "msg_too_long",
            "msg_blocks_too_long",
            "invalid_arguments",
            "no_text");

    /// Errors for which there is a sentence of their own.
    private static final Set<String> SAID =
            Set.of("not_in_channel", "channel_not_found", "missing_scope", "is_archived");

    private final Web web;
    private final ChatPlatform.Partner partner;

    Delivery(Web web, ChatPlatform.Partner partner) {
        this.web = web;
        this.partner = partner;
    }

    /// Sends it in one form or another.
    ///
    /// @param language of the asker
    /// @return whether it now stands in the channel, or in the asker's conversation with the bot, where a file can follow
    boolean send(Origin origin, Manner manner, Message message, String language) {
        try {
            return sendAsIs(origin, manner, message);
        } catch (Refused refused) {
            partner.noticed(Origin.PLATFORM, Watcher.Event.REFUSED);
            if (SHAPE.contains(refused.error()) && !message.blocks().isEmpty()) {
                return sendPlain(origin, manner, message, language);
            }
            sayWhy(origin, message, refused.error(), language);
            return false;
        }
    }

    private boolean sendPlain(Origin origin, Manner manner, Message message, String language) {
        Message plain = Message.plain(partner.sentence("platform.refused-shape", language) + "\n" + message.text());
        try {
            return sendAsIs(origin, manner, plain);
        } catch (Refused refused) {
            sayWhy(origin, plain, refused.error(), language);
            return false;
        }
    }

    /// Tells the asker alone why others do not see the answer, and the answer with it.
    private void sayWhy(Origin origin, Message message, String error, String language) {
        String key = SAID.contains(error) ? "slack." + error.replace('_', '-') : "slack.refused";
        Message told = message.under(partner.sentence(key, language, "error", error));
        Message plain = Message.plain(told.text());
        boolean arrived = arrives(() -> sendPrivately(origin, told))
                || arrives(() -> sendPrivately(origin, plain))
                || arrives(() -> post(origin, origin.user(), null, plain));
        if (!arrived) {
            partner.noticed(Origin.PLATFORM, Watcher.Event.LOST);
        }
    }

    private interface Sending {

        void send() throws Refused;
    }

    private static boolean arrives(Sending sending) {
        try {
            sending.send();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private boolean sendAsIs(Origin origin, Manner manner, Message message) throws Refused {
        return switch (manner) {
            case PRIVATE -> sendPrivately(origin, message);
            case PUBLIC -> {
                post(origin, origin.channel(), origin.thread(), message);
                yield true;
            }
            case REPLACING -> {
                respond(origin, message, Map.of("replace_original", true));
                yield false;
            }
            case IN_VIEW -> {
                show(origin, message);
                yield false;
            }
        };
    }

    /// @return whether it stands in the asker's conversation with the bot
    private boolean sendPrivately(Origin origin, Message message) throws Refused {
        if (origin.isDirect() && isWithTheBot(origin, message)) {
            return true;
        }
        if (origin.responseUrl() != null) {
            respond(origin, message, Map.of("response_type", "ephemeral", "replace_original", false));
        } else {
            for (Piece piece : pieces(message)) {
                web.call(() -> origin.client()
                        .chatPostEphemeral(r -> r.channel(origin.channel())
                                .user(origin.user())
                                .threadTs(origin.thread())
                                .text(piece.text())
                                .blocks(piece.blocks())));
            }
        }
        return false;
    }

    /// Posts to a direct conversation, where it is the asker's with the bot and not one with somebody else, who is not to
    /// see the answer: the bot finds no such channel.
    private boolean isWithTheBot(Origin origin, Message message) throws Refused {
        try {
            post(origin, origin.channel(), origin.thread(), message);
            return true;
        } catch (Refused refused) {
            if (origin.responseUrl() != null && !SHAPE.contains(refused.error())) {
                return false;
            }
            throw refused;
        }
    }

    /// Shows everybody in the channel what so far the asker alone has seen.
    ///
    /// @return whether everybody sees it
    boolean share(Origin origin, Message message, String language) {
        try {
            if (origin.thread() == null) {
                respond(origin, message, Map.of("response_type", "in_channel", "replace_original", false));
            } else {
                post(origin, origin.channel(), origin.thread(), message);
            }
            return true;
        } catch (Refused refused) {
            partner.noticed(Origin.PLATFORM, Watcher.Event.REFUSED);
            sayWhy(origin, message, refused.error(), language);
            return false;
        }
    }

    /// Takes away the message with the button that was pressed.
    void takeAway(Origin origin) {
        if (!arrives(
                () -> web.respond(Objects.requireNonNull(origin.responseUrl()), Map.of("delete_original", true)))) {
            partner.noticed(Origin.PLATFORM, Watcher.Event.REFUSED);
        }
    }

    /// Opens a view. Where Slack refuses, the asker is told why in a direct message: there may be no channel.
    ///
    /// @param trigger what Slack gave for it
    /// @return id of the view, if it is open
    Optional<String> open(Origin origin, String trigger, View view, String language) {
        try {
            return Optional.of(web.call(() ->
                            origin.client().viewsOpen(r -> r.triggerId(trigger).view(view)))
                    .getView()
                    .getId());
        } catch (Refused refused) {
            String why = partner.sentence("slack.refused", language, "error", refused.error());
            tellDirectly(origin, Message.plain(why));
            return Optional.empty();
        }
    }

    private void tellDirectly(Origin origin, Message message) {
        if (!arrives(() -> post(origin, origin.user(), null, message))) {
            partner.noticed(Origin.PLATFORM, Watcher.Event.LOST);
        }
    }

    private void post(Origin origin, String channel, @Nullable String thread, Message message) throws Refused {
        for (Piece piece : pieces(message)) {
            web.call(() -> origin.client()
                    .chatPostMessage(r -> r.channel(channel)
                            .threadTs(thread)
                            .text(piece.text())
                            .mrkdwn(false)
                            .blocks(piece.blocks())
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
        }
    }

    private void respond(Origin origin, Message message, Map<String, Object> how) throws Refused {
        for (Piece piece : pieces(message)) {
            Map<String, Object> payload = new HashMap<>(how);
            payload.put("text", piece.text());
            payload.put("mrkdwn", false);
            payload.put("unfurl_links", false);
            payload.put("unfurl_media", false);
            if (piece.blocks() != null) {
                payload.put("blocks", piece.blocks());
            }
            if (origin.thread() != null && !how.containsValue(true)) {
                payload.put("thread_ts", origin.thread());
            }
            web.respond(Objects.requireNonNull(origin.responseUrl()), payload);
        }
    }

    private void show(Origin origin, Message message) throws Refused {
        View view = view(message);
        web.call(() -> origin.client().viewsUpdate(r -> r.viewId(origin.view()).view(view)));
    }

    /// A modal view that shows a message.
    View view(Message message) {
        List<LayoutBlock> blocks = message.blocks().isEmpty()
                ? message.pieces().stream()
                        .map(piece -> (LayoutBlock) SectionBlock.builder()
                                .text(Mrkdwn.plain(ChatPlatform.shortened(piece, 3_000)))
                                .build())
                        .toList()
                : message.blocks();
        return Views.view(v -> v.type("modal")
                .callbackId("answer")
                .title(Views.viewTitle(t -> t.type("plain_text").text("Storybot")))
                .blocks(blocks));
    }

    private record Piece(String text, @Nullable List<LayoutBlock> blocks) {}

    /// A message with blocks is one piece; Slack cuts its text by itself where it must.
    private static List<Piece> pieces(Message message) {
        return message.blocks().isEmpty()
                ? message.pieces().stream().map(text -> new Piece(text, null)).toList()
                : List.of(new Piece(message.escaped(), message.blocks()));
    }
}
