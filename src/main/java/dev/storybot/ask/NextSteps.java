package dev.storybot.ask;

import dev.storybot.ask.Answered.Next;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Questions to go on with, each known to have an answer. Thread-safe.
final class NextSteps {

    private static final int MOST = 4;

    /// Of those whom an answer concerns, as many are gone on with.
    private static final int CONCERNED = 2;

    private final Leavings leavings;
    private final Set<String> speakers;
    private final Set<String> dated;

    NextSteps(Story story, Leavings leavings) {
        this.leavings = leavings;
        this.speakers = story.facts(Fact.Statement.class).stream()
                .map(Fact.Statement::speaker)
                .collect(Collectors.toSet());
        this.dated = story.facts().stream()
                .filter(fact -> fact instanceof Fact.Event || fact instanceof Fact.Departure)
                .flatMap(fact -> story.concerned(fact).stream())
                .collect(Collectors.toSet());
    }

    List<Next> after(Question question, Answer answer, List<Entity> entities) {
        List<Next> steps = new ArrayList<>();
        switch (answer) {
            case Answer.Usage ignored -> {}
            case Answer.Malformed ignored -> {}
            case Answer.Ambiguous(String typed, List<Entity> choices) ->
                choices.forEach(choice -> add(steps, true, new Next(command(question), choice.name("en"), choice)));
            case Answer.NotInStory(String lookedFor, List<Entity> nearest, var facts, var passages) ->
                nearest.forEach(entity -> about(entity, question, steps));
            case Answer.Departures departures ->
                first(departures.before()).forEach(departure -> why(departure.person(), entities, steps));
            default -> first(entities).forEach(entity -> about(entity, question, steps));
        }
        return steps;
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(CONCERNED, all.size()));
    }

    private static void why(String id, List<Entity> entities, List<Next> steps) {
        for (Entity entity : entities) {
            add(steps, entity.id().equals(id), new Next("why", entity.name("en"), entity));
        }
    }

    /// The command that asks `question` again of somebody else.
    private static String command(Question question) {
        return switch (question) {
            case Question.Why ignored -> "why";
            case Question.Quote ignored -> "quote";
            case Question.WhoLeft ignored -> "who-left";
            case Question.Timeline ignored -> "timeline";
            default -> "who-is";
        };
    }

    private void about(Entity entity, Question question, List<Next> steps) {
        String name = entity.name("en");
        boolean hasLeft = !leavings.of(entity).isEmpty();
        if (entity.kind() == Entity.Kind.ORGANISATION && !leavings.from(entity).isEmpty()) {
            add(steps, !(question instanceof Question.WhoLeft), new Next("who-left", name, entity));
        }
        add(steps, hasLeft && !(question instanceof Question.Why), new Next("why", name, entity));
        boolean speaks = speakers.contains(entity.id());
        add(steps, speaks && !(question instanceof Question.Quote), new Next("quote", name, entity));
        boolean hasDates = dated.contains(entity.id());
        add(steps, hasDates && !(question instanceof Question.Timeline), new Next("timeline", name, entity));
        add(steps, !(question instanceof Question.WhoIs), new Next("who-is", name, entity));
    }

    private static void add(List<Next> steps, boolean wanted, Next step) {
        if (wanted && steps.size() < MOST && !steps.contains(step)) {
            steps.add(step);
        }
    }
}
