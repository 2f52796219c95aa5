package dev.storybot;

import dev.storybot.story.StoryCheck;
import dev.storybot.story.StoryFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `storybot check`: validates stories. Exit code 1 where one has an error.
@Command(name = "check", description = "Validates stories and lists every fault.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ParentCommand
    private @Nullable StorybotCommand options;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A story, or a folder of stories; else that of --data.")
    private @Nullable Path folder;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CannotDo {
        StorybotCommand given = Objects.requireNonNull(options);
        Path data = folder == null ? given.settings().data() : folder;
        List<Path> stories = FoundStory.folders(data);
        int errors = 0;
        for (Path story : stories) {
            errors += check(story);
        }
        return errors == 0 ? 0 : 1;
    }

    /// Prints the faults of a story and gives the number of errors among them.
    private int check(Path story) {
        List<StoryFault> faults = StoryCheck.check(story);
        faults.forEach(fault -> surroundings.out().println(line(story, fault)));
        long errors = count(faults, StoryFault.Severity.ERROR);
        surroundings.out().println(story + ": " + summary(errors, count(faults, StoryFault.Severity.WARNING)));
        return (int) errors;
    }

    private static long count(List<StoryFault> faults, StoryFault.Severity severity) {
        return faults.stream().filter(fault -> fault.severity() == severity).count();
    }

    private static String line(Path story, StoryFault fault) {
        String severity = fault.severity().name().toLowerCase(Locale.ROOT);
        return severity + ": " + story + "/" + fault;
    }

    private static String summary(long errors, long warnings) {
        return errors + warnings == 0 ? "no faults" : "errors: " + errors + ", warnings: " + warnings;
    }
}
