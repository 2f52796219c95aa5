package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The questions about departures that a text can be: who, why, when, how, where next, who replaced, still there. Each is
/// empty where the text is not that question.
final class DepartureReadings {

    private final Reading is;
    private final Story story;
    private final Subjects subjects;
    private final Scan scan;
    private final List<Named> organisations;
    private final List<Named> persons;
    private final @Nullable Named person;
    private final boolean isLeaving;

    DepartureReadings(Reading is, Story story) {
        this.is = is;
        this.story = story;
        this.subjects = is.subjects();
        this.scan = is.scan();
        this.organisations = is.organisations();
        this.persons = is.persons();
        this.person = is.person();
        this.isLeaving = is.isLeaving();
    }

    /// "Why does everybody leave OpenAI?"
    Optional<Question> whyMany() {
        if (!scan.has(Concept.WHY) || !isLeaving || isBesideTheDeparture() || isOfOne()) {
            return Optional.empty();
        }
        Named named = is.organisation();
        Named left = named == null && scan.has(Concept.LIST) ? subjects.main() : named;
        return left != null && subjects.isLeft(left)
                ? Optional.of(new Question.Why(left, new Premise(null, scan.kinds(), scan.period())))
                : Optional.empty();
    }

    private boolean isOfOne() {
        return subjects.person(scan, Conversation.NEW) != null || (person != null && scan.has(Concept.SHE, Concept.HE));
    }

    Optional<Question> whoReplaced() {
        return person != null && scan.has(Concept.REPLACE)
                ? Optional.of(new Question.WhoReplaced(person, is.premise()))
                : Optional.empty();
    }

    Optional<Question> whereNext() {
        boolean next = scan.has(Concept.NEXT)
                && (scan.language().equals("ja") || !is.hasUnknownExtra())
                && !scan.asks(Concept.WHEN)
                && !scan.has(Concept.SAY, Concept.HOW_MANY, Concept.HOW_MUCH);
        boolean where = scan.asks(Concept.WHERE) && (isLeaving || !scan.hasExtras());
        return person != null && (next || where) && organisations.size() <= 1
                ? Optional.of(new Question.WhereNext(person, is.premise()))
                : Optional.empty();
    }

    Optional<Question> why() {
        boolean aboutLeaving = isLeaving || !scan.hasExtras();
        return person != null && scan.has(Concept.WHY) && aboutLeaving && !isBesideTheDeparture()
                ? Optional.of(new Question.Why(person, is.premise()))
                : Optional.empty();
    }

    /// Whether the text has more to say than that somebody left: another person, or several words of its own.
    private boolean isBesideTheDeparture() {
        boolean others = persons.size() > 1 && !isLeaving;
        return others || scan.extras().size() > 3;
    }

    Optional<Question> whenLeft() {
        boolean back = person != null && scan.has(Concept.RETURN) && scan.asks(Concept.WHEN);
        if (person == null || (back ? is.hasUnknownExtra() || scan.extras().size() > 1 : scan.hasExtras())) {
            return Optional.empty();
        }
        boolean whether = scan.has(Concept.YES_NO) && !isLeaving;
        if (scan.has(Concept.RETURN) && (scan.asks(Concept.WHEN) || whether)) {
            return Optional.of(new Question.WhenLeft(person, is.premise(), true));
        }
        if (!scan.asks(Concept.WHEN)) {
            return Optional.empty();
        }
        if (isLeaving) {
            return Optional.of(new Question.WhenLeft(person, is.premise(), false));
        }
        boolean bare = is.before().last() != null && persons.isEmpty();
        return bare ? Optional.of(new Question.WhenLeft(person, anyhow(), false)) : Optional.empty();
    }

    /// "When?" asks for the date of whatever was told before, a leave too.
    private Premise anyhow() {
        return new Premise(is.organisation(), EnumSet.allOf(Departure.Kind.class), scan.period());
    }

    Optional<Question> isStillThere() {
        boolean either = scan.has(Concept.DISMISS) && scan.has(Concept.RESIGN);
        if (either) {
            return Optional.empty();
        }
        boolean claimed = scan.has(Concept.DISMISS) && !scan.has(Concept.STILL);
        boolean asked = scan.has(Concept.STILL) || (scan.has(Concept.YES_NO) && isLeaving);
        boolean otherwise = scan.asks(Concept.WHO)
                || scan.asks(Concept.WHEN)
                || scan.asks(Concept.WHERE)
                || scan.asks(Concept.WHAT)
                || scan.has(Concept.HOW_MANY, Concept.HOW_MUCH);
        if (person == null || !asked || otherwise || scan.hasExtras()) {
            return Optional.empty();
        }
        return Optional.of(
                claimed
                        ? new Question.Check(scan.text().replaceAll("[?？]+\\s*$", ""))
                        : new Question.IsStillThere(person, is.organisation()));
    }

    /// "Murati's resignation", "McGrew left cuz?": a departure, with no question word that says what of it.
    Optional<Question> howLeft() {
        boolean left = scan.has(Concept.LEAVE, Concept.RESIGN, Concept.DISMISS, Concept.ON_LEAVE);
        boolean otherwise = scan.asks(Concept.WHO)
                || scan.asks(Concept.WHEN)
                || scan.asks(Concept.WHERE)
                || scan.has(Concept.HOW_MANY, Concept.HOW_MUCH, Concept.SAY);
        return person != null && left && !otherwise && !scan.hasExtras()
                ? Optional.of(new Question.Why(person, is.premise()))
                : Optional.empty();
    }

    Optional<Question> whoLeft() {
        Set<String> among = subjects.holders(scan);
        boolean asksForPeople = scan.has(Concept.WHO, Concept.LIST)
                || !among.isEmpty()
                || (!organisations.isEmpty() && person == null && !isAskingOtherwise());
        if (!isLeaving
                || !asksForPeople
                || scan.asks(Concept.WHY)
                || scan.asks(Concept.WHEN)
                || scan.has(Concept.HOW_MANY, Concept.REMAIN)) {
            return Optional.empty();
        }
        Named with = scan.has(Concept.TOGETHER) ? person : null;
        if (dismisses() && !organisations.isEmpty()) {
            return Optional.of(new Question.WhoLeft(is.organisation(), scan.period(), scan.kinds(), "", null, among));
        }
        boolean aboutAnother = person != null && with == null;
        if (aboutAnother && (organisations.isEmpty() || scan.has(Concept.SAY))) {
            return Optional.empty();
        }
        return Optional.of(
                new Question.WhoLeft(is.organisation(), scan.period(), scan.kinds(), extraWords(), with, among));
    }

    /// "Did Musk fire the team?" asks what he did, not whether he left.
    boolean isOfAgent() {
        boolean asksWhom = dismisses() && !organisations.isEmpty();
        return Agent.isIn(scan, story) && !scan.has(Concept.SAY) && !asksWhom;
    }

    /// "Whom did Musk fire at Twitter?"
    private boolean dismisses() {
        int verb = scan.first(Concept.DISMISS).map(cue -> cue.span().start()).orElse(-1);
        return scan.asks(Concept.WHO)
                && !scan.has(Concept.PASSIVE)
                && scan.mentions().stream()
                        .anyMatch(m -> subjects.isPerson(m) && m.span().end() <= verb);
    }

    Optional<Question> whoCameBack() {
        boolean asksForPeople = scan.asks(Concept.WHO) || scan.has(Concept.LIST);
        return asksForPeople && scan.has(Concept.RETURN) && person == null && !scan.hasExtras()
                ? Optional.of(new Question.WhoLeft(
                        is.organisation(), scan.period(), EnumSet.of(Departure.Kind.RETURNED), "", null, Set.of()))
                : Optional.empty();
    }

    private boolean isAskingOtherwise() {
        return scan.has(Concept.WHAT, Concept.WHICH, Concept.HOW_MUCH, Concept.SAY, Concept.YES_NO)
                || scan.asks(Concept.WHERE);
    }

    private String extraWords() {
        List<String> words = new ArrayList<>();
        scan.extras().stream()
                .map(Token::word)
                .filter(word -> !Numbers.without(word).isBlank())
                .forEach(words::add);
        return String.join(" ", words);
    }
}
