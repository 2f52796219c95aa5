package dev.storybot.chat.console;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One conversation: each line is a question, or the number of a choice of the last reply.
final class Dialogue {

    static final String QUIT = "/quit";

    private static final Set<String> ENDS = Set.of(QUIT, "/exit", "/bye");

    /// The console holds but one.
    static final String CONVERSATION = "console";

    private final ChatPlatform.Partner partner;
    private final ReplyPrinter printer;
    private final @Nullable String language;
    private List<Reply.Step> choosable = List.of();

    /// @param language of the answers, or null to tell it from the questions
    Dialogue(ChatPlatform.Partner partner, ReplyPrinter printer, @Nullable String language) {
        this.partner = partner;
        this.printer = printer;
        this.language = language;
    }

    /// Answers line after line until there is none, or one says to stop.
    ///
    /// @param print is given each reply, a line end behind each line and an empty line at the end
    void hold(Lines lines, Consumer<String> print) {
        for (String line = lines.next(); line != null; line = lines.next()) {
            String typed = line.strip();
            if (ENDS.contains(typed)) {
                return;
            }
            if (!typed.isEmpty()) {
                partner.attempt(
                        language == null ? "en" : language,
                        () -> print.accept(answer(typed)),
                        sorry -> print.accept(printer.print(sorry, false) + "\n"));
            }
        }
    }

    private String answer(String typed) {
        Reply reply = partner.answer(new Incoming(CONVERSATION, chosen(typed), Map.of(), language));
        List<Reply.Step> offered = new ArrayList<>(reply.choices());
        offered.addAll(reply.steps());
        choosable = offered;
        return printer.print(reply, true) + "\n";
    }

    /// What the number of a choice stands for; `typed` itself where it is no such number.
    private String chosen(String typed) {
        for (int i = 0; i < choosable.size(); i++) {
            if (typed.equals(String.valueOf(i + 1))) {
                return choosable.get(i).command();
            }
        }
        return typed;
    }
}
