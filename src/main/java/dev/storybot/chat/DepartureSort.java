package dev.storybot.chat;

import dev.storybot.ask.Question;
import dev.storybot.story.Fact.Departure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which departures a question counts: those of the kinds that it asks for, or every one that is neither a leave nor a
/// return.
record DepartureSort(Set<Departure.Kind> kinds) {

    static final Set<Departure.Kind> GONE =
            EnumSet.of(Departure.Kind.RESIGNED, Departure.Kind.DISMISSED, Departure.Kind.LEFT);

    static DepartureSort asked(Question question) {
        return new DepartureSort(question instanceof Question.WhoLeft asked ? asked.kinds() : Set.of());
    }

    /// The verb for them, as it stands in the keys of the wording.
    String word() {
        return kinds.size() == 1 ? DepartureLine.word(kinds.iterator().next()) : "left";
    }

    List<Departure> counted(List<Departure> departures) {
        Set<Departure.Kind> counted = kinds.isEmpty() ? GONE : kinds;
        List<Departure> those = new ArrayList<>(departures.size());
        for (Departure departure : departures) {
            if (counted.contains(departure.kind())) {
                those.add(departure);
            }
        }
        return those;
    }

    /// Those of whom it is not known whether they chose to, where a question asks for the ones who did, or did not.
    List<Departure> unclear(List<Departure> departures) {
        return kinds.isEmpty() ? List.of() : aside(departures, Departure.Kind.LEFT);
    }

    /// Leaves that are not counted.
    List<Departure> onLeave(List<Departure> departures) {
        return aside(departures, Departure.Kind.ON_LEAVE);
    }

    /// Returns that are not counted and not told already with the departure that they undid.
    List<Departure> returned(List<Departure> departures) {
        List<Departure> returned = aside(departures, Departure.Kind.RETURNED);
        if (!returned.isEmpty()) {
            departures.forEach(undone -> returned.removeIf(back -> back.id().equals(undone.reversedBy())));
        }
        return returned;
    }

    private List<Departure> aside(List<Departure> departures, Departure.Kind kind) {
        List<Departure> those = new ArrayList<>();
        for (Departure departure : departures) {
            if (departure.kind() == kind && !kinds.contains(kind)) {
                those.add(departure);
            }
        }
        return those;
    }
}
