package dev.storybot.keep;

/// What the editor of a story may want to look at.
public sealed interface InboxEntry {

    String story();

    String language();

    /// In a normal form, without what looks private.
    String question();

    /// The day of the first time, as `2024-09-30`.
    String first();

    /// The day of the last time.
    String last();

    /// How many people were not helped.
    int weight();

    /// A question that the story does not answer.
    record Unanswered(String story, String language, String question, int times, String first, String last)
            implements InboxEntry {
        @Override
        public int weight() {
            return times;
        }
    }

    /// What people thought of the reply to a question.
    record Rated(String story, String language, String question, int helpful, int unhelpful, String first, String last)
            implements InboxEntry {
        @Override
        public int weight() {
            return unhelpful;
        }
    }
}
