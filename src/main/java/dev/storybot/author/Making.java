package dev.storybot.author;

import java.nio.file.Path;
import java.util.List;

/// What came of making a story.
public sealed interface Making {

    /// A story without an error.
    ///
    /// @param passages those that may be an answer
    /// @param drafts   the entities that were drafted, by display name
    /// @param remarks  what the author should know of beside, a sentence each
    record Made(
            Path folder,
            String id,
            Clue title,
            Clue date,
            Clue language,
            int passages,
            List<String> drafts,
            List<String> remarks)
            implements Making {

        public Made {
            drafts = List.copyOf(drafts);
            remarks = List.copyOf(remarks);
        }
    }

    /// Nothing was made, because something is there already.
    ///
    /// @param why a sentence, with the remedy
    record Taken(String why) implements Making {}

    /// Nothing was made, because the article or what was given cannot be used.
    ///
    /// @param why a sentence, with the remedy
    record Refused(String why) implements Making {}
}
