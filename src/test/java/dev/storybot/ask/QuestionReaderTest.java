package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.Engine;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact.Departure.Kind;
import dev.storybot.story.PartialDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuestionReaderTest {

    private static Question read(String story, String text) {
        Engine engine = story.equals("harbour-museum") ? Engine.museum() : Engine.shipped();
        return engine.answer(text).question();
    }

    private static <Q extends Question> Q read(Class<Q> kind, String text) {
        return kind.cast(read("openai-exodus", text));
    }

    /// The entities that a question names, those of one name joined by `/`; `-` for none.
    private static String about(Question question) {
        return Stream.concat(Concerned.named(question).stream(), premise(question).stream())
                .map(named ->
                        named.candidates().stream().map(Entity::id).sorted().collect(Collectors.joining("/")))
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), names -> names.isEmpty() ? "-" : names));
    }

    private static List<Question.Named> premise(Question question) {
        Question.Premise premise = switch (question) {
            case Question.Why asked -> asked.premise();
            case Question.WhenLeft asked -> asked.premise();
            case Question.WhereNext asked -> asked.premise();
            case Question.WhoReplaced asked -> asked.premise();
            default -> Question.Premise.NONE;
        };
        return premise.organisation() == null ? List.of() : List.of(premise.organisation());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "questions.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void a_text_is_read_as_the_question_that_it_is(String story, String text, String kind, String about) {
        Question question = read(story, text);
        assertThat(question.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(about(question)).isEqualTo(about);
    }

    @Test
    void who_left_keeps_to_the_kinds_and_days_that_are_asked_for() {
        Question.WhoLeft asked = read(Question.WhoLeft.class, "who was fired from Tesla in April 2024?");
        assertThat(asked.kinds()).containsExactly(Kind.DISMISSED);
        assertThat(asked.period())
                .isEqualTo(new Question.Period(new PartialDate(2024, 4, 0), new PartialDate(2024, 4, 0), false));
        assertThat(read(Question.WhoLeft.class, "5月に辞任したのは誰?"))
                .satisfies(may -> assertThat(may.kinds()).containsExactly(Kind.RESIGNED))
                .satisfies(may -> assertThat(may.period()).isNotNull().matches(Question.Period::anyYear));
    }

    @Test
    void who_left_with_somebody_names_them() {
        assertThat(read(Question.WhoLeft.class, "who left OpenAI on the same day as Murati")
                        .with())
                .isNotNull()
                .satisfies(with ->
                        assertThat(with.candidates()).extracting(Entity::id).containsExactly("murati"));
    }

    @Test
    void what_a_question_takes_for_granted_is_kept() {
        Question.Premise premise = read(Question.Why.class, "why was Murati fired by Tesla in May 2024?")
                .premise();
        assertThat(premise.kinds()).containsExactly(Kind.DISMISSED);
        assertThat(premise.organisation()).isNotNull();
        assertThat(premise.period()).isNotNull();
    }

    @Test
    void an_unknown_organisation_that_was_left_is_kept_as_unknown() {
        assertThat(read(Question.Why.class, "why did Murati leave Toyota?")
                        .premise()
                        .organisation())
                .isNotNull()
                .satisfies(named -> assertThat(named.typed()).isEqualTo("Toyota"))
                .satisfies(named -> assertThat(named.candidates()).isEmpty());
    }

    @Test
    void a_former_holder_is_asked_for_as_such() {
        assertThat(read(Question.WhoHolds.class, "who is the former CTO of OpenAI")
                        .former())
                .isTrue();
        assertThat(read(Question.WhoHolds.class, "who is the CTO of OpenAI").former())
                .isFalse();
    }

    @Test
    void free_text_says_what_kind_of_thing_would_answer() {
        assertThat(read(Question.Free.class, "how much is OpenAI worth").sought())
                .isEqualTo(Question.Sought.AMOUNT);
        assertThat(read(Question.Free.class, "who gave money to xAI").sought()).isEqualTo(Question.Sought.PERSON);
        assertThat(read(Question.Free.class, "when was GPT-4o released").sought())
                .isEqualTo(Question.Sought.DATE);
        assertThat(read(Question.Free.class, "why are investors nervous").sought())
                .isEqualTo(Question.Sought.REASON);
    }
}
