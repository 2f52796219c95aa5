package dev.storybot;

import dev.storybot.author.Asker;
import dev.storybot.author.Clue;
import dev.storybot.author.Given;
import dev.storybot.author.Making;
import dev.storybot.author.StoryMaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `storybot new`: makes a story's folder from an article. Exit code 1 where something is there already.
@Command(
        name = "new",
        description = "Makes the story folder DIR from a text, Markdown or HTML file. Overwrites nothing.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    /// Names that are told; the rest is a number.
    private static final int NAMES = 8;

    private final Surroundings surroundings;

    @ParentCommand
    private @Nullable StorybotCommand options;

    @Option(names = "--id", paramLabel = "ID", description = "The story's id; else the name of the folder.")
    private @Nullable String id;

    @Option(names = "--title", paramLabel = "TITLE", description = "The story's title; else the article's.")
    private @Nullable String title;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "As of when the story is told, such as 2024-09-25; else the article's date.")
    private @Nullable String date;

    @Option(
            names = "--no-schemas",
            description = "Leaves out the folder .schemas, with which editors complete and check the files.")
    private boolean withoutSchemas;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder to make.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "ARTICLE", description = "The file of the article.")
    private @Nullable Path article;

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CannotDo {
        String language = Objects.requireNonNull(options).language;
        Given given = new Given(id, title, date, language, !withoutSchemas);
        Making making = new StoryMaker(asker(), LocalDate.now(ZoneId.systemDefault()))
                .make(Objects.requireNonNull(folder), Objects.requireNonNull(article), given);
        return switch (making) {
            case Making.Made made -> {
                tell(made);
                yield 0;
            }
            case Making.Taken taken -> {
                surroundings.err().println("storybot: " + taken.why());
                yield 1;
            }
            case Making.Refused refused -> throw new CannotDo(refused.why());
        };
    }

    private Asker asker() {
        if (!surroundings.isTerminal()) {
            return Asker.NOBODY;
        }
        Charset typed = Charset.forName(System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name()));
        BufferedReader in = new BufferedReader(new InputStreamReader(surroundings.in(), typed));
        return question -> {
            surroundings.err().print(question);
            try {
                return Optional.ofNullable(in.readLine()).map(String::strip).filter(answer -> !answer.isEmpty());
            } catch (IOException e) {
                throw new UncheckedIOException("the terminal cannot be read", e);
            }
        };
    }

    private void tell(Making.Made made) {
        PrintStream out = surroundings.out();
        out.println("Made " + made.folder() + ": " + counted(made.passages(), "passage", "passages") + ".");
        tell("title", made.title());
        tell("date", made.date());
        tell("language", made.language());
        out.println("  names     " + names(made.drafts()));
        made.remarks().forEach(remark -> out.println("  " + remark));
        out.println();
        out.println("Next: look through what was made, and ask it something.");
        out.println("  storybot check " + typed(made.folder()));
        out.println("  storybot --data " + typed(made.folder()));
    }

    private static String typed(Path folder) {
        String name = folder.toString();
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }

    private void tell(String what, Clue clue) {
        surroundings.out().printf("  %-9s %s (from %s)%n", what, clue.value(), clue.from());
    }

    private static String names(List<String> drafts) {
        if (drafts.isEmpty()) {
            return "none drafted";
        }
        String first = String.join(", ", drafts.subList(0, Math.min(NAMES, drafts.size())));
        return counted(drafts.size(), "draft", "drafts") + ": " + first + (drafts.size() > NAMES ? ", …" : "");
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
