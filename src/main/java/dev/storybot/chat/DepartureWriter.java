package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.ask.Question;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words who left. The number said is that of the people listed; leaves and returns are listed apart and not counted.
final class DepartureWriter {

    /// Up to as many are named in the first line.
    private static final int NAMED = 4;

    private final Voice voice;

    DepartureWriter(Voice voice) {
        this.voice = voice;
    }

    Draft whoLeft(Answer.Departures answer, Question question) {
        DepartureSort sort = DepartureSort.asked(question);
        List<Departure> counted = sort.counted(answer.before());
        boolean everywhere = organisation(answer).isEmpty();
        Draft draft = new Draft(Reply.Kind.WHO_LEFT, lead(answer, sort, counted))
                .paragraph(cameBack(counted))
                .items(Words.NONE, lines(counted, everywhere))
                .items(voice.say("who-left.unclear"), lines(sort.unclear(answer.before()), everywhere))
                .items(voice.say("who-left.on-leave"), lines(sort.onLeave(answer.before()), everywhere))
                .items(voice.say("who-left.returned"), lines(sort.returned(answer.before()), everywhere))
                .items(voice.say("who-left.after", "date", voice.asOf()), lines(answer.after(), everywhere))
                .items(
                        voice.say("who-left.counts"),
                        answer.counts().stream().map(voice::fact).toList());
        otherDates(answer, draft);
        return draft.notes(answer.before(), voice).notes(answer.after(), voice).notes(answer.counts(), voice);
    }

    private Words lead(Answer.Departures answer, DepartureSort sort, List<Departure> counted) {
        List<String> people = people(counted);
        Object organisation = organisation(answer).<Object>map(voice::name).orElseGet(() -> voice.say("anywhere"));
        if (people.isEmpty()) {
            return voice.say("who-left.nobody." + sort.word(), "organisation", organisation, "when", when(answer));
        }
        boolean named = people.size() <= NAMED;
        Words who = named ? voice.names(people) : voice.wording().count("people", people.size());
        Words left = voice.say(
                "who-left.lead." + sort.word(), "people", who, "organisation", organisation, "when", when(answer));
        return voice.say(named ? "who-left.named" : "who-left.many", "left", left);
    }

    /// The id of the organisation asked about, or of the only one that anybody left; else empty.
    private static Optional<String> organisation(Answer.Departures answer) {
        if (answer.organisation() != null) {
            return Optional.of(answer.organisation().id());
        }
        Set<String> left = new HashSet<>();
        answer.before().forEach(departure -> left.add(departure.organisation()));
        answer.after().forEach(departure -> left.add(departure.organisation()));
        return left.size() == 1 ? left.stream().findFirst() : Optional.empty();
    }

    private String when(Answer.Departures answer) {
        return answer.period() == null
                ? voice.say("period.to", "date", voice.asOf()).text()
                : voice.dates().period(answer.period());
    }

    private Words cameBack(List<Departure> counted) {
        List<Departure> undone = new ArrayList<>();
        for (Departure departure : counted) {
            if (departure.reversedBy() != null) {
                undone.add(departure);
            }
        }
        int back = people(undone).size();
        return back == 0 ? Words.NONE : voice.wording().count("who-left.back", back);
    }

    private List<Words> lines(List<Departure> departures, boolean everywhere) {
        DepartureLine line = new DepartureLine(voice);
        List<Words> lines = new ArrayList<>(departures.size());
        for (Departure departure : departures) {
            lines.add(line.of(departure, everywhere));
        }
        return lines;
    }

    /// Ids without repeats, in order.
    static List<String> people(List<Departure> departures) {
        Set<String> people = new LinkedHashSet<>();
        for (Departure departure : departures) {
            people.add(departure.person());
        }
        return List.copyOf(people);
    }

    /// Says why a departure is listed that is dated otherwise than asked.
    private void otherDates(Answer.Departures answer, Draft draft) {
        Question.Period period = answer.period();
        if (period != null) {
            answer.before().stream()
                    .filter(d -> isOutside(period, d.date()))
                    .forEach(departure -> draft.dateNote(departure, voice));
        }
    }

    private static boolean isOutside(Question.Period period, @Nullable PartialDate date) {
        return date != null && !period.holds(date);
    }
}
