package dev.storybot.eval;

import dev.storybot.chat.ReplyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A question with the reply that it got and what is wrong with that.
///
/// @param faults empty where the answer is right
record Scored(EvalQuestion question, ReplyRecord reply, List<String> faults) {

    Scored {
        faults = List.copyOf(faults);
    }

    /// An answer is right when `answered` is what `answerable` says and, if the question is answerable, the text
    /// contains one alternative of every group of `all` and none of `none`, and, where `lines` is not empty, a
    /// receipt cites one of them.
    static Scored of(EvalQuestion question, ReplyRecord reply) {
        List<String> faults = new ArrayList<>();
        if (reply.answered() != question.answerable()) {
            faults.add(reply.answered() ? "answered, but the story has no answer" : "not answered");
        } else if (question.answerable()) {
            text(question, reply.text(), faults);
            lines(question, reply, faults);
        }
        return new Scored(question, reply, faults);
    }

    private static void text(EvalQuestion question, String text, List<String> faults) {
        question.all().stream()
                .filter(group -> group.stream().noneMatch(text::contains))
                .forEach(group -> faults.add("lacks " + group));
        question.none().stream().filter(text::contains).forEach(word -> faults.add("contains \"" + word + "\""));
    }

    private static void lines(EvalQuestion question, ReplyRecord reply, List<String> faults) {
        List<Integer> cited = reply.receipts().stream()
                .map(ReplyRecord.Receipt::line)
                .filter(Objects::nonNull)
                .toList();
        if (!question.lines().isEmpty() && question.lines().stream().noneMatch(cited::contains)) {
            faults.add("cites none of the lines " + question.lines());
        }
    }

    boolean isRight() {
        return faults.isEmpty();
    }
}
