package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words what came of a departure: where somebody went, who took over, whether somebody is still there.
final class AfterwardsWriter {

    /// Facts that show whether somebody is still there.
    private static final int EVIDENCE = 3;

    private final Voice voice;

    AfterwardsWriter(Voice voice) {
        this.voice = voice;
    }

    Draft next(Answer.WhereNext answer) {
        List<Words> steps = new ArrayList<>();
        for (Departure departure : answer.departures()) {
            departure.next().forEach(next -> steps.add(next(departure, next)));
        }
        return new Draft(Reply.Kind.WHERE_NEXT, steps.getFirst())
                .items(Words.NONE, steps.subList(1, steps.size()))
                .notes(answer.departures(), voice);
    }

    private Words next(Departure departure, Fact.Next next) {
        return voice.say(
                "next",
                "person",
                Words.strong(voice.name(departure.person())),
                "organisation",
                left(departure),
                "next",
                voice.dated(voice.text(next.text()), next.date()));
    }

    /// "OpenAI (25 September 2024)".
    private Words left(Departure departure) {
        String organisation = voice.name(departure.organisation());
        PartialDate date = departure.date();
        return date == null
                ? Words.of(organisation)
                : voice.say("next.left", "organisation", organisation, "date", voice.date(date));
    }

    Draft replaced(Answer.Replaced answer) {
        List<String> successors = new ArrayList<>();
        List<Words> how = new ArrayList<>();
        for (Departure departure : answer.departures()) {
            departure.successors().forEach(successor -> successors.add(successor.person()));
            departure.successors().forEach(successor -> how.add(Words.of(voice.text(successor.text()))));
        }
        answer.roles().forEach(role -> successors.add(role.person()));
        answer.roles().forEach(role -> how.add(voice.fact(role)));
        Words names = voice.names(successors.stream().distinct().toList());
        return new Draft(
                        Reply.Kind.WHO_REPLACED,
                        voice.say("replaced", "person", voice.name(answer.person()), "names", names))
                .items(Words.NONE, how)
                .notes(answer.departures(), voice)
                .notes(answer.roles(), voice);
    }

    Draft still(Answer.Still answer) {
        String status = answer.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Words lead = voice.say(
                "still." + status,
                "person",
                voice.name(answer.person()),
                "organisation",
                voice.name(answer.organisation()),
                "date",
                voice.asOf());
        return new Draft(Reply.Kind.STILL_THERE, lead)
                .items(Words.NONE, evidence(answer.evidence()))
                .notes(answer.evidence(), voice);
    }

    private List<Words> evidence(List<Fact> facts) {
        List<Words> shown = new ArrayList<>();
        for (Fact fact : facts.subList(0, Math.min(EVIDENCE, facts.size()))) {
            shown.add(voice.fact(fact));
        }
        return shown;
    }
}
