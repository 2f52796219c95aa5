package dev.storybot.ask;

import dev.storybot.story.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer with what belongs to it.
///
/// @param language   of the asker, `en` or `ja`
/// @param citations  receipts, the weightiest first
/// @param entities   those that the answer is about, the main one first
/// @param confidence 0 to 1: how sure the bot is that this answers what was meant; 0 where it is no answer
/// @param mended     misspelt names that were taken for others
/// @param next       questions that are known to have an answer, each as a command (`/why murati`)
/// @param after      where the conversation stands after it
public record Answered(
        Question question,
        Answer answer,
        String language,
        List<Citation> citations,
        List<Entity> entities,
        double confidence,
        List<Question.Named> mended,
        List<Next> next,
        Conversation after) {

    public Answered {
        citations = List.copyOf(citations);
        entities = List.copyOf(entities);
        mended = List.copyOf(mended);
        next = List.copyOf(next);
    }

    /// A question to go on with.
    ///
    /// @param command  `why`, `who-left`, ...
    /// @param argument as the command takes it; empty for none
    /// @param entity   whom the argument names, or null
    public record Next(
            String command, String argument, @Nullable Entity entity) {}

    /// Whether the question got what it asked for: false for "not in the story", a corrected premise, a choice to make
    /// and a wrong usage.
    public boolean isAnswer() {
        return switch (answer) {
            case Answer.NotInStory ignored -> false;
            case Answer.Corrected ignored -> false;
            case Answer.Ambiguous ignored -> false;
            case Answer.Usage ignored -> false;
            case Answer.Malformed ignored -> false;
            case Answer.Checked checked -> checked.verdict() != Answer.Checked.Verdict.NOT_COVERED;
            case Answer.Departures ignored -> true;
            case Answer.Reasons ignored -> true;
            case Answer.Card ignored -> true;
            case Answer.When ignored -> true;
            case Answer.WhereNext ignored -> true;
            case Answer.Replaced ignored -> true;
            case Answer.Still ignored -> true;
            case Answer.Holders ignored -> true;
            case Answer.Facts ignored -> true;
            case Answer.Quotes ignored -> true;
            case Answer.Comparison ignored -> true;
            case Answer.Timeline ignored -> true;
            case Answer.Cited ignored -> true;
            case Answer.Shown ignored -> true;
            case Answer.About ignored -> true;
            case Answer.Help ignored -> true;
            case Answer.Thanked ignored -> true;
            case Answer.ReasonsOfMany ignored -> true;
        };
    }
}
