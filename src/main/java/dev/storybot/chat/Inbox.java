package dev.storybot.chat;

/// What the editor of a story wants to know: what was asked in vain, and which replies were no good. A port: it may be
/// kept, or be [#NONE]. Never fails and never makes an answer wait: what cannot be kept is lost. Thread-safe.
public interface Inbox {

    /// Keeps nothing.
    Inbox NONE = new Inbox() {
        @Override
        public void unanswered(String story, String language, String question) {
            // nobody wants to know
        }

        @Override
        public void rated(String story, String language, String question, boolean helpful) {
            // nobody wants to know
        }
    };

    /// Takes a question that the story does not answer.
    ///
    /// @param question as it was typed; kept in a normal form, and without anything that tells who asked
    void unanswered(String story, String language, String question);

    /// Takes what somebody thinks of the reply to a question.
    ///
    /// @param question what gets the same reply in a conversation of its own
    void rated(String story, String language, String question, boolean helpful);
}
