package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.story.Fact;
import dev.storybot.story.Story;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The questions about who somebody is that a text can be: who holds a role, who or what something is. Each is empty
/// where the text is not that question.
final class IdentityReadings {

    private final Reading is;
    private final Story story;
    private final Subjects subjects;
    private final Scan scan;
    private final List<Named> persons;
    private final @Nullable Named person;

    IdentityReadings(Reading is, Story story) {
        this.is = is;
        this.story = story;
        this.subjects = is.subjects();
        this.scan = is.scan();
        this.persons = is.persons();
        this.person = is.person();
    }

    Optional<Question> whoHolds() {
        boolean asked = scan.has(Concept.WHO, Concept.IDENTITY, Concept.WHICH) || scan.isOnlyNames();
        Optional<Mention> role = subjects.bareRole(scan);
        if (role.isEmpty() && scan.has(Concept.HOLDS) && scan.asks(Concept.WHO) && !scan.hasExtras()) {
            return head();
        }
        if (!asked || role.isEmpty() || is.isLeaving() || !persons.isEmpty()) {
            return Optional.empty();
        }
        if (scan.has(Concept.STILL, Concept.REMAIN) && !subjects.holders(scan).isEmpty()) {
            return Optional.empty();
        }
        List<Fact.Role> roles = role.get().roles().stream()
                .flatMap(id -> story.fact(id).stream())
                .map(Fact.Role.class::cast)
                .toList();
        String title = role.get().span().of(scan.text());
        return scan.hasExtras() && scan.unknown().isEmpty() && !isNamedAfterRole(role.get())
                ? Optional.empty()
                : Optional.of(new Question.WhoHolds(title, roles, is.organisation(), scan.has(Concept.FORMER)));
    }

    /// "Who runs Tesla?" asks for its head.
    private Optional<Question> head() {
        List<Fact.Role> roles = subjects.heads(scan.language());
        return is.organisations().isEmpty() || roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.WhoHolds(
                        roles.getFirst().title().in(Languages.answered(scan.language())),
                        roles,
                        is.organisation(),
                        scan.has(Concept.FORMER)));
    }

    private boolean isNamedAfterRole(Mention role) {
        return scan.extras().stream().allMatch(token -> isBeside(token.span(), role.span()));
    }

    Optional<Question> whoIs() {
        boolean asked = scan.has(Concept.IDENTITY, Concept.JOB, Concept.WHO) || scan.isOnlyNames();
        if (!asked
                || scan.hasExtras()
                || is.isLeaving()
                || scan.asks(Concept.WHEN)
                || scan.has(Concept.WHERE, Concept.WHY)) {
            return Optional.empty();
        }
        boolean byRole =
                person != null && persons.isEmpty() && subjects.bareRole(scan).isPresent();
        if (person != null && byRole) {
            return Optional.of(new Question.WhoIs(person));
        }
        List<Named> entities = subjects.entities(scan);
        if (entities.size() == 1 && !scan.has(Concept.SAY, Concept.HOLDS, Concept.HOW_MUCH, Concept.HOW_MANY)) {
            return Optional.of(new Question.WhoIs(entities.getFirst()));
        }
        return person != null && scan.has(Concept.JOB, Concept.IDENTITY) && entities.size() <= 2
                ? Optional.of(new Question.WhoIs(person))
                : Optional.empty();
    }

    private static boolean isBeside(Span one, Span other) {
        return Math.abs(one.start() - other.end()) <= 1 || Math.abs(other.start() - one.end()) <= 1;
    }
}
