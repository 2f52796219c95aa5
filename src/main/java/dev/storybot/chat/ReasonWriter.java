package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import java.util.ArrayList;
import java.util.List;

/// Words why somebody left: each reason with a label that says whose it is.
final class ReasonWriter {

    /// Reasons told of an organisation; the others are behind `/why` and a name.
    private static final int MOST = 2;

    /// People named with a reason that they share.
    private static final int NAMED = 4;

    private final Voice voice;

    ReasonWriter(Voice voice) {
        this.voice = voice;
    }

    /// As it stands in the keys of the wording.
    static String word(Fact.Reason.Label label) {
        return switch (label) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case REPORTED -> "reported";
            case NONE -> "none";
        };
    }

    Draft reasons(Answer.Reasons answer) {
        Departure departure = answer.departures().getFirst();
        List<Departure> others =
                answer.departures().subList(1, answer.departures().size());
        Draft draft = new Draft(Reply.Kind.WHY, lead(departure));
        words(departure, draft);
        draft.items(voice.say("why.more"), more(departure));
        if (!others.isEmpty()) {
            draft.items(
                    voice.say("why.others", "person", voice.name(answer.person())),
                    others.stream().map(this::lead).toList());
        }
        return draft.dateNote(departure, voice).notes(answer.departures(), voice);
    }

    /// The reasons behind the main one.
    private List<Words> more(Departure departure) {
        List<Words> more = new ArrayList<>();
        for (int i = 1; i < departure.reasons().size(); i++) {
            more.add(labelled(departure.reasons().get(i)));
        }
        return more;
    }

    /// Why people left an organisation: the reasons that several share first, then one for each departure.
    Draft reasonsOfMany(Answer.ReasonsOfMany answer) {
        List<Answer.ReasonsOfMany.Shared> all = answer.reasons();
        List<Words> more = all.stream().skip(1).limit(MOST).map(this::shared).toList();
        Words lead = voice.say(
                "why-many.lead",
                "organisation",
                Words.strong(voice.name(answer.organisation())),
                "reason",
                shared(all.getFirst()));
        long explained = all.stream()
                .flatMap(shared -> shared.departures().stream())
                .distinct()
                .count();
        Draft draft = new Draft(Reply.Kind.WHY, lead)
                .items(voice.say("why-many.more", "n", explained, "of", answer.departures()), more);
        int untold = all.size() - 1 - more.size();
        return untold > 0 ? draft.paragraph(voice.wording().count("more", untold)) : draft;
    }

    /// A reason in its first sentence; `/why` and a name tells all of it.
    private Words shared(Answer.ReasonsOfMany.Shared shared) {
        List<String> people = shared.departures().stream()
                .map(Departure::person)
                .distinct()
                .limit(NAMED)
                .toList();
        return voice.say(
                "why-many.reason",
                "people",
                voice.names(people),
                "label",
                label(shared.reason()),
                "reason",
                SentenceCut.of(voice.text(shared.reason().text()), voice.language())
                        .getFirst());
    }

    private Words lead(Departure departure) {
        Words what = what(departure);
        Words when = when(departure);
        List<Fact.Reason> reasons = departure.reasons();
        if (reasons.isEmpty() || reasons.getFirst().label() == Fact.Reason.Label.NONE) {
            Words said = reasons.isEmpty()
                    ? voice.say("why.not-in-story")
                    : Words.of(voice.text(reasons.getFirst().text()));
            return voice.say("why.lead.none", "what", what, "when", when, "said", said);
        }
        Fact.Reason reason = reasons.getFirst();
        return voice.say(
                "why.lead", "what", what, "when", when, "label", label(reason), "reason", voice.text(reason.text()));
    }

    /// "Mira Murati left OpenAI".
    private Words what(Departure departure) {
        return voice.say(
                "why.what." + DepartureLine.word(departure.kind()),
                "person",
                Words.strong(voice.name(departure.person())),
                "organisation",
                voice.name(departure.organisation()));
    }

    /// " (25 September 2024)", or nothing.
    private Words when(Departure departure) {
        PartialDate date = departure.date();
        return date == null ? Words.NONE : voice.say("why.when", "date", voice.date(date));
    }

    private Words labelled(Fact.Reason reason) {
        return voice.say("why.reason", "label", label(reason), "reason", voice.text(reason.text()));
    }

    private Words label(Fact.Reason reason) {
        String by = reason.by() == null ? "" : voice.text(reason.by());
        return voice.say("why.label." + word(reason.label()), "by", by);
    }

    /// The sayer's own words for the main reason, where the story holds them.
    private void words(Departure departure, Draft draft) {
        String id = departure.reasons().isEmpty()
                ? null
                : departure.reasons().getFirst().statement();
        Fact said = id == null ? null : voice.story().fact(id).orElse(null);
        if (said instanceof Fact.Statement statement) {
            new QuoteWriter(voice).quotation(statement, draft);
        }
    }
}
