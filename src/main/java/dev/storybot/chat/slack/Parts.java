package dev.storybot.chat.slack;

import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Once;
import dev.storybot.chat.Watcher;
import java.util.concurrent.Executor;

/// What the handlers have in common.
///
/// @param executor does the work while the acknowledgement is on its way
record Parts(
        ChatPlatform.Partner partner,
        Desk desk,
        Delivery delivery,
        People people,
        ChannelRules rules,
        Web web,
        Once once,
        Executor executor) {

    /// Does work beside the acknowledgement, unless the same was delivered before.
    ///
    /// @param id of what was delivered, unique over all that is delivered
    void once(String id, Runnable work) {
        begin(once.isFirst(id), work);
    }

    /// Does the work of a press, unless the same was pressed within the last second or two: who presses twice at once
    /// means it once.
    ///
    /// @param id   of who pressed what, where
    /// @param time when it was pressed, as Slack gives it: seconds, a point, a fraction
    void onceInAWhile(String id, String time, Runnable work) {
        long second = time.matches("[0-9]{1,12}(\\.[0-9]*)?") ? Long.parseLong(time.split("\\.", 2)[0]) : 0;
        boolean isFirst = once.isFirst(id + "@" + second);
        boolean wasQuiet = once.isFirst(id + "@" + (second - 1));
        begin(isFirst && wasQuiet, work);
    }

    /// What goes wrong in the work and is not told the asker there is at least logged, with a reference.
    private void begin(boolean isNew, Runnable work) {
        if (isNew) {
            executor.execute(() -> partner.attempt("en", work, sorry -> {}));
        } else {
            partner.noticed(Origin.PLATFORM, Watcher.Event.REPEATED);
        }
    }
}
