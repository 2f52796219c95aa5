package dev.storybot.ask;

import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells whether a fact or a passage is of those whom a question names. Thread-safe.
final class SubjectMatch {

    private final Story story;
    private final @Nullable String mainOrganisation;

    SubjectMatch(Story story, @Nullable String mainOrganisation) {
        this.story = story;
        this.mainOrganisation = mainOrganisation;
    }

    /// Whether what concerns some entities concerns every one asked about. Events and the organisation that the whole
    /// story is about go without saying.
    boolean isOf(Set<String> concerned, Set<String> entities) {
        boolean elsewhere = concerned.stream()
                .flatMap(id -> story.entity(id).stream())
                .anyMatch(entity -> entity.kind() == Entity.Kind.ORGANISATION && !entity.media());
        return entities.stream()
                .filter(id -> !concerned.contains(id) && (elsewhere || !id.equals(mainOrganisation)))
                .flatMap(id -> story.entity(id).stream())
                .noneMatch(entity -> switch (entity.kind()) {
                    case PERSON, ORGANISATION -> !entity.media();
                    case PRODUCT, EVENT, OTHER -> false;
                });
    }
}
