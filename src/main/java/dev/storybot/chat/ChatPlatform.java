package dev.storybot.chat;

import dev.storybot.chat.Incoming.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A place where people talk with the bot. Adapters implement it; of the bot they see nothing but what the package
/// comment calls the port of chat.
public interface ChatPlatform {

    /// As it is called in logs, metrics and messages, and as the ids of its conversations begin: `console`.
    String name();

    /// Takes questions to `partner` from now on. Returns when questions can come in, or, where the platform is the
    /// conversation in the foreground, when that is over. What breaks later is mended by the platform itself for as long
    /// as that makes sense; it then tells [Partner#noticed].
    ///
    /// @throws CannotConnect if questions cannot come in; the platform is then as before, and may be started again
    void start(Partner partner) throws CannotConnect;

    /// Takes no more questions; those under way are still answered, within a few seconds. Does nothing where it was not
    /// started.
    void stop();

    /// Whether questions can come in at this moment.
    boolean isConnected();

    /// A text as a platform takes it: where it is too long its beginning, with an ellipsis.
    ///
    /// @param longest in UTF-16 code units, >= 2
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// Why a platform cannot be talked on, as a sentence for whoever runs the bot, with the remedy and without secrets.
    final class CannotConnect extends Exception {

        private static final long serialVersionUID = 1;

        private final boolean lasting;

        /// @param lasting whether only somebody's doing changes it (a wrong token), and not time (an outage)
        public CannotConnect(String why, boolean lasting) {
            super(why);
            this.lasting = lasting;
        }

        public boolean isLasting() {
            return lasting;
        }
    }

    /// A picture of a reply.
    ///
    /// @param png    the file; not to be written to
    /// @param title  what is seen, in a few words
    /// @param alt    what is seen, in the language of the reply; at most 1,024 UTF-16 code units
    /// @param width  in pixels
    /// @param height in pixels
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy for each reader would double the memory
    record Picture(byte[] png, String title, String alt, int width, int height) {}

    /// Whom people talk with: the bot, as a platform sees it. Thread-safe.
    interface Partner {

        /// The reply to a message. Never fails: a failure is a reply too.
        Reply answer(Incoming incoming);

        /// What gets the same reply again in a conversation of its own, by anybody, after a restart: a command or a
        /// question, with the name of its story where there are several. It has been tried. Empty where nothing short does,
        /// such as for a follow-up that no command stands for.
        ///
        /// @param incoming what `reply` is the reply to
        Optional<String> standalone(Incoming incoming, Reply reply);

        /// The reply to what [#standalone] gave, whatever has been said since: it neither continues a conversation nor
        /// leaves a trace in one. May have changed with the story.
        ///
        /// @param language of the reply
        Reply again(String standalone, String language);

        /// What goes on from `typed` and `command` takes, best first: names of the story that the conversation is about,
        /// ids of receipts, or ids of stories; none for a command that takes neither.
        ///
        /// @param conversation as in [Incoming]
        /// @param limit        how many at the most, >= 1
        List<String> suggestions(String conversation, Command command, String typed, String language, int limit);

        /// A sentence that belongs to a platform and not to a reply, such as the heading of the receipts, by its key
        /// in the wording.
        ///
        /// @param with names of places and what fills them, by turns
        String sentence(String key, String language, Object... with);

        /// A text with the remark that it is of a time after the article.
        default String afterArticle(String text, String language) {
            return sentence("marked", language, "text", text, "mark", sentence("after-article", language));
        }

        /// What a conversation begins with, in `language`: which story it is about, whether there are others, and how to
        /// ask.
        String greeting(String language);

        /// Does a platform's own work, such as rendering and sending. What goes wrong in it is logged with a reference,
        /// and `otherwise` is given a reply that tells the asker, with the same reference. What goes wrong in `otherwise`
        /// is logged only.
        ///
        /// @param language of the asker
        void attempt(String language, Runnable work, Consumer<Reply> otherwise);

        /// The picture of a timeline or a comparison; empty for any other reply ([Reply#isDrawable()] tells at no cost), and
        /// where nothing can be drawn. Takes some tenths of a second the first time, so it is to be asked for after the
        /// acknowledgement and beside the conversation's answers. Never fails.
        default Optional<Picture> picture(Reply reply) {
            return Optional.empty();
        }

        /// Takes what somebody thinks of a reply.
        ///
        /// @param standalone as [#standalone] gave it
        void rated(String standalone, String language, boolean helpful);

        /// Takes what has happened on a platform.
        void noticed(String platform, Watcher.Event event);
    }
}
