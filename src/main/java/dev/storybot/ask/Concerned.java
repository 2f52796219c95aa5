package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which entities a question and its answer are about: those that a follow-up may mean.
final class Concerned {

    private static final int MOST = 12;

    private Concerned() {}

    /// Those asked about first, then those that the answer brings in.
    static List<Entity> by(Answer answer, Question question, Story story) {
        Set<Entity> entities = new LinkedHashSet<>();
        for (Named named : named(question)) {
            entities.addAll(named.candidates().size() == 1 ? named.candidates() : List.of());
        }
        Set<String> free = question instanceof Question.Free asked ? asked.entities() : Set.of();
        free.forEach(id -> story.entity(id).ifPresent(entities::add));
        for (Fact fact : facts(answer)) {
            if (entities.size() >= MOST) {
                break;
            }
            story.concerned(fact).forEach(id -> story.entity(id).ifPresent(entities::add));
        }
        List<Entity> all = new ArrayList<>(entities);
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static List<? extends Fact> facts(Answer answer) {
        return switch (answer) {
            case Answer.Departures departures -> departures.before();
            case Answer.When(List<Fact> facts) -> first(facts);
            case Answer.WhereNext(var person, var departures) -> first(departures);
            case Answer.Replaced(var person, var departures, var roles) -> first(roles);
            case Answer.Holders(String title, var roles) -> first(roles);
            case Answer.Facts(List<Fact> facts) -> first(facts);
            case Answer.Checked checked -> first(checked.facts());
            case Answer.Shown.OfFact(Fact fact) -> List.of(fact);
            case Answer.Reasons(var person, var departures) -> first(departures);
            case Answer.Still(var person, var organisation, var status, var evidence) -> first(evidence);
            default -> List.of();
        };
    }

    private static <F extends Fact> List<F> first(List<F> facts) {
        return facts.subList(0, Math.min(1, facts.size()));
    }

    /// The names of a question.
    static List<Named> named(Question question) {
        return switch (question) {
            case Question.WhoLeft asked ->
                Stream.of(asked.organisation(), asked.with())
                        .filter(n -> n != null)
                        .toList();
            case Question.Why(Named person, var premise) -> List.of(person);
            case Question.WhoIs(Named name) -> List.of(name);
            case Question.WhenLeft(Named person, var premise, boolean returned) -> List.of(person);
            case Question.WhereNext(Named person, var premise) -> List.of(person);
            case Question.WhoReplaced(Named person, var premise) -> List.of(person);
            case Question.IsStillThere(Named person, Named organisation) ->
                organisation == null ? List.of(person) : List.of(person, organisation);
            case Question.Quote(Named speaker, String topic, var about) -> List.of(speaker);
            case Question.Compare(Named first, Named second) -> List.of(first, second);
            case Question.Timeline(Named entity, var period) -> entity == null ? List.of() : List.of(entity);
            case Question.WhoHolds asked -> asked.organisation() == null ? List.of() : List.of(asked.organisation());
            case Question.Check ignored -> List.of();
            case Question.ShowReceipt ignored -> List.of();
            case Question.AboutStory ignored -> List.of();
            case Question.Help ignored -> List.of();
            case Question.SmallTalk ignored -> List.of();
            case Question.Beyond(List<Named> named) -> named;
            case Question.Free ignored -> List.of();
            case Question.Expression ignored -> List.of();
            case Question.Incomplete ignored -> List.of();
        };
    }

    /// The names of a question that were mended.
    static List<Named> mended(Question question) {
        List<Named> mended = new ArrayList<>();
        for (Named named : named(question)) {
            if (!named.exact() && named.candidates().size() == 1) {
                mended.add(named);
            }
        }
        return mended;
    }
}
