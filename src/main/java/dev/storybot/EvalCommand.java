package dev.storybot;

import dev.storybot.eval.Evaluation;
import dev.storybot.eval.EvaluationRecord;
import dev.storybot.eval.EvaluationTable;
import dev.storybot.eval.MalformedEvalFile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `storybot eval`: scores a question file. Exit code 1 where the score is below the floor.
@Command(name = "eval", description = "Scores a question file and prints the table.", mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ParentCommand
    private @Nullable StorybotCommand options;

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    @Option(
            names = "--compare",
            paramLabel = "OTHER.json",
            description = "Tells what changed since a result that --json printed.")
    private @Nullable Path compare;

    @Option(
            names = "--floor",
            paramLabel = "PERCENT",
            description = "Ends with exit code 1 where fewer answers are right.")
    private double floor;

    @Parameters(paramLabel = "FILE", description = "The question file, JSON lines.")
    private @Nullable Path file;

    EvalCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CannotDo {
        try (OpenStories open = OpenStories.of(surroundings, Objects.requireNonNull(options), true, false)) {
            open.warm();
            // read first: a wrong file is told before every question is asked
            EvaluationRecord before = compare == null ? null : EvaluationRecord.read(compare);
            Evaluation evaluation = Evaluation.of(
                    Objects.requireNonNull(file),
                    open.bot()::answer,
                    open.found().one().story().id());
            print(evaluation, before);
            return evaluation.percent() < floor ? 1 : 0;
        } catch (MalformedEvalFile malformed) {
            throw new CannotDo(malformed.problem());
        }
    }

    private void print(Evaluation evaluation, @Nullable EvaluationRecord before) {
        EvaluationRecord record = EvaluationRecord.of(evaluation);
        surroundings.out().print(json ? record.json() + "\n" : EvaluationTable.of(evaluation));
        if (before != null) {
            (json ? surroundings.err() : surroundings.out()).print(EvaluationTable.of(record.since(before)));
        }
    }
}
