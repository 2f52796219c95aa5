package dev.storybot.ask;

import dev.storybot.story.Fact;
import dev.storybot.story.Passage;
import dev.storybot.story.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A receipt as an answer shows it.
public sealed interface Citation {

    /// Words of a passage.
    ///
    /// @param language in which `quote` is
    /// @param quote    the words quoted, a span of `passage.text().in(language)`
    /// @param marks    the words within it that answer, as spans of the passage; may be empty
    /// @param fact     the fact that rests on it, or null where the passage itself is the answer
    record OfPassage(
            Passage passage,
            String language,
            Span quote,
            List<Span> marks,
            @Nullable Fact fact) implements Citation {

        public OfPassage {
            marks = List.copyOf(marks);
        }

        /// The words quoted, verbatim.
        public String words() {
            return quote.of(passage.text().in(language));
        }
    }

    /// A source outside the articles.
    ///
    /// @param fact  the fact that rests on it, or null where it is about an entity
    /// @param words the source's words, verbatim; null where the story does not hold them
    record OfSource(
            @Nullable Fact fact, Source source, @Nullable String words) implements Citation {}
}
