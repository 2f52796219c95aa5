package dev.storybot.ask;

import dev.storybot.ask.Answer.Checked.Verdict;
import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a claim against the story. A claim that somebody left (or stayed) is compared with departures, part by part;
/// any other with the fact or sentence that holds all of it, and its numbers with theirs. Thread-safe.
final class ClaimCheck {

    /// Share of a claim that a fact must hold to decide it.
    private static final double COVERED = 0.8;

    /// The same for a claim with a number or a date, which is compared on its own.
    private static final double COVERED_WITH_NUMBER = 0.6;

    private final Story story;
    private final Languages languages;
    private final Scanner scanner;
    private final Subjects subjects;
    private final Leavings leavings;
    private final Finder finder;

    ClaimCheck(Story story, Languages languages, Scanner scanner, Subjects subjects, Leavings leavings, Finder finder) {
        this.story = story;
        this.languages = languages;
        this.scanner = scanner;
        this.subjects = subjects;
        this.leavings = leavings;
        this.finder = finder;
    }

    Result check(String claim, Way way) {
        Scan scan = scanner.scan(claim, way.asked());
        Named person = subjects.person(scan, Conversation.NEW);
        boolean leaving = scan.has(Concept.LEAVE, Concept.RESIGN, Concept.DISMISS, Concept.ON_LEAVE, Concept.STILL);
        boolean aboutOne = scan.named(story, Entity.Kind.PERSON).size() <= 1;
        boolean named = unknown(scan, way).isEmpty();
        boolean agent = Agent.isIn(scan, story);
        if (person == null || person.candidates().size() != 1 || !aboutOne || !named || agent) {
            return anything(claim, scan, way);
        }
        Entity who = person.candidates().getFirst();
        return role(claim, scan, who)
                .or(() -> next(claim, scan, who))
                .or(() -> cameBack(claim, scan, who))
                .or(() -> leaving ? departure(claim, scan, who, way) : Optional.empty())
                .map(ClaimCheck::result)
                .orElseGet(() -> anything(claim, scan, way));
    }

    private static Result result(Answer.Checked checked) {
        return checked.verdict() == Verdict.NOT_COVERED
                ? Result.no(checked)
                : new Result(checked, List.copyOf(checked.passages()), 0.9);
    }

    /// Who left, from where, when and how are compared; what else the claim says must be said of the departure.
    private Optional<Answer.Checked> departure(String claim, Scan scan, Entity person, Way way) {
        Named organisation = scan.named(story, Entity.Kind.ORGANISATION).stream()
                .filter(named -> besideNames(scan).isEmpty() || isTheirs(named, person))
                .findFirst()
                .orElse(null);
        boolean unknownPlace = organisation == null && !scan.unknown().isEmpty();
        if (unknownPlace) {
            return Optional.empty();
        }
        Entity there = organisation == null ? null : organisation.candidates().getFirst();
        if (scan.has(Concept.STILL)) {
            return still(claim, scan, person, there);
        }
        boolean denies = scan.has(Concept.NOT);
        Premise premise = new Premise(organisation, kinds(scan), scan.period());
        List<Departure> all = leavings.of(person);
        if (all.isEmpty() && leavings.rolesOf(person).isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict = switch (leavings.meant(person, premise, there)) {
            case Leavings.Meant.These(List<Departure> these) ->
                isSaid(scan, these, way) ? verdict(these, premise.kinds(), denies) : Verdict.NOT_COVERED;
            case Leavings.Meant.Wrong ignored -> denies ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        };
        List<Fact> evidence = evidence(person, premise, there);
        boolean disputed = evidence.stream().limit(1).anyMatch(fact -> isDisputed(fact, premise));
        return Optional.of(new Answer.Checked(claim, disputed ? Verdict.DISPUTED : verdict, evidence, List.of()));
    }

    private boolean isTheirs(Named organisation, Entity person) {
        String id = organisation.candidates().getFirst().id();
        return leavings.of(person).stream().anyMatch(d -> d.organisation().equals(id));
    }

    /// Whether the departures, their reasons and what came next say the rest of the claim.
    private boolean isSaid(Scan scan, List<Departure> departures, Way way) {
        String told = departures.stream()
                .flatMap(d -> Stream.of(
                                Stream.of(d.text()),
                                d.reasons().stream().map(Fact.Reason::text),
                                d.next().stream().map(Fact.Next::text))
                        .flatMap(texts -> texts))
                .map(text -> text.in(way.searched()))
                .collect(Collectors.joining(" "));
        return new ClaimWords(languages.lexicon(way.searched())).areSaidIn(besideNames(scan), told);
    }

    /// The words of a claim that are neither names nor cues nor parts of the names of those whom it names.
    private String besideNames(Scan scan) {
        Set<String> parts = scan.mentions().stream()
                .flatMap(mention -> mention.entities().stream())
                .flatMap(id -> story.entity(id).stream())
                .flatMap(entity -> entity.spellings().stream())
                .flatMap(spelling -> Typed.tokens(spelling).stream())
                .map(Token::word)
                .collect(Collectors.toSet());
        return scan.extras().stream()
                .map(Token::word)
                .filter(word -> !parts.contains(word))
                .collect(Collectors.joining(" "));
    }

    /// "Marchetti is still at the museum", "... on leave": where no organisation is named, the one last left.
    private Optional<Answer.Checked> still(String claim, Scan scan, Entity person, @Nullable Entity organisation) {
        Optional<Entity> there = Optional.ofNullable(organisation)
                .or(() -> Stream.concat(
                                leavings.of(person).stream().map(Departure::organisation),
                                leavings.rolesOf(person).stream().map(Fact.Role::organisation))
                        .findFirst()
                        .flatMap(story::entity));
        return there.map(at -> leavings.still(person, at)
                .map(still -> {
                    boolean onLeave = still.status() == Answer.Still.Status.ON_LEAVE;
                    boolean is =
                            onLeave || (still.status() == Answer.Still.Status.THERE && !scan.has(Concept.ON_LEAVE));
                    Verdict verdict = is != scan.has(Concept.NOT) ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
                    return new Answer.Checked(claim, verdict, still.evidence(), List.of());
                })
                .orElseGet(() ->
                        new Answer.Checked(claim, Verdict.NOT_COVERED, leavings.evidence(person, null), List.of())));
    }

    /// A departure is disputed as to its kind: that somebody left is not, that they were dismissed is.
    private static boolean isDisputed(Fact fact, Premise premise) {
        return fact.common().disputed() != null && !premise.kinds().isEmpty();
    }

    /// Of a claim that somebody left in one of `kinds` (empty: somehow). A leave is no departure, and where it is not
    /// known how somebody left, nothing is said about how.
    private static Verdict verdict(List<Departure> departures, Set<Departure.Kind> kinds, boolean denies) {
        boolean left = departures.stream()
                .anyMatch(d -> d.kind() != Departure.Kind.ON_LEAVE || kinds.contains(Departure.Kind.ON_LEAVE));
        boolean known = kinds.isEmpty() || departures.stream().anyMatch(d -> kinds.contains(d.kind()));
        return !known ? Verdict.NOT_COVERED : left != denies ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    }

    private static Set<Departure.Kind> kinds(Scan scan) {
        EnumSet<Departure.Kind> kinds = EnumSet.noneOf(Departure.Kind.class);
        if (scan.has(Concept.DISMISS)) {
            kinds.add(Departure.Kind.DISMISSED);
        }
        if (scan.has(Concept.RESIGN)) {
            kinds.add(Departure.Kind.RESIGNED);
        }
        if (scan.has(Concept.ON_LEAVE)) {
            kinds.add(Departure.Kind.ON_LEAVE);
        }
        return kinds;
    }

    private List<Fact> evidence(Entity person, Premise premise, @Nullable Entity there) {
        return switch (leavings.meant(person, premise, there)) {
            case Leavings.Meant.These(List<Departure> these) -> List.copyOf(these.subList(0, 1));
            case Leavings.Meant.Wrong(Answer.Corrected corrected) -> corrected.facts();
        };
    }

    /// "Segal was the CEO of Twitter": a person and a title.
    private Optional<Answer.Checked> role(String claim, Scan scan, Entity person) {
        Optional<Mention> title = subjects.bareRole(scan);
        if (title.isEmpty() || scan.extras().size() > 1) {
            return Optional.empty();
        }
        String organisation = scan.named(story, Entity.Kind.ORGANISATION).stream()
                .findFirst()
                .map(named -> named.candidates().getFirst().id())
                .orElse(null);
        List<Fact.Role> own = leavings.rolesOf(person);
        List<Fact.Role> claimed = own.stream()
                .filter(role -> title.get().roles().contains(role.id()))
                .filter(role -> organisation == null || role.organisation().equals(organisation))
                .filter(role -> !scan.has(Concept.STILL) || role.isHeldOn(story.date()))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        boolean holds = !claimed.isEmpty() != scan.has(Concept.NOT);
        List<Fact> evidence = List.copyOf(
                (claimed.isEmpty() ? own : claimed).stream().limit(2).toList());
        return Optional.of(
                new Answer.Checked(claim, holds ? Verdict.SUPPORTED : Verdict.CONTRADICTED, evidence, List.of()));
    }

    /// "Leike joined Google": a person, and where they went.
    private Optional<Answer.Checked> next(String claim, Scan scan, Entity person) {
        List<String> organisations = scan.named(story, Entity.Kind.ORGANISATION).stream()
                .map(named -> named.candidates().getFirst().id())
                .toList();
        List<Departure> told =
                leavings.of(person).stream().filter(d -> !d.next().isEmpty()).toList();
        boolean joins = scan.has(Concept.NEXT)
                && !organisations.isEmpty()
                && scan.extras().size() <= 1;
        if (!joins || told.isEmpty()) {
            return Optional.empty();
        }
        Optional<Departure> joining = told.stream()
                .filter(d -> d.next().stream()
                        .anyMatch(n -> n.organisation() != null && organisations.contains(n.organisation())))
                .findFirst();
        boolean holds = joining.isPresent() != scan.has(Concept.NOT);
        List<Fact> evidence = joining.isPresent() ? posts(person, organisations) : List.of();
        return Optional.of(new Answer.Checked(
                claim,
                holds ? Verdict.SUPPORTED : Verdict.CONTRADICTED,
                evidence.isEmpty() ? List.of(joining.orElse(told.getFirst())) : evidence,
                List.of()));
    }

    /// What shows where somebody went: a post there, else what happened there with them.
    private List<Fact> posts(Entity person, List<String> organisations) {
        Stream<? extends Fact> roles =
                leavings.rolesOf(person).stream().filter(role -> organisations.contains(role.organisation()));
        Stream<? extends Fact> events = story.facts(Fact.Event.class).stream()
                .filter(event -> event.concerned().contains(person.id()))
                .filter(event -> event.concerned().stream().anyMatch(organisations::contains));
        return Stream.concat(roles, events).limit(1).map(Fact.class::cast).toList();
    }

    /// "Zoph came back": that the story tells of no return does not show that there was none.
    private Optional<Answer.Checked> cameBack(String claim, Scan scan, Entity person) {
        if (!scan.has(Concept.RETURN) || scan.hasExtras()) {
            return Optional.empty();
        }
        Set<String> organisations = new HashSet<>();
        scan.named(story, Entity.Kind.ORGANISATION)
                .forEach(named -> named.candidates().forEach(there -> organisations.add(there.id())));
        List<Fact> returns = leavings.returnsOf(person).stream()
                .filter(d -> organisations.isEmpty() || organisations.contains(d.organisation()))
                .filter(d -> scan.period() == null || Leavings.isSurelyWithin(d, scan.period()))
                .map(Fact.class::cast)
                .toList();
        Verdict verdict = scan.has(Concept.NOT) ? Verdict.CONTRADICTED : Verdict.SUPPORTED;
        return returns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Checked(claim, verdict, returns.subList(0, 1), List.of()));
    }

    /// Any other claim: the fact that says all of it decides. Numbers are compared with those of the fact rather than
    /// looked for; so are dates, once no fact of the days claimed holds it.
    private Result anything(String claim, Scan scan, Way way) {
        Answer.Checked then = against(claim, scan, scan.period(), way);
        boolean decided = scan.period() == null || then.verdict() == Verdict.SUPPORTED;
        return result(decided ? then : against(claim, scan, null, way));
    }

    private Answer.Checked against(String claim, Scan scan, Question.@Nullable Period period, Way way) {
        Finder.Nearest nearest = finder.nearest(free(claim, scan, period, way), way.searched(), way.shown());
        Map<Fact, Verdict> verdicts = new LinkedHashMap<>();
        nearest.facts().forEach(near -> verdicts.put(near.fact(), verdict(scan, near, way)));
        boolean saidSomewhere = nearest.facts().stream().anyMatch(near -> saysNumbers(scan, near.fact(), way));
        for (Verdict verdict : List.of(Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.CONTRADICTED)) {
            boolean possible = verdict != Verdict.CONTRADICTED || !saidSomewhere;
            for (Map.Entry<Fact, Verdict> one : verdicts.entrySet()) {
                if (possible && one.getValue() == verdict) {
                    return new Answer.Checked(claim, verdict, List.of(one.getKey()), nearest.passages());
                }
            }
        }
        List<Fact> best =
                nearest.facts().stream().limit(1).map(Finder.Near::fact).toList();
        return new Answer.Checked(claim, Verdict.NOT_COVERED, best, nearest.passages());
    }

    /// Whether a fact has the claim's numbers, if the claim has any.
    private static boolean saysNumbers(Scan scan, Fact fact, Way way) {
        List<Double> claimed = Numbers.in(withoutDates(scan));
        return !claimed.isEmpty() && Numbers.in(fact.text().in(way.searched())).containsAll(claimed);
    }

    /// Whether a fact is about a person whom the claim names, and does not only name them beside another; any fact where
    /// the claim names nobody.
    private boolean isAboutThem(Scan scan, Fact fact, Way way) {
        Set<String> named = persons(scan).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return true;
        }
        Optional<String> subject = switch (fact) {
            case Departure departure -> Optional.of(departure.person());
            case Fact.Role role -> Optional.of(role.person());
            case Fact.Statement statement -> Optional.of(statement.speaker());
            case Fact.Figure ignored -> Optional.empty();
            case Fact.Event ignored -> Optional.empty();
        };
        return subject.or(() -> persons(scanner.scan(fact.text().in(way.searched()), way.searched()))
                        .findFirst())
                .map(named::contains)
                .orElse(true);
    }

    private Stream<String> persons(Scan scan) {
        return scan.named(story, Entity.Kind.PERSON).stream()
                .flatMap(person -> person.candidates().stream())
                .map(Entity::id);
    }

    private Question.Free free(String claim, Scan scan, Question.@Nullable Period period, Way way) {
        return new Question.Free(
                claim,
                Numbers.without(scan.words()),
                scan.entities(),
                unknown(scan, way),
                Question.Sought.ANYTHING,
                period);
    }

    /// Words that look like names and that the story does not use; in a claim the first word may be one.
    private List<String> unknown(Scan scan, Way way) {
        return scan.extras().stream()
                .filter(token -> scan.unknown().contains(token)
                        || Character.isUpperCase(scan.text().charAt(token.span().start())))
                .filter(token -> subjects.isUnknown(token, way.searched()))
                .map(token -> token.span().of(scan.text()))
                .toList();
    }

    private Verdict verdict(Scan scan, Finder.Near near, Way way) {
        List<Double> claimed = Numbers.in(withoutDates(scan));
        boolean compares = !claimed.isEmpty() || scan.period() != null;
        double enough = compares ? COVERED_WITH_NUMBER : COVERED;
        Fact fact = near.fact();
        String text = fact.text().in(way.searched());
        boolean opposite = Hedges.isOpposite(text) && !Hedges.isOpposite(scan.text());
        boolean said = opposite
                || new ClaimWords(languages.lexicon(way.searched())).areSaidIn(Numbers.without(scan.words()), text);
        if (near.coverage() < enough || near.words() < enough || !said || !isAboutThem(scan, fact, way)) {
            return Verdict.NOT_COVERED;
        }
        String disputed = fact.common().disputed();
        boolean onOneSide = disputed != null
                && story.facts().stream()
                        .filter(side -> disputed.equals(side.common().disputed()))
                        .anyMatch(side -> !differs(claimed, side, way.searched()));
        if (opposite || isDatedOtherwise(scan, fact) || (!onOneSide && differs(claimed, fact, way.searched()))) {
            return Verdict.CONTRADICTED;
        }
        if (disputed != null) {
            return Verdict.DISPUTED;
        }
        boolean counted = fact instanceof Fact.Figure || Numbers.in(text).containsAll(claimed);
        boolean hedged = scan.hedges() != Hedges.areIn(text);
        return scan.has(Concept.NOT)
                ? Verdict.CONTRADICTED
                : hedged || !counted ? Verdict.NOT_COVERED : Verdict.SUPPORTED;
    }

    /// Whether a figure has other numbers. The numbers of other facts count other things.
    private static boolean differs(List<Double> claimed, Fact fact, String language) {
        if (!(fact instanceof Fact.Figure)) {
            return false;
        }
        List<Double> told = new ArrayList<>(Numbers.in(fact.text().in(language)));
        if (fact instanceof Fact.Figure figure && figure.number() != null) {
            told.add(figure.number());
        }
        return !told.isEmpty()
                && claimed.stream().anyMatch(n -> told.stream().noneMatch(other -> Numbers.isAbout(n, other)));
    }

    /// The numbers in names are no claims either.
    private static String withoutDates(Scan scan) {
        StringBuilder text = new StringBuilder(scan.text());
        scan.dates().forEach(span -> text.replace(span.start(), span.end(), " ".repeat(span.length())));
        scan.names().forEach(span -> text.replace(span.start(), span.end(), " ".repeat(span.length())));
        return text.toString();
    }

    /// Whether what happened is dated outside the days claimed. That somebody spoke of it on other days shows nothing.
    private static boolean isDatedOtherwise(Scan scan, Fact fact) {
        Question.Period period = scan.period();
        PartialDate date = fact.date();
        return period != null
                && date != null
                && !(fact instanceof Fact.Statement)
                && !period.holds(date)
                && fact.common().alsoDated().stream().noneMatch(period::holds);
    }
}
