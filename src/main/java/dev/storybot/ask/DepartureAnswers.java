package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers questions about departures: who, why, when, where next, who replaced, still there, side by side. A question
/// that takes for granted what the story has otherwise is corrected. Thread-safe.
final class DepartureAnswers {

    /// Days between a departure and the beginning of a successor's role at the most.
    private static final long SUCCESSION = 120;

    private final Story story;
    private final @Nullable String mainOrganisation;
    private final Resolver resolver;
    private final Leavings leavings;
    private final Finder finder;

    /// Figures that count who left, by the organisation that they left.
    private final Map<String, List<Fact.Figure>> counts;

    /// @param mainOrganisation the one that "who left?" means
    DepartureAnswers(
            Story story, @Nullable String mainOrganisation, Resolver resolver, Leavings leavings, Finder finder) {
        this.story = story;
        this.mainOrganisation = mainOrganisation;
        this.resolver = resolver;
        this.leavings = leavings;
        this.finder = finder;
        this.counts = story.facts(Fact.Figure.class).stream()
                .filter(figure -> figure.measure().toLowerCase(Locale.ROOT).contains("departed"))
                .collect(Collectors.groupingBy(Fact.Figure::subject));
    }

    private interface OnDepartures {
        Result tell(Entity person, List<Departure> departures);
    }

    Result why(Named person, Premise premise) {
        boolean isOrganisation = !person.candidates().isEmpty()
                && person.candidates().stream().allMatch(one -> one.kind() == Entity.Kind.ORGANISATION);
        return isOrganisation
                ? resolver.one(person, organisation -> why(organisation, premise))
                : departed(person, premise, (who, these) -> Result.sure(new Answer.Reasons(who, these)));
    }

    /// Why people left an organisation.
    private Result why(Entity organisation, Premise premise) {
        List<Departure> left = leavings.from(organisation).stream()
                .filter(d -> d.kind() != Departure.Kind.RETURNED)
                .filter(d -> premise.kinds().isEmpty() || premise.kinds().contains(d.kind()))
                .filter(d -> premise.period() == null || Leavings.isSurelyWithin(d, premise.period()))
                .filter(d -> !story.isAfterArticle(d))
                .toList();
        List<Answer.ReasonsOfMany.Shared> reasons = shared(left);
        return reasons.isEmpty()
                ? Result.no(new Answer.NotInStory(
                        organisation.name("en"),
                        List.of(organisation),
                        left.stream().limit(3).map(Fact.class::cast).toList(),
                        List.of()))
                : Result.sure(new Answer.ReasonsOfMany(organisation, reasons, left.size()));
    }

    /// Each departure's main reason, and every reason that several departures have, the most shared first.
    private static List<Answer.ReasonsOfMany.Shared> shared(List<Departure> departures) {
        Map<Text, Fact.Reason> reasons = new LinkedHashMap<>();
        Map<Text, List<Departure>> by = new LinkedHashMap<>();
        for (Departure departure : departures) {
            for (Fact.Reason reason : departure.reasons()) {
                if (reason.label() != Fact.Reason.Label.NONE) {
                    reasons.putIfAbsent(reason.text(), reason);
                    by.computeIfAbsent(reason.text(), ignored -> new ArrayList<>())
                            .add(departure);
                }
            }
        }
        return by.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1
                        || isMain(entry.getKey(), entry.getValue().getFirst()))
                .map(entry -> new Answer.ReasonsOfMany.Shared(
                        Objects.requireNonNull(reasons.get(entry.getKey())), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt((Answer.ReasonsOfMany.Shared one) ->
                                -one.departures().size())
                        .thenComparing(one -> one.reason().label() == Fact.Reason.Label.ORGANISATION))
                .toList();
    }

    private static boolean isMain(Text reason, Departure departure) {
        return departure.reasons().getFirst().text().equals(reason);
    }

    Result whenLeft(Named person, Premise premise) {
        return departed(person, premise, (who, these) -> {
            boolean onLeave = these.getFirst().kind() == Departure.Kind.ON_LEAVE
                    && !premise.kinds().contains(Departure.Kind.ON_LEAVE);
            return onLeave
                    ? Result.no(new Answer.Corrected(
                            Answer.Corrected.Premise.LEFT_AT_ALL,
                            who,
                            organisation(premise),
                            List.copyOf(these.subList(0, Math.min(2, these.size())))))
                    : when(these);
        });
    }

    Result whereNext(Named person, Premise premise) {
        return departed(person, premise, this::whereNext);
    }

    private Result departed(Named person, Premise premise, OnDepartures then) {
        return resolver.one(person, who -> {
            Entity organisation = organisation(premise);
            return switch (leavings.meant(who, premise, organisation)) {
                case Leavings.Meant.These(List<Departure> these) -> then.tell(who, these);
                case Leavings.Meant.Wrong(Answer.Corrected corrected) -> Result.no(corrected);
            };
        });
    }

    private static @Nullable Entity organisation(Premise premise) {
        Named named = premise.organisation();
        return named == null || named.candidates().isEmpty()
                ? null
                : named.candidates().getFirst();
    }

    private static Result when(List<Departure> departures) {
        return Result.sure(new Answer.When(List.copyOf(departures.subList(0, Math.min(2, departures.size())))));
    }

    Result whenReturned(Named person) {
        return resolver.one(person, who -> {
            List<Departure> returns = leavings.returnsOf(who);
            return returns.isEmpty()
                    ? Result.no(new Answer.Corrected(
                            Answer.Corrected.Premise.RETURNED,
                            who,
                            null,
                            leavings.of(who).stream()
                                    .limit(2)
                                    .map(Fact.class::cast)
                                    .toList()))
                    : Result.sure(new Answer.When(List.copyOf(returns)));
        });
    }

    private Result whereNext(Entity person, List<Departure> departures) {
        List<Departure> told =
                departures.stream().filter(d -> !d.next().isEmpty()).toList();
        return told.isEmpty()
                ? Result.no(new Answer.NotInStory(
                        person.name("en"), List.of(person), List.copyOf(departures.subList(0, 1)), List.of()))
                : Result.sure(new Answer.WhereNext(person, told));
    }

    Result whoReplaced(Named person, Premise premise) {
        return resolver.one(person, who -> {
            Entity organisation = organisation(premise);
            List<Fact.Role> roles = new ArrayList<>();
            for (Fact.Role role : leavings.successorsOf(who)) {
                if (isAt(organisation, role.organisation()) && isAtDeparture(role, who)) {
                    roles.add(role);
                }
            }
            List<Departure> departures = new ArrayList<>();
            for (Departure departure : leavings.of(who)) {
                if (isAt(organisation, departure.organisation())
                        && !departure.successors().isEmpty()) {
                    departures.add(departure);
                }
            }
            if (!roles.isEmpty() || !departures.isEmpty()) {
                return Result.sure(new Answer.Replaced(who, departures, roles));
            }
            return departed(
                    person,
                    premise,
                    (left, these) -> Result.no(new Answer.NotInStory(
                            left.name("en"), List.of(left), List.copyOf(these.subList(0, 1)), List.of())));
        });
    }

    private static boolean isAt(@Nullable Entity organisation, String id) {
        return organisation == null || organisation.id().equals(id);
    }

    /// Whether a successor came when a person left for good: who took over another role years before did not replace
    /// whoever left.
    private boolean isAtDeparture(Fact.Role role, Entity person) {
        PartialDate from = role.from();
        boolean left = false;
        for (Departure departure : leavings.of(person)) {
            if (departure.organisation().equals(role.organisation())) {
                if (from == null || (departure.date() != null && isNear(departure.date(), from))) {
                    return true;
                }
                left = true;
            }
        }
        return !left;
    }

    private static boolean isNear(PartialDate left, PartialDate begun) {
        long days = ChronoUnit.DAYS.between(left.firstDay(), begun.lastDay());
        return Math.abs(days) <= SUCCESSION;
    }

    Result isStillThere(Named person, @Nullable Named organisation) {
        return resolver.one(person, who -> {
            if (organisation != null) {
                return resolver.one(organisation, there -> still(who, there));
            }
            return Stream.concat(
                            leavings.of(who).stream().map(Departure::organisation),
                            leavings.rolesOf(who).stream().map(Fact.Role::organisation))
                    .findFirst()
                    .flatMap(story::entity)
                    .map(there -> still(who, there))
                    .orElseGet(
                            () -> Result.no(new Answer.NotInStory(who.name("en"), List.of(who), List.of(), List.of())));
        });
    }

    private Result still(Entity person, Entity organisation) {
        return leavings.still(person, organisation)
                .map(Result::sure)
                .orElseGet(() -> Result.no(new Answer.Corrected(
                        Answer.Corrected.Premise.LEFT_THERE, person, organisation, leavings.evidence(person, null))));
    }

    Result whoLeft(Question.WhoLeft asked, Way way) {
        Named organisation = asked.organisation();
        if (organisation != null) {
            return resolver.one(organisation, there -> whoLeft(asked, there, leavings.from(there), way));
        }
        boolean anybody = asked.period() == null
                && asked.kinds().isEmpty()
                && asked.words().isEmpty()
                && asked.among().isEmpty();
        Optional<Entity> main = Optional.ofNullable(mainOrganisation)
                .filter(ignored -> anybody && asked.with() == null)
                .flatMap(story::entity);
        return main.map(there -> whoLeft(asked, there, leavings.from(there), way))
                .orElseGet(() -> whoLeft(asked, null, leavings.all(), way));
    }

    /// @param departures the newest first
    private Result whoLeft(Question.WhoLeft asked, @Nullable Entity organisation, List<Departure> departures, Way way) {
        List<Departure> fitting = new ArrayList<>(departures.size());
        for (Departure departure : departures) {
            if (isAsked(departure, asked)) {
                fitting.add(departure);
            }
        }
        List<Departure> narrowed = narrowed(asked, organisation, fitting, way);
        if (narrowed.isEmpty() && !asked.words().isEmpty()) {
            return finder.answer(freely(asked, organisation), way);
        }
        if (narrowed.isEmpty()) {
            return Result.no(new Answer.NotInStory(
                    organisation == null ? "" : organisation.name(way.shown()),
                    organisation == null ? List.of() : List.of(organisation),
                    List.copyOf(departures.subList(0, Math.min(3, departures.size()))),
                    List.of()));
        }
        boolean unfiltered =
                narrowed.size() == departures.size() && asked.among().isEmpty();
        return Result.sure(departures(organisation, asked.period(), narrowed, unfiltered));
    }

    private boolean isAsked(Departure departure, Question.WhoLeft asked) {
        return (asked.kinds().isEmpty() || asked.kinds().contains(departure.kind()))
                && (asked.period() == null || Leavings.isSurelyWithin(departure, asked.period()))
                && (asked.with() == null || isTogether(departure, asked.with()))
                && (asked.among().isEmpty() || asked.among().contains(departure.person()));
    }

    private Question.Free freely(Question.WhoLeft asked, @Nullable Entity organisation) {
        Set<String> entities = organisation == null ? Set.of() : Set.of(organisation.id());
        return new Question.Free(
                asked.words(), asked.words(), entities, List.of(), Question.Sought.PERSON, asked.period());
    }

    private List<Departure> narrowed(
            Question.WhoLeft asked, @Nullable Entity organisation, List<Departure> departures, Way way) {
        if (asked.words().isEmpty()) {
            return departures;
        }
        Set<String> entities = organisation == null ? Set.of() : Set.of(organisation.id());
        List<Departure> found = finder.facts(Departure.class, asked.words(), way.searched(), entities, 0.5);
        return departures.stream().filter(found::contains).toList();
    }

    private boolean isTogether(Departure departure, Named with) {
        return with.candidates().stream()
                .flatMap(person -> leavings.of(person).stream())
                .anyMatch(other -> other.date() != null
                        && other.date().equals(departure.date())
                        && other.organisation().equals(departure.organisation())
                        && !other.person().equals(departure.person()));
    }

    /// @param departures the newest first
    private Answer.Departures departures(
            @Nullable Entity organisation,
            Question.@Nullable Period period,
            List<Departure> departures,
            boolean unfiltered) {
        List<Departure> before = new ArrayList<>(departures.size());
        List<Departure> after = new ArrayList<>();
        for (Departure departure : departures) {
            (story.isAfterArticle(departure) ? after : before).add(departure);
        }
        after.sort(Leavings.newestFirst().reversed());
        List<Fact.Figure> others =
                unfiltered && organisation != null ? counts.getOrDefault(organisation.id(), List.of()) : List.of();
        return new Answer.Departures(organisation, period, before, after, others);
    }

    Result compare(Entity one, Entity other) {
        List<Departure> first = leavings.from(one);
        List<Departure> second = leavings.from(other);
        if (first.isEmpty() || second.isEmpty()) {
            Entity without = first.isEmpty() ? one : other;
            return Result.no(new Answer.NotInStory(without.name("en"), List.of(without), List.of(), List.of()));
        }
        return Result.sure(
                new Answer.Comparison(departures(one, null, first, true), departures(other, null, second, true)));
    }
}
