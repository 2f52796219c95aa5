package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;

/// One departure on one line: when, who, as what, of which kind, and whether it was undone.
record DepartureLine(Voice voice) {

    /// @param withOrganisation whether to name the organisation, because the list is not of one alone
    Words of(Departure departure, boolean withOrganisation) {
        Words who = Words.strong(voice.name(departure.person()));
        if (departure.role() != null) {
            who = voice.say("departure.role", "name", who, "role", voice.text(departure.role()));
        }
        if (withOrganisation) {
            who = voice.say("departure.at", "who", who, "organisation", voice.name(departure.organisation()));
        }
        Words line = voice.say("departure.line", "date", date(departure), "who", who, "kind", kind(departure.kind()));
        return undone(departure, line);
    }

    /// The same where it goes without saying who it was.
    Words own(Departure departure) {
        String organisation = voice.name(departure.organisation());
        Words line = departure.role() == null
                ? voice.say(
                        "departure.own.plain",
                        "date",
                        date(departure),
                        "organisation",
                        organisation,
                        "kind",
                        kind(departure.kind()))
                : voice.say(
                        "departure.own",
                        "date",
                        date(departure),
                        "role",
                        voice.text(departure.role()),
                        "organisation",
                        organisation,
                        "kind",
                        kind(departure.kind()));
        return undone(departure, line);
    }

    private String date(Departure departure) {
        PartialDate date = departure.date();
        return date == null ? voice.say("date.unknown").text() : voice.dates().brief(date);
    }

    Words kind(Departure.Kind kind) {
        return voice.kind(kind);
    }

    /// As it stands in the keys of the wording: `on-leave`.
    static String word(Departure.Kind kind) {
        return switch (kind) {
            case RESIGNED -> "resigned";
            case DISMISSED -> "dismissed";
            case LEFT -> "left";
            case ON_LEAVE -> "on-leave";
            case RETURNED -> "returned";
        };
    }

    private Words undone(Departure departure, Words line) {
        String undoing = departure.reversedBy();
        PartialDate back = undoing == null
                ? null
                : voice.story().fact(undoing).map(fact -> fact.date()).orElse(null);
        return back == null
                ? line
                : voice.say(
                        "departure.undone",
                        "line",
                        line,
                        "date",
                        voice.dated(voice.dates().brief(back), back));
    }
}
