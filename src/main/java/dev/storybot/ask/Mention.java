package dev.storybot.ask;

import java.util.List;

/// A place of a text that names entities of the story, or roles in it.
///
/// @param span     where it stands in the text
/// @param entities ids of the entities that go by this name; more than one where the name is shared
/// @param roles    ids of the role facts that go by this title ("the CTO"); empty for a plain name
/// @param exact    whether it is written as the story writes it; false for a mended misspelling
public record Mention(Span span, List<String> entities, List<String> roles, boolean exact) {

    public Mention {
        if (entities.isEmpty() && roles.isEmpty()) {
            throw new IllegalArgumentException("a mention names something, got nothing at " + span);
        }
        entities = List.copyOf(entities);
        roles = List.copyOf(roles);
    }
}
