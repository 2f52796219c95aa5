package dev.storybot.ask;

import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Story;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells whether a fact or a passage is of those whom a question names. Thread-safe.
final class SubjectMatch {

    private final Story story;
    private final @Nullable String mainOrganisation;
    private final Set<String> organisations;

    SubjectMatch(Story story, @Nullable String mainOrganisation) {
        this.story = story;
        this.mainOrganisation = mainOrganisation;
        this.organisations = story.entities().stream()
                .filter(entity -> entity.kind() == Entity.Kind.ORGANISATION && !entity.media())
                .map(Entity::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOf(Fact fact, Set<String> entities) {
        return isOf(story.concerned(fact), entities);
    }

    /// Whether what concerns some entities concerns every one asked about. Events and the organisation that the whole
    /// story is about go without saying.
    boolean isOf(Set<String> concerned, Set<String> entities) {
        for (String id : entities) {
            boolean without = !concerned.contains(id) && mustBeNamed(id);
            if (without && (!id.equals(mainOrganisation) || isElsewhere(concerned))) {
                return false;
            }
        }
        return true;
    }

    private boolean mustBeNamed(String id) {
        return organisations.contains(id)
                || story.entity(id)
                        .filter(entity -> entity.kind() == Entity.Kind.PERSON && !entity.media())
                        .isPresent();
    }

    private boolean isElsewhere(Set<String> concerned) {
        for (String id : concerned) {
            if (organisations.contains(id)) {
                return true;
            }
        }
        return false;
    }
}
