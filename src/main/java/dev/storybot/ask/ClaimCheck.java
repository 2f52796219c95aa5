package dev.storybot.ask;

import dev.storybot.ask.Answer.Checked.Verdict;
import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a claim against the story. A claim that somebody left, stayed or came back, went somewhere or held a role is
/// compared with departures and roles, part by part; any other with whole facts: see [FactClaims]. Thread-safe.
final class ClaimCheck {

    private final Story story;
    private final Languages languages;
    private final Scanner scanner;
    private final Subjects subjects;
    private final Leavings leavings;
    private final FactClaims others;

    ClaimCheck(Story story, Languages languages, Scanner scanner, Subjects subjects, Leavings leavings, Finder finder) {
        this.story = story;
        this.languages = languages;
        this.scanner = scanner;
        this.subjects = subjects;
        this.leavings = leavings;
        this.others = new FactClaims(story, languages, scanner, subjects, finder);
    }

    Result check(String claim, Way way) {
        Scan scan = scanner.scan(claim, way.asked());
        Named person = subjects.person(scan, Conversation.NEW);
        boolean leaving = scan.has(Concept.LEAVE, Concept.RESIGN, Concept.DISMISS, Concept.ON_LEAVE, Concept.STILL);
        boolean aboutOne = scan.named(story, Entity.Kind.PERSON).size() <= 1;
        List<String> unknown = others.unknown(scan, way);
        boolean agent = Agent.isIn(scan, story);
        if (person == null || person.candidates().size() != 1 || !aboutOne || !unknown.isEmpty() || agent) {
            return others.check(claim, scan, unknown, way);
        }
        Entity who = person.candidates().getFirst();
        return role(claim, scan, who)
                .or(() -> next(claim, scan, who))
                .or(() -> cameBack(claim, scan, who))
                .or(() -> leaving ? departure(claim, scan, who, way) : Optional.empty())
                .map(Result::checked)
                .orElseGet(() -> others.check(claim, scan, unknown, way));
    }

    /// Who left, from where, when and how are compared; what else the claim says must be said of the departure.
    private Optional<Answer.Checked> departure(String claim, Scan scan, Entity person, Way way) {
        String beside = besideNames(scan);
        Named organisation = scan.named(story, Entity.Kind.ORGANISATION).stream()
                .filter(named -> beside.isEmpty() || isTheirs(named, person))
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
        Premise premise = new Premise(organisation, scan.kinds(), scan.period());
        List<Departure> all = leavings.of(person);
        if (all.isEmpty() && leavings.rolesOf(person).isEmpty()) {
            return Optional.empty();
        }
        Leavings.Meant meant = leavings.meant(person, premise, there);
        Verdict verdict = switch (meant) {
            case Leavings.Meant.These(List<Departure> these) ->
                isSaid(beside, these, way) ? verdict(these, premise.kinds(), denies) : Verdict.NOT_COVERED;
            case Leavings.Meant.Wrong ignored -> denies ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        };
        List<Fact> evidence = evidence(meant);
        boolean disputed = evidence.stream().limit(1).anyMatch(fact -> isDisputed(fact, premise));
        return Optional.of(new Answer.Checked(claim, disputed ? Verdict.DISPUTED : verdict, evidence, List.of()));
    }

    private boolean isTheirs(Named organisation, Entity person) {
        String id = organisation.candidates().getFirst().id();
        return leavings.of(person).stream().anyMatch(d -> d.organisation().equals(id));
    }

    /// Whether the departures, their reasons and what came next say the rest of the claim.
    private boolean isSaid(String rest, List<Departure> departures, Way way) {
        String told = departures.stream()
                .flatMap(d -> Stream.of(
                                Stream.of(d.text()),
                                d.reasons().stream().map(Fact.Reason::text),
                                d.next().stream().map(Fact.Next::text))
                        .flatMap(texts -> texts))
                .map(text -> text.in(way.searched()))
                .collect(Collectors.joining(" "));
        return new ClaimWords(languages.lexicon(way.searched())).areSaidIn(rest, told);
    }

    /// The words of a claim that are neither names nor cues nor parts of the names of those whom it names.
    private String besideNames(Scan scan) {
        if (!scan.hasExtras()) {
            return "";
        }
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

    private static List<Fact> evidence(Leavings.Meant meant) {
        return switch (meant) {
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
                .filter(event -> story.concerned(event).contains(person.id()))
                .filter(event -> story.concerned(event).stream().anyMatch(organisations::contains));
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
}
