package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a free text says, whichever question it turns out to be.
///
/// @param organisations that it names
/// @param persons       that it names
/// @param person        whom it is about, named or in the conversation; null where there is nobody
/// @param isLeaving     whether it speaks of leaving, or of staying
record Reading(
        Scan scan,
        Conversation before,
        Subjects subjects,
        List<Named> organisations,
        List<Named> persons,
        @Nullable Named person,
        boolean isLeaving) {

    private static final Concept[] LEAVING = {
        Concept.LEAVE, Concept.RESIGN, Concept.DISMISS, Concept.ON_LEAVE, Concept.REMAIN
    };

    static Reading of(Scan scan, Conversation before, Story story, Subjects subjects) {
        return new Reading(
                scan,
                before,
                subjects,
                scan.named(story, Entity.Kind.ORGANISATION),
                scan.named(story, Entity.Kind.PERSON),
                subjects.person(scan, before),
                scan.has(LEAVING));
    }

    Premise premise() {
        return new Premise(organisation(), scan.kinds(), scan.period());
    }

    /// The organisation that the text names; where an unknown name stands in its place, that; else the one of the
    /// conversation where the text points to it ("there").
    @Nullable
    Named organisation() {
        if (!organisations.isEmpty()) {
            return organisations.getFirst();
        }
        if (scan.hasExtras()) {
            Optional<Token> unknown = unknownOrganisation();
            if (unknown.isPresent()) {
                return new Named(unknown.get().span().of(scan.text()), List.of(), true);
            }
        }
        return scan.has(Concept.THERE) ? subjects.lastOrganisation(before) : null;
    }

    private Optional<Token> unknownOrganisation() {
        return scan.unknown().stream().findFirst().or(this::objectOfLeaving);
    }

    /// An unknown word right behind "left" or "from" is the name of something.
    private Optional<Token> objectOfLeaving() {
        return isLeaving && scan.hasExtras()
                ? scan.extras().stream()
                        .filter(token -> isRightBehind(token, Concept.LEAVE, Concept.RESIGN, Concept.STOP))
                        .filter(token -> subjects.isUnknown(token, scan.language()))
                        .min(Comparator.comparingInt(token -> token.span().start()))
                : Optional.empty();
    }

    /// Whether one character, a space, parts a word from one that stands for one of `concepts` before it.
    boolean isRightBehind(Token token, Concept... concepts) {
        for (Cue cue : scan.cues()) {
            if (token.span().start() - cue.span().end() == 1
                    && List.of(concepts).contains(cue.concept())) {
                return true;
            }
        }
        return false;
    }

    boolean hasUnknownExtra() {
        return scan.extras().stream().anyMatch(token -> subjects.isUnknown(token, scan.language()));
    }
}
