package dev.storybot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import picocli.CommandLine;

/// The program: takes the command line apart and hands over. Standard output belongs to the answers, standard error to
/// everything else.
public final class Main {

    private Main() {}

    static void main(String[] arguments) {
        // pictures are drawn into memory, never onto a screen
        System.setProperty("java.awt.headless", "true");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Logs.keepUntilTheEnd();
        Logs.set(err, false, Level.WARNING);
        Surroundings surroundings =
                new Surroundings(System.in, out, err, System.getenv(), Path.of(System.getProperty("user.home", ".")));
        int code = run(surroundings, arguments);
        out.flush();
        System.exit(code);
    }

    /// Runs the program and gives its exit code: 0 for done, 1 for done with something found to be wrong, 2 for not
    /// done.
    static int run(Surroundings surroundings, String... arguments) {
        try {
            Version.mustBeOfOneBuild();
        } catch (CannotDo mixed) {
            return notDone(surroundings, mixed.why());
        }
        return arguments.length == 0 ? runAlone(surroundings) : runCommand(surroundings, arguments);
    }

    /// Without the command line, which takes a tenth of the time of a start to be made ready.
    private static int runAlone(Surroundings surroundings) {
        FutureTask<Integer> alone = new FutureTask<>(new StorybotCommand(surroundings));
        alone.run();
        return alone.state() == Future.State.SUCCESS ? alone.resultNow() : failed(surroundings, alone.exceptionNow());
    }

    private static int runCommand(Surroundings surroundings, String... arguments) {
        CommandLine commands = new CommandLine(new StorybotCommand(surroundings))
                .addSubcommand(new AskCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new EvalCommand(surroundings))
                .addSubcommand(new NewCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings))
                .addSubcommand(new InboxCommand(surroundings))
                .addSubcommand(new HealthCommand(surroundings))
                // a question may begin with @
                .setExpandAtFiles(false)
                .setOut(surroundings.outWriter())
                .setErr(surroundings.errWriter());
        commands.setParameterExceptionHandler(
                (wrong, ignored) -> notDone(surroundings, wrong.getMessage() + ". " + usage(wrong.getCommandLine())));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> failed(surroundings, failure));
        return commands.execute(arguments);
    }

    private static String usage(CommandLine command) {
        return "\"" + command.getCommandSpec().qualifiedName() + " --help\" shows how it is used.";
    }

    /// What went wrong as one line, never a stack trace.
    private static int failed(Surroundings surroundings, Throwable failure) {
        return failure instanceof CannotDo cannot
                ? notDone(surroundings, cannot.why())
                : notDone(surroundings, "something broke that should not: " + failure);
    }

    private static int notDone(Surroundings surroundings, String why) {
        surroundings.err().println("storybot: " + why);
        return CommandLine.ExitCode.USAGE;
    }
}
