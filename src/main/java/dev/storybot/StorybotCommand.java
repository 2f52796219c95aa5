package dev.storybot;

import dev.storybot.chat.Wording;
import dev.storybot.chat.console.Console;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `storybot` alone: the console conversation. Holds the options that every command has.
@Command(
        name = "storybot",
        description = "Answers questions about a news story, with receipts. Without a command it opens a conversation.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class StorybotCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(StorybotCommand.class);

    private final Surroundings surroundings;

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

    StorybotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CannotDo {
        boolean terminal = surroundings.isTerminal();
        try (OpenStories open = OpenStories.of(surroundings, this, false, terminal)) {
            open.makeReadyBeside();
            Console console = new Console(surroundings.in(), surroundings.out(), manner(open));
            Consumer<String> report = terminal ? console::announce : LOG::warn;
            StoryWatch watch = new StoryWatch(open, story, InstantSource.system(), report);
            Thread watching = Thread.ofPlatform().daemon().name("stories").start(() -> watch.lookOn(new FolderAlarm()));
            console.start(open.bot());
            watching.interrupt();
            return 0;
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
