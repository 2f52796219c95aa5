package dev.storybot.ask;

import dev.storybot.story.Entity;
import java.util.List;
import java.util.Set;

/// Finds the entities of one story by what people type. Thread-safe; answers from the index.
///
/// Spellings are compared after NFKC, lower-casing, hiragana read as katakana, and without spaces, hyphens, full stops
/// and middle dots.
public interface NameSearch {

    /// The names and role titles that stand in `text` exactly, in order and without overlap; the longest wins, and a
    /// name wins over a title of the same length. In scripts with word boundaries only whole words count.
    List<Mention> mentions(String text);

    /// The entities whose names are like `typed`, best first; misspellings within two edits (one for names of up to five
    /// letters, none for three or fewer) and names that sound the same in romaji count, exact names come first.
    List<Match> nearest(String typed, int limit);

    /// The entities with a name that goes on from `typed`, at the beginning of the name, of one of its words or, from
    /// three characters on, in the middle of a word; half-typed kana (`まいk`) are completed too. Best first.
    /// An empty `typed` gives the entities that the story mentions most. `kinds` empty means all.
    List<Match> complete(String typed, Set<Entity.Kind> kinds, int limit);

    /// An entity found by name.
    ///
    /// @param entity   its id
    /// @param spelling the spelling that matched
    /// @param edits    how many edits `typed` is away from it; 0 for an exact name or a completion
    record Match(String entity, String spelling, int edits) {}
}
