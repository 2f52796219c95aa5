package dev.storybot;

import dev.storybot.chat.Wording;
import dev.storybot.chat.console.Console;
import dev.storybot.settings.Problems;
import dev.storybot.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `storybot` alone: the bot on the platforms whose tokens are set, or else a conversation on the console. Holds the options that every command has.
@Command(
        name = "storybot",
        description =
                "Answers questions about a news story, with receipts. Without a command it is on Discord and Slack where"
                        + " their tokens are set, and else opens a conversation.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class StorybotCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(StorybotCommand.class);

    private static final String NOTHING_TO_DO = """
            there is no token, no terminal and no question, so there is nothing to do.
              To be on Discord, set STORYBOT_DISCORD_TOKEN.
              To be on Slack, set STORYBOT_SLACK_BOT_TOKEN, and STORYBOT_SLACK_APP_TOKEN for Socket Mode.
              To talk here, run it on a terminal; in a container: docker compose run --rm storybot, or docker run -it.
              To ask one question: storybot ask "who left OpenAI?"\
            """;

    private final Surroundings surroundings;

    private @Nullable Settings settings;

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The folder of stories; else STORYBOT_DATA, else index-data.")
    @Nullable
    Path data;

    @Option(
            names = "--story",
            scope = ScopeType.INHERIT,
            paramLabel = "ID",
            description = "The only story to speak of; else all that are there.")
    @Nullable
    String story;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "LANGUAGE",
            description =
                    "The language of the answers, such as en or ja; else that of the question. For new: the article's.")
    @Nullable
    String language;

    @Option(names = "--console", description = "Opens a conversation here even where tokens are set.")
    private boolean console;

    StorybotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// How the environment and the options have it.
    ///
    /// @throws CannotDo if the environment is wrong
    Settings settings() throws CannotDo {
        if (settings == null) {
            Problems problems = new Problems();
            settings = settings(problems);
            if (!problems.isEmpty()) {
                throw new CannotDo(String.join("\nstorybot: ", problems.all()));
            }
            problems.remarks().forEach(remark -> surroundings.err().println("storybot: " + remark));
        }
        return settings;
    }

    /// The same, whatever is wrong.
    ///
    /// @param problems gets what is wrong
    Settings settings(Problems problems) {
        Settings read = Settings.read(surroundings.environment(), surroundings.home(), problems);
        return data == null ? read : read.onStoriesIn(data);
    }

    @Override
    public Integer call() throws CannotDo {
        if (settings().serves() && !console) {
            serve();
        } else {
            talk();
        }
        return 0;
    }

    /// Until the program is told to stop.
    private void serve() throws CannotDo {
        boolean json = switch (settings().logFormat()) {
            case TEXT -> false;
            case JSON -> true;
            case AUTO -> !surroundings.isTerminal();
        };
        Logs.set(surroundings.err(), json, Level.INFO);
        Hosted hosted = Hosted.of(settings(), story);
        Runtime.getRuntime().addShutdownHook(new Thread(hosted::close, "stop"));
        hosted.start();
        hosted.awaitEnd();
    }

    private void talk() throws CannotDo {
        boolean terminal = surroundings.isTerminal();
        InputStream in = terminal ? surroundings.in() : questions();
        try (OpenStories open = OpenStories.of(surroundings, this, false, terminal)) {
            open.makeReadyBeside(() -> {});
            Console platform = new Console(in, surroundings.out(), manner(open));
            Consumer<String> report = terminal ? platform::announce : LOG::warn;
            StoryWatch watch = new StoryWatch(open, story, System::nanoTime, report);
            Thread watching = Thread.ofPlatform().daemon().name("stories").start(() -> watch.lookOn(new FolderAlarm()));
            platform.start(open.bot());
            watching.interrupt();
        }
    }

    /// Standard input, if there is anything in it: where neither a token is set nor anything is asked, the program was
    /// started for something that it does not know of.
    private InputStream questions() throws CannotDo {
        PushbackInputStream in = new PushbackInputStream(surroundings.in());
        try {
            int first = in.read();
            if (first < 0) {
                throw new CannotDo(NOTHING_TO_DO);
            }
            in.unread(first);
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private Console.Manner manner(OpenStories open) {
        if (!surroundings.isTerminal()) {
            return Console.Manner.piped(language);
        }
        String spoken = language == null ? Locale.getDefault().getLanguage() : language;
        Path keep = open.keep();
        return new Console.Manner(
                true,
                surroundings.isColoured(),
                language,
                open.bot().greeting(spoken),
                Wording.in(spoken).language(),
                keep == null ? null : keep.resolve("history"));
    }
}
