package dev.storybot.chat.discord;

import dev.storybot.chat.Action;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Control;
import dev.storybot.chat.Control.Group;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/// The buttons below a message, in rows; many choices as a menu.
final class Rows {

    /// Id of the menu of choices; what is chosen says by itself what it does.
    static final String MENU = "menu";

    private static final int IN_A_ROW = 5;
    private static final int IN_A_MENU = 25;

    private static final Set<Group> LAST = EnumSet.of(Group.REACH, Group.RATING);

    private final Map<Action, String> ids;

    private Rows(Map<Action, String> ids) {
        this.ids = ids;
    }

    /// @param ids    of those that can be shown
    /// @param choose what the menu says as long as nothing is chosen
    static List<ActionRow> of(List<Control> all, Map<Action, String> ids, String choose) {
        List<Control> controls = all.stream()
                .filter(control -> ids.containsKey(control.action()))
                .toList();
        return new Rows(ids).rows(distinct(controls), choose);
    }

    private List<ActionRow> rows(List<Control> controls, String choose) {
        List<ActionRow> rows = new ArrayList<>();
        List<Control> choices = Control.of(Group.CHOICE, controls);
        if (choices.size() > IN_A_ROW) {
            rows.add(ActionRow.of(menu(choices, choose)));
        } else {
            add(choices, rows);
        }
        List<Control> steps = Control.of(Group.STEP, controls);
        add(steps.subList(0, Math.min(IN_A_ROW, steps.size())), rows);
        addTogether(
                Control.of(Group.VIEW, controls),
                controls.stream()
                        .filter(control -> LAST.contains(control.group()))
                        .toList(),
                rows);
        return rows;
    }

    /// Discord takes an id once a message.
    private static List<Control> distinct(List<Control> controls) {
        Set<String> ids = new HashSet<>();
        return controls.stream()
                .filter(control -> ids.add(control.action().id()))
                .toList();
    }

    /// In one row where they fit, else a row each, so that none stands alone in a row.
    private void addTogether(List<Control> some, List<Control> others, List<ActionRow> rows) {
        if (some.size() + others.size() <= IN_A_ROW) {
            add(Stream.concat(some.stream(), others.stream()).toList(), rows);
        } else {
            add(some, rows);
            add(others, rows);
        }
    }

    private void add(List<Control> controls, List<ActionRow> rows) {
        for (int from = 0; from < controls.size(); from += IN_A_ROW) {
            rows.add(ActionRow.of(controls.subList(from, Math.min(from + IN_A_ROW, controls.size())).stream()
                    .map(this::button)
                    .toList()));
        }
    }

    private Button button(Control control) {
        ButtonStyle style = control.group() == Group.CHOICE ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY;
        return Button.of(style, idOf(control), ChatPlatform.shortened(control.label(), Button.LABEL_MAX_LENGTH));
    }

    private String idOf(Control control) {
        return Objects.requireNonNull(ids.get(control.action()), "a control without an id");
    }

    private StringSelectMenu menu(List<Control> choices, String choose) {
        return StringSelectMenu.create(MENU)
                .setPlaceholder(choose)
                .addOptions(choices.stream()
                        .limit(IN_A_MENU)
                        .map(choice -> SelectOption.of(
                                ChatPlatform.shortened(choice.label(), SelectOption.LABEL_MAX_LENGTH), idOf(choice)))
                        .toList())
                .build();
    }
}
