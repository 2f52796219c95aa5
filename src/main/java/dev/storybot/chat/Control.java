package dev.storybot.chat;

import dev.storybot.chat.Action.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A button below a reply. The same reply has the same buttons on every platform.
///
/// @param label for people, in the reply's language; may be longer than a platform takes
public record Control(Group group, String label, Action action) {

    /// What belongs together.
    public enum Group {
        /// What the question could mean: one of them is to be chosen.
        CHOICE,
        /// Questions to go on with.
        STEP,
        /// Receipts, the original language, the page before and the next one.
        VIEW,
        /// Sharing a private reply, taking away a public one.
        REACH,
        RATING
    }

    /// A reply as it is to be shown to somebody.
    ///
    /// @param standalone see [ChatPlatform.Partner#standalone]; null where nothing gets this reply again
    /// @param page       counted from 0; the last one where there are fewer
    /// @param isPrivate  whether only the asker sees it
    /// @param asker      id of the one who asked on the platform
    public record Shown(
            Reply reply, @Nullable String standalone, View view, int page, boolean isPrivate, String asker) {

        /// The beginning of an answer.
        public static Shown of(Reply reply, @Nullable String standalone, boolean isPrivate, String asker) {
            return new Shown(reply, standalone, View.ANSWER, 0, isPrivate, asker);
        }

        /// Another page of it.
        public Shown at(View other, int otherPage) {
            return new Shown(reply, standalone, other, otherPage, isPrivate, asker);
        }
    }

    /// The buttons of a reply, in their order. Those whose id would be longer than `longest` UTF-16 code units are left
    /// out, and so are those that would do nothing.
    ///
    /// @param page the one that is shown
    public static List<Control> of(Shown shown, Page page, int longest, ChatPlatform.Partner partner) {
        List<Control> controls = new ArrayList<>();
        Reply reply = shown.reply();
        if (shown.view() == View.ANSWER) {
            reply.choices().forEach(choice -> controls.add(asking(Group.CHOICE, choice, reply)));
            reply.steps().forEach(step -> controls.add(asking(Group.STEP, step, reply)));
        }
        controls.addAll(new Buttons(shown, page, partner).all());
        return controls.stream()
                .filter(control -> control.action().id().length() <= longest)
                .toList();
    }

    /// Those of a group, in their order.
    public static List<Control> of(Group group, List<Control> controls) {
        return controls.stream().filter(control -> control.group() == group).toList();
    }

    private static Control asking(Group group, Reply.Step step, Reply reply) {
        return new Control(group, step.label(), new Action.Ask(reply.language(), step.command()));
    }

    /// The buttons that concern the reply itself.
    private record Buttons(Shown shown, Page page, ChatPlatform.Partner partner) {

        List<Control> all() {
            List<Control> all = new ArrayList<>();
            view(View.RECEIPTS, "button.receipts", hasMoreReceipts()).ifPresent(all::add);
            view(View.ORIGINAL, "button.original", hasOriginals()).ifPresent(all::add);
            view(View.ANSWER, "button.answer", shown.view() != View.ANSWER).ifPresent(all::add);
            turning(page.number() - 1, "button.before").ifPresent(all::add);
            turning(page.number() + 1, "button.next").ifPresent(all::add);
            String standalone = shown.standalone();
            if (shown.isPrivate() && standalone != null && shown.view() == View.ANSWER) {
                all.add(control(Group.REACH, "button.share", new Action.Share(language(), standalone)));
            }
            if (!shown.isPrivate() && !shown.asker().isEmpty()) {
                all.add(control(Group.REACH, "button.dismiss", new Action.Dismiss(shown.asker())));
            }
            if (standalone != null && isRateable()) {
                all.add(control(Group.RATING, "button.helpful", new Action.Rate(language(), standalone, true)));
                all.add(control(Group.RATING, "button.unhelpful", new Action.Rate(language(), standalone, false)));
            }
            return all;
        }

        private String language() {
            return shown.reply().language();
        }

        private boolean hasMoreReceipts() {
            return shown.view() != View.RECEIPTS
                    && !shown.reply().receipts().isEmpty()
                    && !Page.isReceiptShown(shown.reply());
        }

        private boolean hasOriginals() {
            return shown.view() != View.ORIGINAL
                    && shown.reply().receipts().stream()
                            .anyMatch(receipt ->
                                    receipt instanceof Reply.Receipt.OfPassage passage && passage.original() != null);
        }

        private boolean isRateable() {
            return shown.view() == View.ANSWER
                    && switch (shown.reply().kind()) {
                        case HELP, STORY, USAGE, AMBIGUOUS, FAILURE -> false;
                        default -> true;
                    };
        }

        private Optional<Control> view(View view, String key, boolean wanted) {
            return showing(view, 0, key, wanted);
        }

        private Optional<Control> turning(int number, String key) {
            return showing(shown.view(), number, key, number >= 0 && number < page.count());
        }

        private Optional<Control> showing(View view, int number, String key, boolean wanted) {
            String standalone = shown.standalone();
            return wanted && standalone != null
                    ? Optional.of(control(Group.VIEW, key, new Action.Show(view, language(), standalone, number)))
                    : Optional.empty();
        }

        private Control control(Group group, String key, Action action) {
            return new Control(group, partner.sentence(key, language()), action);
        }
    }
}
