package dev.storybot.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.storybot.chat.Action.View;
import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Control;
import dev.storybot.chat.Control.Shown;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.chat.Page;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Watcher;
import dev.storybot.chat.slack.Delivery.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where questions are answered, wherever they come from. Thread-safe.
final class Desk {

    private final ChatPlatform.Partner partner;
    private final Delivery delivery;
    private final Pictures pictures;
    private final ChannelRules rules;
    private final Cooldown cooldown;

    Desk(ChatPlatform.Partner partner, Delivery delivery, Pictures pictures, ChannelRules rules, Cooldown cooldown) {
        this.partner = partner;
        this.delivery = delivery;
        this.pictures = pictures;
        this.rules = rules;
        this.cooldown = cooldown;
    }

    /// Answers a question in `manner`, unless the channel or haste forbids it, which the asker is then told. Its
    /// picture follows where others, or the asker for good, see the answer.
    ///
    /// @param language of the asker, or null to tell it from the text
    void answer(Origin origin, Manner manner, String text, @Nullable String language) {
        String spoken = language == null ? "en" : language;
        work(origin, manner, spoken, () -> {
            if (mayAnswer(origin, manner, spoken)) {
                Incoming incoming = new Incoming(origin.conversation(), text, Map.of(), language);
                Reply reply = partner.answer(incoming);
                String standalone = partner.standalone(incoming, reply).orElse(null);
                Shown shown = Shown.of(reply, standalone, manner != Manner.PUBLIC, origin.user());
                if (delivery.send(origin, manner, message(shown, manner, text), reply.language())) {
                    pictures.follow(origin, reply);
                }
            }
        });
    }

    /// Does work; what goes wrong in it becomes a reply in `manner`.
    void work(Origin origin, Manner manner, String language, Runnable work) {
        partner.attempt(
                language,
                work,
                sorry -> delivery.send(
                        origin, manner, message(Shown.of(sorry, null, true, origin.user()), manner, ""), language));
    }

    /// Whether the channel and the pace of the asker allow an answer; the asker is told if not.
    boolean mayAnswer(Origin origin, Manner manner, String language) {
        if (!origin.isDirect() && !origin.channel().isEmpty() && !rules.allows(origin.server(), origin.place())) {
            tell(origin, manner, partner.sentence("platform.denied", language), language);
            return false;
        }
        Duration wait = cooldown.ask(origin.person(), origin.place());
        if (!wait.isZero()) {
            partner.noticed(Origin.PLATFORM, Watcher.Event.SLOWED);
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            tell(origin, manner, partner.sentence("platform.wait", language, "n", seconds), language);
            return false;
        }
        return true;
    }

    /// Shows an answer to everybody in the channel, with its picture.
    ///
    /// @return whether everybody sees it
    boolean share(Origin origin, Reply reply, Message message, String language) {
        boolean isShared = delivery.share(origin, message, language);
        if (isShared) {
            pictures.follow(origin, reply);
        }
        return isShared;
    }

    /// Tells the asker alone.
    void tell(Origin origin, Manner manner, String sentence, String language) {
        Manner quiet = manner == Manner.IN_VIEW ? manner : Manner.PRIVATE;
        delivery.send(origin, quiet, Message.plain(sentence), language);
    }

    /// A reply with its buttons.
    ///
    /// @param text what was asked; empty where nothing was
    Message message(Shown shown, Manner manner, String text) {
        Reply reply = shown.reply();
        Page page = Page.of(reply, shown.view(), shown.page(), Rendering.RECEIPTS, Rendering.ROOM, partner);
        boolean isMessage = manner != Manner.IN_VIEW;
        List<Control> controls = Control.of(shown, page, Buttons.VALUE, partner).stream()
                .filter(control -> isMessage || control.group() != Control.Group.REACH)
                .toList();
        Message said = Rendering.of(page, reply, shown.view() == View.ANSWER, partner);
        List<LayoutBlock> blocks = new ArrayList<>(said.blocks());
        blocks.addAll(new Buttons(partner, reply.language()).blocks(controls, names(reply, text), isMessage));
        return new Message(said.text(), blocks);
    }

    /// The menu for a name that was left out, or that the story does not know.
    private static Optional<Buttons.Names> names(Reply reply, String text) {
        return switch (reply.kind()) {
            case USAGE, NOT_IN_STORY, AMBIGUOUS ->
                Command.of(text.split("\\s", 2)[0])
                        .filter(command -> text.startsWith("/")
                                && !command.options().isEmpty()
                                && command.options().getFirst().suggests())
                        .map(command -> new Buttons.Names(command, reply.language()));
            default -> Optional.empty();
        };
    }
}
