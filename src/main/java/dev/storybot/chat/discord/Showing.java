package dev.storybot.chat.discord;

import dev.storybot.chat.Action.View;
import dev.storybot.chat.Reply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What of a reply is to be shown to whom.
///
/// @param standalone what gets the reply again; null where nothing does
/// @param page       counted from 0
/// @param isPrivate  whether only the asker sees it
/// @param asker      id of the one who asked
/// @param remark     a line of small print below all else, in Markdown; empty for none
record Showing(
        Reply reply, @Nullable String standalone, View view, int page, boolean isPrivate, String asker, String remark) {

    static Showing of(Reply reply, Optional<String> standalone, boolean isPrivate, String asker) {
        return new Showing(reply, standalone.orElse(null), View.ANSWER, 0, isPrivate, asker, "");
    }

    /// A reply that nothing is to be pressed below.
    static Showing bare(Reply reply) {
        return new Showing(reply, null, View.ANSWER, 0, true, "", "");
    }

    Showing at(View other, int otherPage) {
        return new Showing(reply, standalone, other, otherPage, isPrivate, asker, remark);
    }

    Showing remarking(String markdown) {
        return new Showing(reply, standalone, view, page, isPrivate, asker, markdown);
    }

    /// Whether a picture belongs to what is shown: to the beginning of an answer that can be drawn.
    boolean isDrawn() {
        return reply.isDrawable() && view == View.ANSWER && page == 0;
    }
}
