package dev.storybot.author;

import dev.storybot.story.Entity;
import java.util.List;

/// A name that an article seems to name somebody or something by.
///
/// @param aliases shorter names that the article uses for the same
/// @param lines   where it stands, in ascending order; the first few
record NameDraft(Entity.Kind kind, String name, List<String> aliases, List<Integer> lines) {

    NameDraft {
        aliases = List.copyOf(aliases);
        lines = List.copyOf(lines);
    }
}
