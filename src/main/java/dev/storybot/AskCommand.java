package dev.storybot;

import dev.storybot.chat.Bot;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.chat.ReplyRecord;
import dev.storybot.chat.console.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `storybot ask`: one answer and out, or a record for each question on standard input.
@Command(
        name = "ask",
        description = "Answers a question, or each question on standard input.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ParentCommand
    private @Nullable StorybotCommand options;

    @Option(names = "--json", description = "Prints the answer as a JSON record.")
    private boolean json;

    @Option(
            names = "--jsonl",
            description = "Reads a question a line from standard input, plain or as {\"ask\": ..., \"lang\": ...,"
                    + " \"conversation\": ...}, and prints a JSON record a line.")
    private boolean jsonLines;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Also writes the picture of a timeline or a comparison, a PNG, to FILE.")
    private @Nullable Path picture;

    @Parameters(paramLabel = "QUESTION", description = "The question, free text or a command such as /why murati.")
    private List<String> words = new ArrayList<>();

    AskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CannotDo {
        String question = String.join(" ", words).strip();
        if (jsonLines != question.isEmpty()) {
            throw new CannotDo(
                    jsonLines
                            ? "--jsonl reads the questions from standard input. Leave out the question."
                            : "there is no question. Write one, such as: storybot ask \"who left OpenAI?\"");
        }
        if (jsonLines && picture != null) {
            throw new CannotDo("--picture is for one question. Leave out --jsonl.");
        }
        if (question.indexOf('\uFFFD') >= 0) {
            throw new CannotDo("the question was not understood in this locale. Set LC_ALL=C.UTF-8 and ask again.");
        }
        StorybotCommand given = Objects.requireNonNull(options);
        try (OpenStories open = OpenStories.of(surroundings, given, false, false)) {
            if (json || jsonLines) {
                open.warm();
            }
            if (jsonLines) {
                answerLines(open, given.language);
            } else {
                return answer(open, new AskedLine(question, given.language, null));
            }
            return 0;
        }
    }

    /// Answers, draws where that is wanted, and gives the exit code.
    private int answer(OpenStories open, AskedLine line) throws CannotDo {
        Timed timed = timed(open, line, "ask");
        if (json) {
            surroundings.out().println(record(line, timed).json());
        } else {
            int columns = surroundings.isTerminal() ? Console.COLUMNS : 0;
            surroundings.out().print(Console.printed(timed.reply(), open.bot(), surroundings.isColoured(), columns));
        }
        return picture == null ? 0 : draw(open.bot(), timed.reply(), picture);
    }

    private int draw(Bot bot, Reply reply, Path file) throws CannotDo {
        Optional<ChatPlatform.Picture> drawn = bot.picture(reply);
        if (drawn.isEmpty()) {
            String why = reply.isDrawable()
                    ? "the picture cannot be drawn here, or it has letters that no font of it has."
                    : "there is no picture of this answer: only a timeline or a comparison of two dates or more has one.";
            surroundings.err().println("storybot: " + why);
            return 1;
        }
        try {
            Files.write(file, drawn.get().png());
            return 0;
        } catch (IOException e) {
            throw new CannotDo(file + " cannot be written. Name a file in a folder that is there and can be written.");
        }
    }

    private record Timed(Reply reply, long micros) {}

    private static Timed timed(OpenStories open, AskedLine line, String conversation) {
        long start = System.nanoTime();
        Reply reply = open.bot().answer(new Incoming(conversation, line.ask(), Map.of(), line.language()));
        reply.plainText();
        return new Timed(reply, (System.nanoTime() - start) / 1_000);
    }

    private static ReplyRecord record(AskedLine line, Timed timed) {
        return ReplyRecord.of(line.ask(), timed.reply(), "", timed.micros());
    }

    private void answerLines(OpenStories open, @Nullable String language) {
        BufferedReader in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
        try {
            int number = 0;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                if (!text.isBlank()) {
                    AskedLine line = AskedLine.of(text, language);
                    String conversation = line.conversation() == null ? "line/" + number : "of/" + line.conversation();
                    surroundings
                            .out()
                            .println(record(line, timed(open, line, conversation))
                                    .json());
                    surroundings.out().flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }
}
