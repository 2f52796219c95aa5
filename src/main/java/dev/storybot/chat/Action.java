package dev.storybot.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a button does. All of it stands in the button's id, so that it works after a restart and for as long as the story
/// is there.
///
/// ```
/// id        = version letter field* text
/// version   = "1"
/// field     = value ":"
/// ```
/// The text comes last and may hold anything.
public sealed interface Action {

    /// What of a reply is shown.
    enum View {
        /// The reply, with its weightiest receipts.
        ANSWER,
        /// All its receipts.
        RECEIPTS,
        /// What its passages say in the language in which they were published.
        ORIGINAL
    }

    /// Asks a question, as if the one who presses had typed it.
    ///
    /// @param language of the answer
    record Ask(String language, String text) implements Action {}

    /// Shows a page of a reply.
    ///
    /// @param standalone what gets the reply, see [ChatPlatform.Partner#standalone]
    /// @param page       counted from 0
    record Show(View view, String language, String standalone, int page) implements Action {}

    /// Shows everybody a reply that only the asker sees.
    record Share(String language, String standalone) implements Action {}

    /// Takes a reply away.
    ///
    /// @param asker id of the one who asked on the platform, who may take it away besides the moderators
    record Dismiss(String asker) implements Action {}

    record Rate(String language, String standalone, boolean helpful) implements Action {}

    /// The id of a button that does it.
    default String id() {
        return switch (this) {
            case Ask(String language, String text) -> "1a" + language + ":" + text;
            case Show(View view, String language, String standalone, int page) ->
                "1v" + view.name().charAt(0) + ":" + language + ":" + page + ":" + standalone;
            case Share(String language, String standalone) -> "1s" + language + ":" + standalone;
            case Dismiss(String asker) -> "1d" + asker;
            case Rate(String language, String standalone, boolean helpful) ->
                "1" + (helpful ? "y" : "n") + language + ":" + standalone;
        };
    }

    /// The action that a button's id stands for; empty for the id of somebody else's button, or of another version.
    static Optional<Action> of(String id) {
        return Ids.read(id);
    }

    /// Who asked for a message, as its button for taking it away says; empty where it has none.
    ///
    /// @param ids of its buttons
    static String asker(Stream<String> ids) {
        return ids.flatMap(id -> of(id).stream())
                .filter(Dismiss.class::isInstance)
                .map(action -> ((Dismiss) action).asker())
                .findFirst()
                .orElse("");
    }

    /// The grammar of the ids.
    final class Ids {

        private static final String LANGUAGE = "([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*):";
        private static final Pattern TEXT = Pattern.compile("1([asyn])" + LANGUAGE + "(.+)", Pattern.DOTALL);
        private static final Pattern SHOW =
                Pattern.compile("1v([ARO]):" + LANGUAGE + "([0-9]{1,4}):(.+)", Pattern.DOTALL);
        private static final Pattern DISMISS = Pattern.compile("1d([A-Za-z0-9]{1,64})");

        private Ids() {}

        private static Optional<Action> read(String id) {
            Matcher text = TEXT.matcher(id);
            if (text.matches()) {
                return Optional.of(read(text.group(1), text.group(2), text.group(3)));
            }
            Matcher show = SHOW.matcher(id);
            if (show.matches()) {
                int page = Integer.parseInt(show.group(3));
                return Optional.of(new Show(view(show.group(1)), show.group(2), show.group(4), page));
            }
            Matcher dismiss = DISMISS.matcher(id);
            return dismiss.matches() ? Optional.of(new Dismiss(dismiss.group(1))) : Optional.empty();
        }

        private static Action read(String letter, String language, String text) {
            return switch (letter) {
                case "a" -> new Ask(language, text);
                case "s" -> new Share(language, text);
                default -> new Rate(language, text, letter.equals("y"));
            };
        }

        private static View view(String letter) {
            return switch (letter) {
                case "R" -> View.RECEIPTS;
                case "O" -> View.ORIGINAL;
                default -> View.ANSWER;
            };
        }
    }
}
