package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.eval.Evaluation;
import dev.storybot.eval.EvaluationRecord;
import dev.storybot.eval.EvaluationTable;
import dev.storybot.eval.MalformedEvalFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Scores the question files through the whole engine. What is missed is printed; a floor may only rise.
class QuestionFilesTest {

    /// Percent of right answers about the story that ships with the bot.
    private static final double SHIPPED_FLOOR = 95.3;

    /// The same for a story that the engine was not written for.
    private static final double MUSEUM_FLOOR = 97;

    /// Questions that the story has no answer to, of both files together, and that are answered all the same: each is an
    /// untruth. May only fall.
    private static final int MOST_UNTRUTHS = 3;

    private static final Set<String> WITHOUT_ANSWER = Set.of("unanswerable", "false-premise", "refuse-private");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Evaluation SHIPPED = evaluation("openai-exodus");
    private static final Evaluation MUSEUM = evaluation("harbour-museum");

    private static Evaluation evaluation(String story) {
        try {
            Engine engine = Engine.of(story);
            return Evaluation.of(
                    QuestionFile.of(story), engine.bot()::answer, engine.story().id());
        } catch (MalformedEvalFile malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    @Test
    void questions_about_the_shipped_story_are_answered() {
        System.out.print(EvaluationTable.of(SHIPPED));
        assertThat(SHIPPED.percent()).isGreaterThanOrEqualTo(SHIPPED_FLOOR);
    }

    @Test
    void questions_about_a_story_that_nobody_had_in_mind_are_answered_too() {
        System.out.print(EvaluationTable.of(MUSEUM));
        assertThat(MUSEUM.percent()).isGreaterThanOrEqualTo(MUSEUM_FLOOR);
    }

    @Test
    void what_a_story_does_not_say_is_hardly_ever_answered() throws IOException {
        List<String> untruths = new ArrayList<>(untruths(SHIPPED));
        untruths.addAll(untruths(MUSEUM));
        untruths.forEach(untruth -> System.out.println("answered though the story does not say: " + untruth));
        assertThat(untruths).hasSizeLessThanOrEqualTo(MOST_UNTRUTHS);
    }

    private static List<String> untruths(Evaluation evaluation) throws IOException {
        List<String> untruths = new ArrayList<>();
        JsonNode missed = JSON.readTree(EvaluationRecord.of(evaluation).json()).get("missed");
        for (JsonNode miss : missed) {
            if (WITHOUT_ANSWER.contains(miss.get("group").textValue())) {
                untruths.add(miss.get("id").textValue() + " " + miss.get("ask").textValue());
            }
        }
        return untruths;
    }

    @Test
    void both_files_ask_in_every_way() {
        for (Path file : List.of(QuestionFile.of("openai-exodus"), QuestionFile.of("harbour-museum"))) {
            assertThat(QuestionFile.read(file))
                    .extracting(QuestionFile.Question::group)
                    .contains("command", "check", "conversation", "noisy", "ja", "false-premise", "unanswerable");
        }
    }
}
