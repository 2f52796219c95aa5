package dev.storybot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.storybot.doctor.Finding;
import dev.storybot.settings.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `storybot doctor`: looks at all that the bot needs, and tells the fix of what is wrong. Exit code 1 where anything is.
@Command(
        name = "doctor",
        description = "Checks Java, settings, tokens, stories, index and database, and tells the fix of what is wrong.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ParentCommand
    private @Nullable StorybotCommand options;

    @Option(names = "--json", description = "Prints an object a line.")
    private boolean json;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StorybotCommand given = Objects.requireNonNull(options);
        Problems problems = new Problems();
        Checkup checkup = new Checkup(given.settings(problems), given.story);
        List<List<Finding>> all = List.of(
                Checkup.java(),
                Checkup.settings(problems),
                checkup.stories(),
                checkup.index(),
                checkup.database(),
                checkup.discord(),
                checkup.slack());
        List<Finding> findings = all.stream().flatMap(List::stream).toList();
        findings.forEach(this::print);
        return findings.stream().anyMatch(one -> one.state() == Finding.State.WRONG) ? 1 : 0;
    }

    private void print(Finding one) {
        if (json) {
            surroundings
                    .out()
                    .println(JsonNodeFactory.instance
                            .objectNode()
                            .put("check", one.check())
                            .put("state", one.state().name().toLowerCase(Locale.ROOT))
                            .put("told", one.told())
                            .put("remedy", one.remedy()));
            return;
        }
        surroundings.out().println(mark(one.state()) + " " + one.check() + ": " + one.told());
        if (!one.remedy().isEmpty()) {
            surroundings.out().println("    " + one.remedy());
        }
    }

    private static String mark(Finding.State state) {
        return switch (state) {
            case WELL -> "✓";
            case NOTE -> "•";
            case WRONG -> "✗";
        };
    }
}
