package dev.storybot.chat;

/// Is told what the bot and its platforms do, to be counted and measured. Never fails and never waits. Thread-safe.
/// Nothing that it is told says who asked or what.
public interface Watcher {

    /// Looks away.
    Watcher NONE = new Watcher() {
        @Override
        public void answered(String platform, Reply.Kind kind, boolean answered, long nanos) {
            // not counted
        }

        @Override
        public void noticed(String platform, Event event) {
            // not counted
        }
    };

    /// What happens on a platform besides answers.
    enum Event {
        /// It can be talked on: at the start, and again after a [#DISCONNECTED].
        CONNECTED,
        DISCONNECTED,
        /// Something came in a second time and was not answered again.
        REPEATED,
        /// Somebody asked too often and was told to wait.
        SLOWED,
        /// The platform refused a reply; the asker got another one or a sentence.
        REFUSED,
        /// A reply did not reach the asker in any form.
        LOST
    }

    /// @param platform as [ChatPlatform#name()]
    /// @param nanos    from the question to the reply
    void answered(String platform, Reply.Kind kind, boolean answered, long nanos);

    /// @param platform as [ChatPlatform#name()]
    void noticed(String platform, Event event);
}
