package dev.storybot.chat;

import dev.storybot.chat.Incoming.Command;
import java.util.List;

/// A place where people talk with the bot. Adapters implement it; of the bot they see nothing but this, [Incoming] and
/// [Reply].
public interface ChatPlatform {

    /// As it is called in logs and messages: `console`.
    String name();

    /// Takes questions to `partner` from now on. Returns when questions can come in, or, where the platform is the
    /// conversation in the foreground, when that is over.
    void start(Partner partner);

    /// Takes no more questions; those under way are still answered. Does nothing where it was not started.
    void stop();

    /// Whom people talk with: the bot, as a platform sees it. Thread-safe.
    interface Partner {

        /// The reply to a message. Never fails: a failure is a reply too.
        Reply answer(Incoming incoming);

        /// What goes on from `typed` and `command` takes, best first: names of the story that the conversation is about,
        /// or ids of stories; none for a command that takes neither.
        ///
        /// @param conversation as in [Incoming]
        /// @param limit        how many at the most, >= 1
        List<String> suggestions(String conversation, Command command, String typed, String language, int limit);

        /// A sentence that belongs to a platform and not to a reply, such as the heading of the receipts, by its key
        /// in the wording.
        ///
        /// @param with names of places and what fills them, by turns
        String sentence(String key, String language, Object... with);
    }
}
