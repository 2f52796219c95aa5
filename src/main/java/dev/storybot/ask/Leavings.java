package dev.storybot.ask;

import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The departures, leaves and returns of a story, by person and by organisation. Immutable.
final class Leavings {

    /// Before any date of a story.
    private static final PartialDate NEVER = new PartialDate(1, 0, 0);

    private final Story story;
    private final List<Departure> all;
    private final Map<String, List<Departure>> byPerson;
    private final Map<String, List<Departure>> byOrganisation;
    private final Map<String, List<Departure>> left = new HashMap<>();
    private final Map<String, List<Departure>> returned = new HashMap<>();
    private final Map<String, List<Departure>> moves = new HashMap<>();
    private final Map<String, List<Fact.Role>> roles;
    private final Map<String, List<Fact.Role>> successors = new HashMap<>();

    Leavings(Story story) {
        this.story = story;
        this.all = story.facts(Departure.class).stream().sorted(newestFirst()).toList();
        this.byPerson = all.stream().collect(Collectors.groupingBy(Departure::person));
        this.byOrganisation = all.stream().collect(Collectors.groupingBy(Departure::organisation));
        this.roles = story.facts(Fact.Role.class).stream().collect(Collectors.groupingBy(Fact.Role::person));
        byPerson.forEach((person, departures) -> {
            left.put(person, left(departures));
            returned.put(person, returned(departures));
            moves.put(person, moves(left(departures), returned(departures)));
        });
        for (Fact.Role role : story.facts(Fact.Role.class)) {
            role.succeeds().stream()
                    .distinct()
                    .forEach(person -> successors
                            .computeIfAbsent(person, ignored -> new ArrayList<>())
                            .add(role));
        }
        roles.replaceAll((person, held) -> heldFirst(held));
    }

    private List<Departure> left(List<Departure> departures) {
        return departures.stream()
                .filter(departure -> departure.kind() != Departure.Kind.RETURNED)
                .sorted(Comparator.comparing((Departure d) -> story.isAfterArticle(d))
                        .thenComparing(newestFirst()))
                .toList();
    }

    private static List<Departure> returned(List<Departure> departures) {
        return departures.stream()
                .filter(departure -> departure.kind() == Departure.Kind.RETURNED)
                .sorted(newestFirst())
                .toList();
    }

    private static List<Departure> moves(List<Departure> left, List<Departure> returned) {
        return Stream.concat(left.stream(), returned.stream())
                .sorted(newestFirst())
                .toList();
    }

    private List<Fact.Role> heldFirst(List<Fact.Role> all) {
        return all.stream()
                .sorted(Comparator.comparing((Fact.Role role) -> !role.isHeldOn(story.date()))
                        .thenComparing(Leavings::start, Comparator.reverseOrder()))
                .toList();
    }

    /// The newest first.
    List<Departure> all() {
        return all;
    }

    /// The newest first.
    List<Departure> from(Entity organisation) {
        return byOrganisation.getOrDefault(organisation.id(), List.of());
    }

    /// Departures and leaves of a person, no returns: first those up to the story's date, the newest first, then those
    /// after it.
    List<Departure> of(Entity person) {
        return left.getOrDefault(person.id(), List.of());
    }

    List<Departure> returnsOf(Entity person) {
        return returned.getOrDefault(person.id(), List.of());
    }

    /// Departures, leaves and returns of a person, the newest first.
    List<Departure> movesOf(Entity person) {
        return moves.getOrDefault(person.id(), List.of());
    }

    /// The roles of a person: held on the story's date first, then the latest begun.
    List<Fact.Role> rolesOf(Entity person) {
        return roles.getOrDefault(person.id(), List.of());
    }

    /// The roles of those who took over from a person, in the order of the file.
    List<Fact.Role> successorsOf(Entity person) {
        return successors.getOrDefault(person.id(), List.of());
    }

    private static String start(Fact.Role role) {
        return role.from() == null ? "" : role.from().toString();
    }

    static Comparator<Departure> newestFirst() {
        return Comparator.comparing((Departure departure) -> date(departure)).reversed();
    }

    static PartialDate date(Fact fact) {
        PartialDate date = fact.date();
        return date == null ? NEVER : date;
    }

    /// The departures of a person that a question can mean, or what is wrong with what it takes for granted.
    Meant meant(Entity person, Premise premise, @Nullable Entity organisation) {
        List<Departure> all = of(person);
        if (all.isEmpty()) {
            return new Meant.Wrong(new Answer.Corrected(
                    Answer.Corrected.Premise.LEFT_AT_ALL, person, organisation, evidence(person, organisation)));
        }
        List<Departure> there = organisation == null
                ? all
                : all.stream()
                        .filter(d -> d.organisation().equals(organisation.id())
                                || d.common().entities().contains(organisation.id()))
                        .toList();
        boolean unknownOrganisation = organisation == null
                && premise.organisation() != null
                && premise.organisation().candidates().isEmpty();
        if (there.isEmpty() || unknownOrganisation) {
            return wrong(Answer.Corrected.Premise.LEFT_THERE, person, organisation, all);
        }
        List<Departure> then = premise.period() == null
                ? there
                : there.stream().filter(d -> isWithin(d, premise.period())).toList();
        if (then.isEmpty()) {
            return wrong(Answer.Corrected.Premise.LEFT_THEN, person, organisation, there);
        }
        return ofKind(person, organisation, premise.kinds(), then);
    }

    private Meant ofKind(
            Entity person, @Nullable Entity organisation, Set<Departure.Kind> kinds, List<Departure> departures) {
        List<Departure> fitting =
                departures.stream().filter(d -> fits(d.kind(), kinds)).toList();
        if (!fitting.isEmpty()) {
            return new Meant.These(fitting);
        }
        boolean leave = departures.stream().allMatch(d -> d.kind() == Departure.Kind.ON_LEAVE);
        Answer.Corrected.Premise premise = leave
                ? Answer.Corrected.Premise.LEFT_AT_ALL
                : kinds.contains(Departure.Kind.DISMISSED)
                        ? Answer.Corrected.Premise.DISMISSED
                        : Answer.Corrected.Premise.RESIGNED;
        return wrong(premise, person, organisation, departures);
    }

    private static Meant wrong(
            Answer.Corrected.Premise premise,
            Entity person,
            @Nullable Entity organisation,
            List<Departure> departures) {
        return new Meant.Wrong(new Answer.Corrected(
                premise, person, organisation, List.copyOf(departures.subList(0, Math.min(3, departures.size())))));
    }

    /// Whether people who name one of `kinds` can mean a departure of `kind`: one of which it is not known whether the
    /// person chose it can be either, but is no leave.
    static boolean fits(Departure.Kind kind, Set<Departure.Kind> kinds) {
        boolean mayBeEither = kind == Departure.Kind.LEFT && !kinds.equals(Set.of(Departure.Kind.ON_LEAVE));
        return kinds.isEmpty() || kinds.contains(kind) || mayBeEither;
    }

    /// Whether one of the dates of a departure can be within `period`.
    static boolean isWithin(Departure departure, Question.Period period) {
        for (PartialDate date : dates(departure)) {
            if (period.holds(date)) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of the dates of a departure is within `period` for sure.
    static boolean isSurelyWithin(Departure departure, Question.Period period) {
        for (PartialDate date : dates(departure)) {
            if (period.contains(date)) {
                return true;
            }
        }
        return false;
    }

    private static List<PartialDate> dates(Departure departure) {
        List<PartialDate> dates = new ArrayList<>(departure.common().alsoDated());
        if (departure.date() != null) {
            dates.add(departure.date());
        }
        if (departure.effective() != null) {
            dates.add(departure.effective());
        }
        return dates;
    }

    /// What shows that a person is where they are: roles held on the story's date, those at `organisation` first.
    List<Fact> evidence(Entity person, @Nullable Entity organisation) {
        return rolesOf(person).stream()
                .sorted(Comparator.comparing((Fact.Role role) ->
                        organisation == null || !role.organisation().equals(organisation.id())))
                .limit(2)
                .map(Fact.class::cast)
                .toList();
    }

    sealed interface Meant {
        record These(List<Departure> departures) implements Meant {}

        record Wrong(Answer.Corrected answer) implements Meant {}
    }

    /// Whether a person is at an organisation; empty where the story has neither a role nor a departure there, or only a
    /// role that begins later.
    Optional<Answer.Still> still(Entity person, Entity organisation) {
        List<Departure> before = new ArrayList<>();
        List<Departure> after = new ArrayList<>();
        for (Departure move : byPerson.getOrDefault(person.id(), List.of())) {
            if (move.organisation().equals(organisation.id())) {
                (story.isAfterArticle(move) ? after : before).add(move);
            }
        }
        List<Fact.Role> held = new ArrayList<>();
        for (Fact.Role role : rolesOf(person)) {
            if (role.organisation().equals(organisation.id())) {
                held.add(role);
            }
        }
        if (before.isEmpty() && after.isEmpty() && held.stream().allMatch(this::beginsLater)) {
            return Optional.empty();
        }
        Answer.Still.Status status = status(before, after, held);
        List<Fact> evidence = new ArrayList<>();
        if (!before.isEmpty()) {
            evidence.add(before.getFirst());
        }
        evidence.addAll(after.reversed());
        if (!held.isEmpty() && (status != Answer.Still.Status.GONE || before.isEmpty())) {
            evidence.add(held.getFirst());
        }
        return Optional.of(new Answer.Still(person, organisation, status, evidence));
    }

    private boolean beginsLater(Fact.Role role) {
        return role.from() != null && role.from().isAfter(story.date());
    }

    private Answer.Still.Status status(List<Departure> before, List<Departure> after, List<Fact.Role> held) {
        boolean gone = before.isEmpty()
                ? held.stream().noneMatch(role -> role.isHeldOn(story.date()))
                : before.getFirst().kind() != Departure.Kind.RETURNED
                        && before.getFirst().kind() != Departure.Kind.ON_LEAVE
                        && !leftOnlyTheBoard(before.getFirst(), held);
        if (gone) {
            return Answer.Still.Status.GONE;
        }
        if (after.stream().anyMatch(d -> d.kind() != Departure.Kind.RETURNED && d.kind() != Departure.Kind.ON_LEAVE)) {
            return Answer.Still.Status.LEFT_LATER;
        }
        boolean onLeave = !before.isEmpty() && before.getFirst().kind() == Departure.Kind.ON_LEAVE;
        return onLeave ? Answer.Still.Status.ON_LEAVE : Answer.Still.Status.THERE;
    }

    /// Whether somebody who left kept a role that began before and is held on the story's date. A co-founder remains
    /// one, so a role without an end says nothing if the person was said to have left.
    private boolean leftOnlyTheBoard(Departure departure, List<Fact.Role> held) {
        return departure.kind() == Departure.Kind.LEFT
                && held.stream().anyMatch(role -> role.to() != null && role.isHeldOn(story.date()));
    }
}
