package dev.storybot.chat.discord;

import dev.storybot.chat.Action;
import dev.storybot.chat.Control;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import org.jspecify.annotations.Nullable;

/// What of the ids of buttons is too long for Discord: the buttons of a message that are about the same question share it
/// out among them, and whichever is pressed, Discord tells the whole message.
///
/// ```
/// id    = "+" digit head "|" piece "|"
/// digit = which piece it is
/// head  = the button's own part of the id of an [Action]
/// ```
/// The bar at the end keeps spaces at the end of a piece.
final class LongIds {

    /// Characters of the id of a button or of the value of a menu's option.
    static final int LONGEST = Button.ID_MAX_LENGTH;

    private static final Pattern HEAD = Pattern.compile("[0-9A-Za-z:-]{1,30}");
    private static final Pattern SHARED = Pattern.compile("\\+([0-9])(" + HEAD + ")\\|(.*)\\|", Pattern.DOTALL);

    private LongIds() {}

    /// The ids of those that can be shown.
    ///
    /// @param standalone what the buttons about the reply itself hold, or null
    static Map<Action, String> of(List<Control> controls, @Nullable String standalone) {
        Map<Action, String> ids = new HashMap<>();
        List<Action> others = new ArrayList<>();
        for (Control control : controls) {
            String id = control.action().id();
            if (id.length() <= LONGEST) {
                ids.put(control.action(), id);
            } else if (standalone != null && HEAD.matcher(head(id, standalone)).matches()) {
                others.add(control.action());
            }
        }
        if (standalone != null) {
            ids.putAll(shared(others, standalone));
        }
        return ids;
    }

    /// Empty where `text` is none of what is in it.
    private static String head(String id, String text) {
        return id.endsWith(text) ? id.substring(0, id.length() - text.length()) : "";
    }

    /// Empty where even all of them do not hold it.
    private static Map<Action, String> shared(List<Action> actions, String text) {
        Map<Action, String> ids = new HashMap<>();
        int at = 0;
        for (Action action : actions) {
            String start = "+" + ids.size() + head(action.id(), text) + "|";
            int end = Math.min(text.length(), at + LONGEST - start.length() - 1);
            boolean halves = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
            String piece = text.substring(at, halves ? end - 1 : end);
            ids.put(action, start + piece + "|");
            at += piece.length();
        }
        return at < text.length() ? Map.of() : ids;
    }

    /// The id of an action.
    ///
    /// @param pressed as the button has it
    /// @param all     ids of the buttons of its message
    static String whole(String pressed, Stream<String> all) {
        Matcher shared = SHARED.matcher(pressed);
        return !shared.matches()
                ? pressed
                : shared.group(2)
                        + all.map(SHARED::matcher)
                                .filter(Matcher::matches)
                                .sorted(Comparator.comparing(piece -> piece.group(1)))
                                .map(piece -> piece.group(3))
                                .collect(Collectors.joining());
    }
}
