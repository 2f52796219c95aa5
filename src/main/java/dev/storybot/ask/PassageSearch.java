package dev.storybot.ask;

import java.util.List;
import java.util.Set;

/// Finds the passages of one story that speak of what is asked. Thread-safe.
public interface PassageSearch {

    /// The best sentence of each of the best passages, best first.
    ///
    /// @param words    what is asked, names left out; question words and function words do no harm
    /// @param language of `words`
    /// @param entities ids of the entities asked about
    /// @param limit    how many at the most, >= 1
    List<Hit> passages(String words, String language, Set<String> entities, int limit);

    /// Passages that match an expression of the search syntax: words, `"quoted phrases"`, `-word`, `lang:ja`.
    ///
    /// @param language the language to search where the expression names none
    Found expression(String expression, String language, int limit);

    /// Whether the passages or facts of the story use `word` (or a form of it) in `language`; nothing is mended, no
    /// synonym counts. For a word of several parts, whether they use all of them.
    boolean knows(String word, String language);

    /// Whether the passages or facts have a word as it is written; of a language that writes no spaces, a run of
    /// katakana.
    boolean writes(String word, String language);

    /// A sentence that was found.
    ///
    /// @param language the language of the passage that was searched, and that `sentence` is a span of
    /// @param sentence where it stands in the passage
    /// @param matched  the words of the sentence that match what is asked, as spans of the passage
    /// @param score    comparable within one list only
    /// @param coverage the share of what is asked that the sentence holds, each word and entity weighed by its inverse
    ///                 document frequency in the story and words that the story lacks weighed as the rarest: 1 is all
    ///                 of it, 0 nothing. Below 0.4 it is mostly about something else
    /// @param passage  the same share for the whole passage
    /// @param sentences every sentence of the passage in order, `sentence` among them
    record Hit(
            String article,
            int line,
            String language,
            Span sentence,
            List<Span> matched,
            double score,
            double coverage,
            double passage,
            List<Sentence> sentences) {

        public Hit {
            matched = List.copyOf(matched);
            sentences = List.copyOf(sentences);
        }

        /// Whether it is of the same passage.
        boolean isBeside(Hit other) {
            return line == other.line && article.equals(other.article) && language.equals(other.language);
        }

        /// The same passage, found by another of its sentences.
        Hit at(Sentence other) {
            return new Hit(
                    article,
                    line,
                    language,
                    other.span(),
                    other.matched(),
                    score,
                    other.coverage(),
                    passage,
                    sentences);
        }
    }

    /// A sentence of a passage that was found, with what [Hit] says of the one that was found in it.
    record Sentence(Span span, List<Span> matched, double coverage) {

        public Sentence {
            matched = List.copyOf(matched);
        }
    }

    /// What an expression found.
    sealed interface Found {
        record Hits(List<Hit> hits) implements Found {}

        /// The expression is malformed.
        ///
        /// @param position where, in UTF-16 code units from its beginning
        record Malformed(int position, Fault fault) implements Found {}
    }

    enum Fault {
        UNBALANCED_QUOTE,
        UNKNOWN_LANGUAGE,
        ONLY_EXCLUSIONS,
        EMPTY,
        OTHER
    }
}
