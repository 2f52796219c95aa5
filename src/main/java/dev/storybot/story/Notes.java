package dev.storybot.story;

import java.util.List;

/// What an editor noted about the story: where an article is wrong, and where sources disagree.
public record Notes(List<Erratum> errata, List<Disagreement> disagreements) {

    public static final Notes NONE = new Notes(List.of(), List.of());

    /// A fault of an article.
    ///
    /// @param quote      the faulty words, verbatim in the passage
    /// @param kind       `mistranslation`, `fact`, `nuance`, `attribution` or `date`
    /// @param reading    how to read it
    /// @param confidence `certain`, `high`, `medium` or `low`
    public record Erratum(
            String id,
            String article,
            int line,
            String quote,
            String kind,
            Text problem,
            Text reading,
            String confidence,
            List<String> sources) {

        public Erratum {
            sources = List.copyOf(sources);
        }
    }

    /// A point on which sources disagree.
    ///
    /// @param sides at least two
    /// @param use   how the bot puts it
    public record Disagreement(String id, Text topic, List<Side> sides, Text use, List<String> sources) {

        public Disagreement {
            sides = List.copyOf(sides);
            sources = List.copyOf(sources);
        }
    }

    /// One side of a disagreement.
    public record Side(Text who, Text says) {}

    public Notes {
        errata = List.copyOf(errata);
        disagreements = List.copyOf(disagreements);
    }
}
