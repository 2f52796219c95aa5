package dev.storybot.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Control;
import dev.storybot.chat.Control.Group;
import dev.storybot.chat.Incoming.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The controls of a reply as blocks. What a button does is its value; its action id only tells it from the others of the
/// message.
final class Buttons {

    /// UTF-16 code units of a button's value.
    static final int VALUE = 2_000;

    /// Of the text of a button or an option.
    static final int LABEL = 75;

    /// Of an option's value.
    private static final int OPTION = 75;

    /// More choices than this are a menu.
    private static final int FEW = 5;

    /// Elements of a block of actions.
    private static final int ROW = 25;

    /// Action ids of buttons, menus of choices and feedback.
    static final Pattern PRESSED = Pattern.compile("(?:b[0-9]{1,3}|choose|rate)");

    /// Action ids of menus of names: for which command, in which language.
    static final Pattern NAMED = Pattern.compile("name:([a-z-]{1,20}):([A-Za-z0-9-]{2,35})");

    private final ChatPlatform.Partner partner;
    private final String language;
    private int count;

    Buttons(ChatPlatform.Partner partner, String language) {
        this.partner = partner;
        this.language = language;
    }

    /// A menu of the names that a command takes.
    ///
    /// @param language of the answer to what is chosen
    record Names(Command command, String language) {

        /// The menu with an action id; empty for the id of anything else.
        static Optional<Names> of(String actionId) {
            Matcher id = NAMED.matcher(actionId);
            return id.matches()
                    ? Command.of(id.group(1)).map(command -> new Names(command, id.group(2)))
                    : Optional.empty();
        }

        String actionId() {
            return "name:" + command.word() + ":" + language;
        }
    }

    /// @param names    the menu to go with them, if any
    /// @param isRating whether the surface takes feedback
    List<LayoutBlock> blocks(List<Control> controls, Optional<Names> names, boolean isRating) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<BlockElement> choices = choices(Control.of(Group.CHOICE, controls));
        names.ifPresent(menu -> choices.add(menu(menu)));
        row(choices, blocks);
        row(buttons(Control.of(Group.STEP, controls)), blocks);
        List<Control> about = new ArrayList<>(Control.of(Group.VIEW, controls));
        about.addAll(Control.of(Group.REACH, controls));
        row(buttons(about), blocks);
        List<Control> rating = Control.of(Group.RATING, controls);
        if (isRating && rating.size() == 2) {
            blocks.add(rating(rating.getFirst(), rating.getLast()));
        }
        return blocks;
    }

    private static void row(List<BlockElement> elements, List<LayoutBlock> blocks) {
        if (!elements.isEmpty()) {
            blocks.add(ActionsBlock.builder()
                    .elements(elements.subList(0, Math.min(ROW, elements.size())))
                    .build());
        }
    }

    private List<BlockElement> choices(List<Control> choices) {
        boolean isMenu = choices.size() > FEW
                && choices.stream().allMatch(choice -> choice.action().id().length() <= OPTION);
        return isMenu ? new ArrayList<>(List.of(menu(choices))) : buttons(choices);
    }

    private BlockElement menu(List<Control> choices) {
        return StaticSelectElement.builder()
                .actionId("choose")
                .placeholder(Mrkdwn.plain(ChatPlatform.shortened(partner.sentence("slack.choose", language), 150)))
                .options(choices.stream()
                        .limit(100)
                        .map(choice -> OptionObject.builder()
                                .text(Mrkdwn.plain(ChatPlatform.shortened(choice.label(), LABEL)))
                                .value(choice.action().id())
                                .build())
                        .toList())
                .build();
    }

    private BlockElement menu(Names names) {
        String option = names.command().options().getFirst().name();
        return ExternalSelectElement.builder()
                .actionId(names.actionId())
                .placeholder(Mrkdwn.plain(ChatPlatform.shortened(partner.sentence("option." + option, language), 150)))
                .minQueryLength(0)
                .build();
    }

    private List<BlockElement> buttons(List<Control> controls) {
        List<BlockElement> buttons = new ArrayList<>();
        for (Control control : controls) {
            buttons.add(ButtonElement.builder()
                    .actionId("b" + count++)
                    .text(Mrkdwn.plain(ChatPlatform.shortened(control.label(), LABEL)))
                    .value(control.action().id())
                    .build());
        }
        return buttons;
    }

    private static LayoutBlock rating(Control helpful, Control unhelpful) {
        return ContextActionsBlock.builder()
                .elements(List.of(FeedbackButtonsElement.builder()
                        .actionId("rate")
                        .positiveButton(feedback(helpful))
                        .negativeButton(feedback(unhelpful))
                        .build()))
                .build();
    }

    private static FeedbackButtonObject feedback(Control control) {
        return FeedbackButtonObject.builder()
                .text(Mrkdwn.plain(ChatPlatform.shortened(control.label(), LABEL)))
                .value(control.action().id())
                .accessibilityLabel(ChatPlatform.shortened(control.label(), LABEL))
                .build();
    }
}
