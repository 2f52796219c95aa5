package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.ask.Answered;
import dev.storybot.ask.Question;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Words answers: what [Answered] holds, as a [Reply]. The sentences around the story's own words are in the
/// [Wording]; the story's own words are never changed. Immutable; shared by all threads.
public final class ReplyWriter {

    /// What is offered where nothing else can be, so that no reply is a dead end.
    private static final Answered.Next HELP = new Answered.Next("help", "", null);

    private final Story story;
    private final Map<String, Voice> voices = new HashMap<>();
    private final Map<String, ReceiptWriter> receipts = new HashMap<>();

    /// A writer of replies about `story`.
    public ReplyWriter(Story story) {
        this.story = story;
        for (String language : Wording.languages()) {
            Voice voice = new Voice(story, Wording.in(language));
            voices.put(language, voice);
            receipts.put(language, new ReceiptWriter(voice));
        }
    }

    Story story() {
        return story;
    }

    public Reply write(Answered answered) {
        Voice voice = voice(answered.language());
        ReceiptWriter ofReceipts = Objects.requireNonNull(receipts.get(voice.language()));
        return draft(answered, voice)
                .finished(answered, mended(answered, voice), ofReceipts.all(answered), steps(answered, voice));
    }

    private Voice voice(String language) {
        return Objects.requireNonNull(voices.get(Wording.in(language).language()));
    }

    /// What a conversation begins with, in `language`: which story it is about, and how to ask.
    public String greeting(String language) {
        Voice voice = voice(language);
        Words about = voice.say("story.lead", "title", voice.text(story.title()), "date", voice.asOf());
        return voice.say("console.greeting", "story", about).text();
    }

    private static Draft draft(Answered answered, Voice voice) {
        return switch (answered.answer()) {
            case Answer.Departures departures -> new DepartureWriter(voice).whoLeft(departures, answered.question());
            case Answer.Comparison comparison -> new ComparisonWriter(voice).comparison(comparison);
            case Answer.ReasonsOfMany reasons -> new ReasonWriter(voice).reasonsOfMany(reasons);
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
            case Answer.Thanked ignored -> new GuideWriter(voice).thanked();
            case Answer.Usage usage -> new GuideWriter(voice).usage(usage);
            case Answer.Malformed malformed -> new GuideWriter(voice).malformed(malformed);
            case Answer.Ambiguous ambiguous -> new HonestNoWriter(voice).ambiguous(ambiguous, answered.question());
            case Answer.NotInStory no -> new HonestNoWriter(voice).notInStory(no, answered.question());
            case Answer.Corrected corrected -> new HonestNoWriter(voice).corrected(corrected);
        };
    }

    private static List<Words> mended(Answered answered, Voice voice) {
        return answered.mended().isEmpty()
                ? List.of()
                : answered.mended().stream()
                        .filter(name -> name.candidates().size() == 1 && !isSpelling(name))
                        .map(name -> mended(name, voice))
                        .toList();
    }

    /// Whether the name was typed as the story has it, so that nothing needs to be said.
    private static boolean isSpelling(Question.Named name) {
        Entity entity = name.candidates().getFirst();
        return entity.spellings().stream()
                .filter(spelling -> !entity.noisy().contains(spelling))
                .anyMatch(name.typed()::equalsIgnoreCase);
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
        return switch (answered.answer()) {
            case Answer.Ambiguous ignored -> List.of();
            case Answer.Help ignored -> List.of();
            case Answer.Thanked ignored -> List.of();
            case Answer ignored when answered.next().isEmpty() -> List.of(step(HELP, voice));
            case Answer ignored -> {
                List<Reply.Step> steps = new ArrayList<>(answered.next().size());
                for (Answered.Next next : answered.next()) {
                    steps.add(step(next, voice));
                }
                yield steps;
            }
        };
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
