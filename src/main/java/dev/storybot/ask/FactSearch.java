package dev.storybot.ask;

import java.util.List;
import java.util.Set;

/// Finds the facts of one story that speak of what is asked. Thread-safe.
public interface FactSearch {

    /// Facts, best first.
    ///
    /// @param words    what is asked, names left out
    /// @param language of `words`
    /// @param entities ids of the entities asked about; a fact that concerns them ranks higher
    /// @param limit    how many at the most, >= 1
    List<Hit> facts(String words, String language, Set<String> entities, int limit);

    /// A fact that was found.
    ///
    /// @param fact     its id
    /// @param score    comparable within one list only
    /// @param coverage the share of what is asked that the fact's words and entities hold, as in [PassageSearch.Hit]
    /// @param words    the same share for the words alone, 1 where there are none
    record Hit(String fact, double score, double coverage, double words) {}
}
