package dev.storybot.story;

import org.jspecify.annotations.Nullable;

/// What proves a claim: words of an article of the story, or a source outside it.
public sealed interface Receipt {

    /// A passage of an article.
    ///
    /// @param article id of the article within its story
    /// @param line    the passage's line in the article file, counted from 1
    /// @param words   the words of the passage that prove the claim, by language of the article, each verbatim
    ///                in the passage; null where the record does not say which
    record Line(String article, int line, @Nullable Text words) implements Receipt {

        public Line {
            if (line < 1) {
                throw new IllegalArgumentException("line must be >= 1, got " + line);
            }
        }

        /// By where it stands: hashing its words would cost every set of an answer.
        @Override
        public int hashCode() {
            return 31 * article.hashCode() + line;
        }
    }

    /// A source of `sources.json`.
    ///
    /// @param source id of the source
    /// @param words  the words of the source that prove the claim, verbatim; null where the story does not
    ///               hold them
    record Sourced(String source, @Nullable String words) implements Receipt {

        /// By where it stands: hashing its words would cost every set of an answer.
        @Override
        public int hashCode() {
            return source.hashCode();
        }
    }
}
