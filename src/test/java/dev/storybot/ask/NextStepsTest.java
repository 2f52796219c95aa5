package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.Engine;
import dev.storybot.story.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NextStepsTest {

    private static final Map<Engine, List<Answered>> ANSWERS = new HashMap<>();

    static Stream<Engine> engines() {
        return Stream.of(Engine.shipped(), Engine.museum(), Engine.bare());
    }

    private static List<Answered> answers(Engine engine) {
        return ANSWERS.computeIfAbsent(
                engine, asked -> questions(asked).stream().map(asked::answer).toList());
    }

    /// Commands about every entity of a story, and questions that go wrong in every way.
    private static List<String> questions(Engine engine) {
        List<String> questions = new ArrayList<>(List.of(
                "/story",
                "/help",
                "/why",
                "/timeline",
                "/receipt L3",
                "/receipt L999",
                "who left?",
                "why did they go",
                "who is the director",
                "who is the CEO",
                "how many people left",
                "what is love",
                "誰が辞めた?",
                "xyzzy"));
        for (Entity entity : engine.story().entities()) {
            String name = entity.name("en");
            questions.add("/who-is " + name);
            questions.add("how tall is " + name + "?");
            questions.add(
                    switch (entity.kind()) {
                        case PERSON -> "/why " + name;
                        case ORGANISATION -> "/who-left " + name;
                        case PRODUCT, EVENT, OTHER -> "/timeline " + name;
                    });
        }
        return questions;
    }

    @ParameterizedTest
    @MethodSource("engines")
    void every_step_that_is_offered_has_an_answer(Engine engine) {
        Set<String> commands = new LinkedHashSet<>();
        answers(engine).forEach(answered -> answered.next().forEach(next -> commands.add(command(next))));
        assertThat(commands)
                .allSatisfy(command -> assertThat(engine.answer(command).isAnswer())
                        .as(command)
                        .isTrue());
    }

    private static String command(Answered.Next next) {
        return ("/" + next.command() + " " + next.argument()).strip();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void steps_are_few_and_none_is_offered_twice(Engine engine) {
        assertThat(answers(engine))
                .allSatisfy(answered ->
                        assertThat(answered.next()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(4));
    }
}
