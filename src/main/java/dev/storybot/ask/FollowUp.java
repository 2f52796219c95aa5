package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "And Zoph?": the last question asked again of somebody or something else.
final class FollowUp {

    private FollowUp() {}

    /// @param entities what the follow-up names
    /// @param person   the person that it names, or null
    /// @return empty where the last question cannot be asked of it
    static Optional<Question> of(Question last, List<Named> entities, @Nullable Named person) {
        if (entities.isEmpty()) {
            return Optional.empty();
        }
        return person == null ? ofThing(last, entities.getFirst()) : ofPerson(last, person);
    }

    private static Optional<Question> ofPerson(Question last, Named person) {
        return Optional.ofNullable(
                switch (last) {
                    case Question.Why ignored -> new Question.Why(person, Premise.NONE);
                    case Question.WhenLeft(Named p, Premise q, boolean returned) ->
                        new Question.WhenLeft(person, Premise.NONE, returned);
                    case Question.WhereNext ignored -> new Question.WhereNext(person, Premise.NONE);
                    case Question.WhoReplaced ignored -> new Question.WhoReplaced(person, Premise.NONE);
                    case Question.IsStillThere(Named p, Named organisation) ->
                        new Question.IsStillThere(person, organisation);
                    case Question.Quote(Named p, String topic, Set<String> about) ->
                        new Question.Quote(person, topic, about);
                    case Question.Timeline(Named p, Question.Period period) -> new Question.Timeline(person, period);
                    default -> null;
                });
    }

    private static Optional<Question> ofThing(Question last, Named thing) {
        boolean isOrganisation =
                thing.candidates().stream().allMatch(entity -> entity.kind() == Entity.Kind.ORGANISATION);
        return Optional.ofNullable(
                switch (last) {
                    case Question.WhoLeft asked
                    when isOrganisation ->
                        new Question.WhoLeft(thing, asked.period(), asked.kinds(), asked.words(), null, Set.of());
                    case Question.WhoHolds(String title, var roles, Named o, boolean former)
                    when isOrganisation -> new Question.WhoHolds(title, roles, thing, former);
                    case Question.Timeline(Named e, Question.Period period) -> new Question.Timeline(thing, period);
                    default -> null;
                });
    }
}
