package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Sought;
import dev.storybot.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The question that a text is where it is none of the known ones: its words are looked for, or the days that it names.
final class FreeReading {

    private final Reading is;
    private final Story story;
    private final Subjects subjects;
    private final Scan scan;
    private final @Nullable Named person;

    FreeReading(Reading is, Story story) {
        this.is = is;
        this.story = story;
        this.subjects = is.subjects();
        this.scan = is.scan();
        this.person = is.person();
    }

    Question question() {
        boolean onlyDays = scan.period() != null
                && !scan.hasExtras()
                && scan.words().isBlank()
                && !story.facts().isEmpty();
        if (onlyDays) {
            List<Named> named = subjects.entities(scan);
            return new Question.Timeline(named.isEmpty() ? null : named.getFirst(), scan.period());
        }
        List<String> unknown = Stream.concat(scan.unknown().stream(), unknownSort().stream())
                .map(token -> token.span().of(scan.text()))
                .distinct()
                .toList();
        Set<String> entities = scan.entities();
        if (entities.isEmpty() && person != null && person.candidates().size() == 1) {
            entities.add(person.candidates().getFirst().id());
        }
        entities.removeIf(entity -> !story.isSubject(entity, scan.language()));
        if (entities.isEmpty() && is.isLeaving() && scan.has(Concept.HOW_MANY) && subjects.mainOrganisation() != null) {
            entities.add(subjects.mainOrganisation());
        }
        return new Question.Free(scan.text(), scan.words(), entities, unknown, sought(), scan.period());
    }

    /// "what colour", "which university": a sort of thing that the story knows nothing of.
    private Optional<Token> unknownSort() {
        return scan.extras().stream()
                .filter(token -> !Typed.isUnspaced(token.word().codePointAt(0)))
                .filter(token -> is.isRightBehind(token, Concept.WHAT, Concept.WHICH))
                .filter(token -> scan.topics().stream().noneMatch(topic -> topic.overlaps(token.span())))
                .filter(token -> subjects.isUnknown(token, scan.language()))
                .findFirst();
    }

    private Sought sought() {
        if (scan.has(Concept.HOW_MANY)) {
            return Sought.COUNT;
        } else if (scan.has(Concept.HOW_MUCH)) {
            return Sought.AMOUNT;
        } else if (scan.asks(Concept.WHEN)) {
            return Sought.DATE;
        } else if (scan.asks(Concept.WHY)) {
            return Sought.REASON;
        } else if (scan.asks(Concept.WHERE)) {
            return Sought.PLACE;
        } else if (scan.asks(Concept.WHO)) {
            return Sought.PERSON;
        } else if (scan.asks(Concept.WHICH)) {
            return Sought.ORGANISATION;
        }
        return scan.has(Concept.SAY) ? Sought.WORDS : Sought.ANYTHING;
    }
}
