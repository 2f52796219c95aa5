package dev.storybot.chat.discord;

import dev.storybot.chat.Action.View;
import dev.storybot.chat.Control;
import dev.storybot.chat.Reply;
import org.jspecify.annotations.Nullable;

/// What of a reply is to be shown to whom.
///
/// @param remark a line of small print below all else, in Markdown; empty for none
record Showing(Control.Shown shown, String remark) {

    /// The beginning of an answer.
    ///
    /// @param standalone what gets the reply again; null where nothing does
    static Showing of(Reply reply, @Nullable String standalone, boolean isPrivate, String asker) {
        return new Showing(Control.Shown.of(reply, standalone, isPrivate, asker), "");
    }

    /// A reply that nothing is to be pressed below.
    static Showing bare(Reply reply) {
        return of(reply, null, true, "");
    }

    Showing at(View view, int page) {
        return new Showing(shown.at(view, page), remark);
    }

    Showing remarking(String markdown) {
        return new Showing(shown, markdown);
    }

    Reply reply() {
        return shown.reply();
    }

    /// Whether a picture belongs to what is shown: to the beginning of an answer that can be drawn.
    boolean isDrawn() {
        return reply().isDrawable() && shown.view() == View.ANSWER && shown.page() == 0;
    }
}
