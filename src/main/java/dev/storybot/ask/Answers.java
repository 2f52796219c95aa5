package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.Notes;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer to each kind of question. One method a kind; thread-safe.
final class Answers {

    private static final int QUOTES = 6;
    private static final int NEAREST = 3;

    /// Share of the topic's words that a statement must hold.
    private static final double ON_TOPIC = 0.3;

    private final Subjects subjects;
    private final Resolver resolver;
    private final Leavings leavings;
    private final Finder finder;
    private final ClaimCheck claims;
    private final DepartureAnswers departures;
    private final ReceiptAnswers receipts;

    /// What a timeline is made of, in its order.
    private final List<Fact> dated;

    /// The same by the ids of those concerned.
    private final Map<String, List<Fact>> datedOf = new HashMap<>();

    /// What each speaker said: what the article renders first, then the latest.
    private final Map<String, List<Fact.Statement>> statements;

    /// What is wrong with how an article writes those that it does not write rightly.
    private final Map<String, List<Notes.Erratum>> errata = new HashMap<>();

    Answers(
            Story story,
            Subjects subjects,
            Resolver resolver,
            Leavings leavings,
            Finder finder,
            ClaimCheck claims,
            ReceiptAnswers receipts) {
        this.subjects = subjects;
        this.resolver = resolver;
        this.leavings = leavings;
        this.finder = finder;
        this.claims = claims;
        this.departures = new DepartureAnswers(story, subjects.mainOrganisation(), resolver, leavings, finder);
        this.receipts = receipts;
        this.dated = story.facts().stream()
                .filter(fact -> fact instanceof Fact.Event || fact instanceof Departure)
                .filter(fact -> fact.date() != null)
                .sorted(Comparator.comparing(Leavings::date))
                .toList();
        this.statements = story.facts(Fact.Statement.class).stream()
                .sorted(Comparator.comparing((Fact.Statement said) -> said.rendering() == null)
                        .thenComparing(Leavings::date, Comparator.reverseOrder()))
                .collect(Collectors.groupingBy(Fact.Statement::speaker));
        story.entities()
                .forEach(entity -> story.notes().errata().stream()
                        .filter(erratum -> entity.inArticle().contains(erratum.quote()))
                        .forEach(erratum -> errata.computeIfAbsent(entity.id(), ignored -> new ArrayList<>())
                                .add(erratum)));
        dated.forEach(fact -> story.concerned(fact)
                .forEach(id -> datedOf.computeIfAbsent(id, ignored -> new ArrayList<>())
                        .add(fact)));
    }

    Result answer(Question question, Way way) {
        return switch (question) {
            case Question.WhoLeft asked -> departures.whoLeft(asked, way);
            case Question.Why(Named person, Premise premise) -> departures.why(person, premise);
            case Question.WhenLeft(Named person, Premise premise, boolean returned) ->
                returned ? departures.whenReturned(person) : departures.whenLeft(person, premise);
            case Question.WhereNext(Named person, Premise premise) -> departures.whereNext(person, premise);
            case Question.WhoReplaced(Named person, Premise premise) -> departures.whoReplaced(person, premise);
            case Question.IsStillThere(Named person, Named organisation) ->
                departures.isStillThere(person, organisation);
            case Question.WhoIs(Named name) -> resolver.one(name, this::card);
            case Question.WhoHolds asked -> whoHolds(asked);
            case Question.Quote asked -> quote(asked, way);
            case Question.Compare(Named first, Named second) ->
                resolver.one(first, one -> resolver.one(second, other -> departures.compare(one, other)));
            case Question.Timeline asked -> timeline(asked);
            case Question.Check(String claim) -> claims.check(claim, way);
            case Question.ShowReceipt(String id) -> receipts.receipt(id);
            case Question.AboutStory ignored -> Result.sure(receipts.about());
            case Question.Help ignored -> Result.sure(new Answer.Help());
            case Question.SmallTalk(boolean thanks) -> Result.sure(thanks ? new Answer.Thanked() : new Answer.Help());
            case Question.Beyond(List<Named> named) -> Result.no(beyond(named));
            case Question.Free asked -> finder.answer(asked, way);
            case Question.Expression(String expression) -> expression(expression, way);
            case Question.Incomplete(String command) ->
                Result.no(new Answer.Usage(command, CommandReader.isKnown(command)));
        };
    }

    private static Answer.NotInStory beyond(List<Named> named) {
        List<Entity> entities =
                named.stream().flatMap(name -> name.candidates().stream()).toList();
        return new Answer.NotInStory("", entities, List.of(), List.of());
    }

    private Result card(Entity entity) {
        return Result.sure(new Answer.Card(
                entity,
                leavings.rolesOf(entity),
                leavings.movesOf(entity),
                errata.getOrDefault(entity.id(), List.of())));
    }

    private Result whoHolds(Question.WhoHolds asked) {
        Named organisation = asked.organisation();
        if (organisation != null && organisation.candidates().isEmpty()) {
            return Result.no(resolver.unknown(organisation));
        }
        String at = organisation == null
                ? null
                : organisation.candidates().getFirst().id();
        List<String> ids = asked.roles().stream().map(Fact::id).toList();
        List<Fact.Role> roles = subjects.roles(ids, at);
        if (roles.isEmpty()) {
            return Result.no(new Answer.NotInStory(
                    asked.title(), organisation == null ? List.of() : organisation.candidates(), List.of(), List.of()));
        }
        List<Fact.Role> timely = subjects.inTime(roles, asked.former());
        List<Fact.Role> ordered = new ArrayList<>(timely);
        roles.stream().filter(role -> !timely.contains(role)).forEach(ordered::add);
        return Result.sure(new Answer.Holders(asked.title(), ordered));
    }

    private Result quote(Question.Quote asked, Way way) {
        return resolver.one(asked.speaker(), speaker -> {
            List<Fact.Statement> all = statements(speaker);
            List<Fact.Statement> about = all.stream()
                    .filter(statement -> isAbout(statement, asked.about()))
                    .toList();
            List<Fact.Statement> onTopic = onTopic(asked, speaker, all, about, way);
            if (!onTopic.isEmpty()) {
                return quotes(speaker, asked, onTopic);
            }
            Result found = finder.answer(freely(asked, speaker), way);
            boolean anyOf = speaker.media() || !asked.about().isEmpty();
            if (found.confidence() > 0 || all.isEmpty()) {
                return found;
            }
            return anyOf && !about.isEmpty()
                    ? quotes(speaker, asked, about)
                    : Result.no(otherwise(asked, speaker, all));
        });
    }

    private List<Fact.Statement> statements(Entity speaker) {
        return statements.getOrDefault(speaker.id(), List.of());
    }

    /// The organisation that the whole story is about goes without saying.
    private boolean isAbout(Fact.Statement statement, Set<String> entities) {
        return entities.stream()
                .allMatch(id -> statement.concerned().contains(id) || id.equals(subjects.mainOrganisation()));
    }

    private static Result quotes(Entity speaker, Question.Quote asked, List<Fact.Statement> statements) {
        return Result.sure(
                new Answer.Quotes(speaker, asked.topic(), statements.subList(0, Math.min(QUOTES, statements.size()))));
    }

    private static Answer.NotInStory otherwise(Question.Quote asked, Entity speaker, List<Fact.Statement> all) {
        List<Fact> nearest = all.stream().limit(NEAREST).map(Fact.class::cast).toList();
        return new Answer.NotInStory(asked.topic(), List.of(speaker), nearest, List.of());
    }

    private static Question.Free freely(Question.Quote asked, Entity speaker) {
        Set<String> entities = new LinkedHashSet<>(asked.about());
        entities.add(speaker.id());
        return new Question.Free(asked.topic(), asked.topic(), entities, List.of(), Question.Sought.WORDS, null);
    }

    /// The statements that hold the words of the topic, those about whom it names first; with no words, all about them.
    private List<Fact.Statement> onTopic(
            Question.Quote asked, Entity speaker, List<Fact.Statement> all, List<Fact.Statement> about, Way way) {
        if (asked.topic().isBlank()) {
            return about;
        }
        List<Fact.Statement> found =
                finder.facts(Fact.Statement.class, asked.topic(), way.searched(), Set.of(speaker.id()), ON_TOPIC);
        List<Fact.Statement> both = found.stream().filter(about::contains).toList();
        return both.isEmpty() ? found.stream().filter(all::contains).toList() : both;
    }

    private Result timeline(Question.Timeline asked) {
        Named named = asked.entity();
        return named == null
                ? timeline(null, asked.period())
                : resolver.one(named, entity -> timeline(entity, asked.period()));
    }

    private Result timeline(@Nullable Entity entity, Question.@Nullable Period period) {
        List<Fact> all = entity == null ? dated : datedOf.getOrDefault(entity.id(), List.of());
        List<Fact> told = all.stream()
                .filter(fact -> fact.date() != null && (period == null || period.contains(fact.date())))
                .toList();
        return told.isEmpty()
                ? Result.no(new Answer.NotInStory(
                        entity == null ? "" : entity.name("en"),
                        entity == null ? List.of() : List.of(entity),
                        List.of(),
                        List.of()))
                : Result.sure(new Answer.Timeline(entity, period, told));
    }

    private Result expression(String expression, Way way) {
        return switch (finder.expression(expression, way.searched(), way.shown())) {
            case Answer.Cited cited -> new Result(cited, List.copyOf(cited.passages()), 0.9);
            case Answer other -> Result.no(other);
        };
    }
}
