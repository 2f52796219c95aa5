package dev.storybot.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Words;
import dev.storybot.chat.ReplyRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    private Path folder;

    @Test
    void an_answer_must_have_one_alternative_of_every_group() {
        EvalQuestion question = question(true, List.of(List.of("Ada", "エイダ"), List.of("oven")), List.of(), List.of());
        assertThat(faults(question, "エイダ: ovens", true)).isEmpty();
        assertThat(faults(question, "エイダ", true)).containsExactly("lacks [oven]");
        assertThat(faults(question, "ada oven", true)).as("case counts").containsExactly("lacks [Ada, エイダ]");
    }

    @Test
    void an_answer_must_have_nothing_of_none() {
        EvalQuestion question = question(true, List.of(), List.of("Ben"), List.of());
        assertThat(faults(question, "Ada", true)).isEmpty();
        assertThat(faults(question, "Ada, Ben", true)).containsExactly("contains \"Ben\"");
    }

    @Test
    void a_receipt_must_cite_one_of_the_lines_where_there_are_any() {
        EvalQuestion question = question(true, List.of(), List.of(), List.of(3, 4));
        assertThat(faults(question, "Ada", true, 4)).isEmpty();
        assertThat(faults(question, "Ada", true, 5)).containsExactly("cites none of the lines [3, 4]");
        assertThat(faults(question(true, List.of(), List.of(), List.of()), "Ada", true))
                .isEmpty();
    }

    @Test
    void whether_it_answers_must_be_what_the_question_says_and_nothing_else_counts_where_there_is_no_answer() {
        EvalQuestion unanswerable = question(false, List.of(List.of("Ada")), List.of("Ben"), List.of(1));
        assertThat(faults(unanswerable, "Ben", false)).isEmpty();
        assertThat(faults(unanswerable, "Ada", true)).containsExactly("answered, but the story has no answer");
        assertThat(faults(question(true, List.of(), List.of(), List.of()), "", false))
                .containsExactly("not answered");
    }

    @Test
    void questions_of_one_conversation_follow_one_another_and_others_stand_alone() throws Exception {
        Path file = file("""
            {"id": "a", "ask": "one", "answerable": true, "conversation": "c"}

            {"id": "b", "lang": "ja", "ask": "two", "answerable": true, "conversation": "c", "unknown": 1}
            {"id": "c", "ask": "three", "answerable": true}
            {"id": "d", "ask": "four", "answerable": true}
            """);
        Echo echo = new Echo();
        Evaluation.of(file, echo, "bakery");
        assertThat(echo.asked).extracting(Incoming::language).containsExactly(null, "ja", null, null);
        assertThat(echo.asked.get(0).conversation()).isEqualTo(echo.asked.get(1).conversation());
        assertThat(echo.asked.stream().map(Incoming::conversation).distinct()).hasSize(3);
    }

    @Test
    void the_table_counts_by_group_and_lists_what_was_missed() throws Exception {
        Evaluation evaluation = evaluation("one", "two");
        assertThat(EvaluationTable.of(evaluation))
                .containsSubsequence(
                        "b [who] two",
                        "lacks [one]",
                        "fact: You said two",
                        "who                 1      2     50.0",
                        "all ");
        assertThat(evaluation.percent()).isEqualTo(50);
    }

    @Test
    void an_evaluation_is_compared_with_an_earlier_one() throws Exception {
        EvaluationRecord before = EvaluationRecord.of(evaluation("one", "two"));
        Path saved = Files.writeString(folder.resolve("before.json"), before.json());
        EvaluationRecord now = EvaluationRecord.of(evaluation("three", "one"));
        EvaluationChange change = now.since(EvaluationRecord.read(saved));
        assertThat(change).isEqualTo(new EvaluationChange(List.of("b"), List.of("a"), 50));
        assertThat(EvaluationTable.of(change)).isEqualTo("now right: 1 b\nno longer right: 1 a\n50.0 percent before\n");
    }

    @Test
    void a_file_that_is_no_question_file_is_told_with_its_line() {
        assertMalformed(
                "{\"id\": \"a\", \"ask\": \"one\", \"answerable\": true}\nnonsense\n", ":2: expected a question");
        assertMalformed("{\"id\": \"a\", \"answerable\": true}\n", ":1: expected a question as JSON");
        assertMalformed("{\"id\": \"a\", \"ask\": \"one\"}\n", ":1: expected a question as JSON");
        String twice = "{\"id\": \"a\", \"ask\": \"one\", \"answerable\": true}\n";
        assertMalformed(twice + twice, ":2: the id \"a\" is there twice");
        assertMalformed("\n", ": there is no question in it");
        assertThatExceptionOfType(MalformedEvalFile.class)
                .isThrownBy(() -> EvalFile.read(folder.resolve("nothing")))
                .withMessageContaining("cannot be read");
        assertThatExceptionOfType(MalformedEvalFile.class)
                .isThrownBy(() -> EvaluationRecord.read(Files.writeString(folder.resolve("x.json"), "{\"a\": 1}")))
                .withMessageContaining("storybot eval --json");
    }

    private void assertMalformed(String content, String problem) {
        assertThatExceptionOfType(MalformedEvalFile.class)
                .isThrownBy(() -> EvalFile.read(file(content)))
                .withMessageContaining(problem);
    }

    private Evaluation evaluation(String first, String second) throws Exception {
        return Evaluation.of(file("""
            {"id": "a", "ask": "%s", "answerable": true, "all": [["one"]], "group": "who"}
            {"id": "b", "ask": "%s", "answerable": true, "all": [["one"]], "group": "who"}
            """.formatted(first, second)), new Echo(), "bakery");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), content);
    }

    private static EvalQuestion question(
            boolean answerable, List<List<String>> all, List<String> none, List<Integer> lines) {
        return new EvalQuestion("q", null, "who?", null, answerable, all, none, lines, "who");
    }

    private static List<String> faults(EvalQuestion question, String text, boolean answered, int... lines) {
        List<ReplyRecord.Receipt> receipts = java.util.Arrays.stream(lines)
                .mapToObj(line -> new ReplyRecord.Receipt(line, "bakery/article", null, null, "words"))
                .toList();
        return Scored.of(
                        question,
                        new ReplyRecord("who?", answered, "fact", "en", "bakery", text, receipts, List.of(), 1, 1))
                .faults();
    }

    /// Answers with the question.
    private static final class Echo implements Function<Incoming, Reply> {

        private final List<Incoming> asked = new ArrayList<>();

        @Override
        public Reply apply(Incoming incoming) {
            asked.add(incoming);
            return new Reply(
                    Reply.Kind.FACT,
                    "en",
                    true,
                    Words.of("You said " + incoming.text()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    1);
        }
    }
}
