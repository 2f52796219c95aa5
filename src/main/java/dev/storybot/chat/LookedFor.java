package dev.storybot.chat;

import dev.storybot.ask.Question;
import dev.storybot.ask.Question.Named;
import dev.storybot.chat.Reply.Words;
import org.jspecify.annotations.Nullable;

/// Says what was looked for and not found. Empty where that goes without saying.
record LookedFor(Voice voice) {

    /// @param typed what the answer names as looked for
    Words by(Question question, String typed) {
        return switch (question) {
            case Question.WhoLeft left -> about("looked.who-left", left.organisation(), typed);
            case Question.Why why -> about("looked.why", why.person(), typed);
            case Question.WhenLeft when -> about("looked.when", when.person(), typed);
            case Question.WhereNext next -> about("looked.next", next.person(), typed);
            case Question.WhoReplaced replaced -> about("looked.replaced", replaced.person(), typed);
            case Question.IsStillThere still -> about("looked.still", still.person(), typed);
            case Question.Timeline timeline -> about("looked.timeline", timeline.entity(), typed);
            case Question.Quote quote -> quote(quote, typed);
            case Question.Compare ignored -> repeated(typed);
            case Question.WhoIs ignored -> repeated(typed);
            case Question.WhoHolds ignored -> repeated(typed);
            case Question.Check ignored -> repeated(typed);
            case Question.ShowReceipt ignored -> repeated(typed);
            case Question.Free ignored -> repeated(typed);
            case Question.Expression ignored -> repeated(typed);
            case Question.AboutStory ignored -> repeated(typed);
            case Question.Help ignored -> repeated(typed);
            case Question.SmallTalk ignored -> repeated(typed);
            case Question.Beyond ignored -> repeated(typed);
            case Question.Incomplete ignored -> repeated(typed);
        };
    }

    private Words quote(Question.Quote quote, String typed) {
        return quote.topic().isBlank() ? about("looked.quote", quote.speaker(), typed) : repeated(typed);
    }

    /// With the name where the story knows it; else only what was typed.
    private Words about(String key, @Nullable Named named, String typed) {
        return named == null || named.candidates().size() != 1
                ? repeated(typed)
                : voice.say(key, "name", voice.name(named.candidates().getFirst()));
    }

    private Words repeated(String typed) {
        String repeated = Typed.repeated(typed);
        return repeated.isEmpty() ? Words.NONE : voice.say("looked.typed", "typed", repeated);
    }
}
