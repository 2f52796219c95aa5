package dev.storybot.ask;

import java.util.List;

/// An answer before its receipts are looked up.
///
/// @param citations  that belong to the answer beyond those of its facts
/// @param confidence 0 where it is no answer
record Result(Answer answer, List<Citation> citations, double confidence) {

    private static final double SURE = 0.97;
    private static final double CHECKED = 0.9;
    private static final double MENDED = 0.9;

    Result {
        citations = List.copyOf(citations);
    }

    /// An answer from typed facts to a question that was understood.
    static Result sure(Answer answer) {
        return new Result(answer, List.of(), SURE);
    }

    static Result no(Answer answer) {
        return new Result(answer, List.of(), 0);
    }

    static Result checked(Answer.Checked checked) {
        return checked.verdict() == Answer.Checked.Verdict.NOT_COVERED
                ? no(checked)
                : new Result(checked, List.copyOf(checked.passages()), CHECKED);
    }

    /// The same, less sure because a name was mended.
    Result mended() {
        return new Result(answer, citations, confidence * MENDED);
    }
}
