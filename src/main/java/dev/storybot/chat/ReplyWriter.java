package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import dev.storybot.ask.Answer;
import dev.storybot.ask.Answered;
import dev.storybot.ask.Question;
import dev.storybot.story.Story;
import java.util.List;

/// Words answers: what [Answered] holds, as a [Reply]. The sentences around the story's own words are in the
/// [Wording]; the story's own words are never changed. Immutable; shared by all threads.
public final class ReplyWriter {

    private final Story story;

    public ReplyWriter(Story story) {
        this.story = story;
    }

    public Reply write(Answered answered) {
        Voice voice = new Voice(story, Wording.in(answered.language()));
        Draft draft = draft(answered, voice);
        return draft.finished(
                answered, mended(answered, voice), new ReceiptWriter(voice).all(answered), steps(answered, voice));
    }

    private static Draft draft(Answered answered, Voice voice) {
        return switch (answered.answer()) {
            case Answer.Departures departures -> new DepartureWriter(voice).whoLeft(departures, answered.question());
            case Answer.Comparison comparison -> new ComparisonWriter(voice).comparison(comparison);
            case Answer.Reasons reasons -> new ReasonWriter(voice).reasons(reasons);
            case Answer.Card card -> new CardWriter(voice).card(card);
            case Answer.Holders holders -> new CardWriter(voice).holders(holders);
            case Answer.WhereNext next -> new AfterwardsWriter(voice).next(next);
            case Answer.Replaced replaced -> new AfterwardsWriter(voice).replaced(replaced);
            case Answer.Still still -> new AfterwardsWriter(voice).still(still);
            case Answer.When when -> new FactWriter(voice).when(when);
            case Answer.Facts facts -> new FactWriter(voice).facts(facts);
            case Answer.Timeline timeline -> new TimelineWriter(voice).timeline(timeline);
            case Answer.Quotes quotes -> new QuoteWriter(voice).quotes(quotes);
            case Answer.Checked checked -> new PassageWriter(voice).checked(checked);
            case Answer.Cited cited -> new PassageWriter(voice).cited(cited);
            case Answer.Shown shown -> new ShownWriter(voice).shown(shown);
            case Answer.About about -> new GuideWriter(voice).about(about);
            case Answer.Help ignored -> new GuideWriter(voice).help();
            case Answer.Usage usage -> new GuideWriter(voice).usage(usage);
            case Answer.Malformed malformed -> new GuideWriter(voice).malformed(malformed);
            case Answer.Ambiguous ambiguous -> new HonestNoWriter(voice).ambiguous(ambiguous, answered.question());
            case Answer.NotInStory no -> new HonestNoWriter(voice).notInStory(no, answered.question());
            case Answer.Corrected corrected -> new HonestNoWriter(voice).corrected(corrected);
        };
    }

    private static List<Words> mended(Answered answered, Voice voice) {
        return answered.mended().stream()
                .filter(name -> name.candidates().size() == 1)
                .map(name -> mended(name, voice))
                .toList();
    }

    private static Words mended(Question.Named name, Voice voice) {
        return voice.say(
                "mended",
                "typed",
                Typed.repeated(name.typed()),
                "name",
                voice.name(name.candidates().getFirst()));
    }

    private static List<Reply.Step> steps(Answered answered, Voice voice) {
        boolean chooses = answered.answer() instanceof Answer.Ambiguous;
        return chooses
                ? List.of()
                : answered.next().stream().map(next -> step(next, voice)).toList();
    }

    private static Reply.Step step(Answered.Next next, Voice voice) {
        String command = ("/" + next.command() + " " + next.argument()).strip();
        String key = "step." + next.command();
        var entity = next.entity();
        String name = entity == null ? next.argument() : voice.name(entity);
        String label = voice.wording().has(key) ? voice.say(key, "name", name).text() : command;
        return new Reply.Step(label, "", command);
    }
}
