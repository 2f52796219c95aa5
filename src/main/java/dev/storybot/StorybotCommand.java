package dev.storybot;

import dev.storybot.chat.ReplyWriter;
import dev.storybot.chat.Wording;
import dev.storybot.chat.console.Console;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            description = "Which story; not needed where there is one.")
    @Nullable
    String story;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "LANGUAGE",
            description = "The language of the answers, such as en or ja; else that of the question.")
    @Nullable
    String language;

    StorybotCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CannotDo {
        try (OpenStory open = OpenStory.of(surroundings, this, surroundings.isTerminal())) {
            new Console(surroundings.in(), surroundings.out(), manner(open)).start(open.bot());
            return 0;
        }
    }

    private Console.Manner manner(OpenStory open) {
        if (!surroundings.isTerminal()) {
            return Console.Manner.piped(language);
        }
        String spoken = language == null ? Locale.getDefault().getLanguage() : language;
        Path keep = open.keep();
        return new Console.Manner(
                true,
                surroundings.isColoured(),
                language,
                new ReplyWriter(open.story()).greeting(spoken),
                Wording.in(spoken).language(),
                keep == null ? null : keep.resolve("history"));
    }
}
