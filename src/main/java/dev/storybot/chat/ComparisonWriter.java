package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Words the departures of two organisations side by side: numbers, dates, kinds, reasons, names.
final class ComparisonWriter {

    private final Voice voice;
    private final DepartureSort sort = new DepartureSort(Set.of());

    ComparisonWriter(Voice voice) {
        this.voice = voice;
    }

    Draft comparison(Answer.Comparison answer) {
        Answer.Departures first = answer.first();
        Answer.Departures second = answer.second();
        Words lead = voice.say(
                "compare.lead",
                "first",
                name(first.organisation()),
                "people",
                people(sort.counted(first.before())),
                "second",
                name(second.organisation()),
                "others",
                people(sort.counted(second.before())),
                "date",
                voice.asOf());
        return new Draft(Reply.Kind.COMPARE, lead)
                .block(new Reply.Block.Comparison(
                        name(first.organisation()), name(second.organisation()), rows(answer)))
                .notes(first.before(), voice)
                .notes(second.before(), voice)
                .notes(first.counts(), voice)
                .notes(second.counts(), voice)
                .drawing(new DrawingWriter(voice).comparison(answer));
    }

    private Words name(@Nullable Entity organisation) {
        return organisation == null ? voice.say("anywhere") : Words.strong(voice.name(organisation));
    }

    private List<Reply.Block.Row> rows(Answer.Comparison answer) {
        List<Reply.Block.Row> rows = new ArrayList<>();
        rows.add(row("compare.who", answer, side -> names(sort.counted(side.before()))));
        for (Departure.Kind kind : Departure.Kind.values()) {
            rows.add(row("kinds." + DepartureLine.word(kind), answer, side -> people(ofKind(side.before(), kind))));
        }
        rows.add(row("compare.dates", answer, side -> dates(sort.counted(side.before()))));
        for (Fact.Reason.Label label : Fact.Reason.Label.values()) {
            rows.add(row(
                    "compare.reason." + ReasonWriter.word(label),
                    answer,
                    side -> people(withReason(sort.counted(side.before()), label))));
        }
        rows.add(row("compare.after", answer, side -> names(sort.counted(side.after()))));
        rows.add(row("compare.counts", answer, side -> counts(side.counts())));
        return rows;
    }

    private Reply.Block.Row row(String label, Answer.Comparison answer, Function<Answer.Departures, Words> cell) {
        return new Reply.Block.Row(voice.say(label), cell.apply(answer.first()), cell.apply(answer.second()));
    }

    private static List<Departure> ofKind(List<Departure> departures, Departure.Kind kind) {
        return departures.stream().filter(d -> d.kind() == kind).toList();
    }

    private static List<Departure> withReason(List<Departure> departures, Fact.Reason.Label label) {
        return departures.stream()
                .filter(d -> d.reasons().stream().anyMatch(reason -> reason.label() == label))
                .toList();
    }

    private Words people(List<Departure> departures) {
        return voice.wording()
                .count("people", DepartureWriter.people(departures).size());
    }

    private Words names(List<Departure> departures) {
        List<String> people = DepartureWriter.people(departures);
        return people.isEmpty() ? voice.say("compare.nobody") : voice.names(people);
    }

    private Words dates(List<Departure> departures) {
        List<PartialDate> dates = departures.stream()
                .map(Departure::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return dates.isEmpty()
                ? voice.say("compare.nobody")
                : Words.of(voice.dates().span(dates.getFirst(), dates.getLast()));
    }

    private Words counts(List<Fact.Figure> counts) {
        Words all = Words.NONE;
        for (Fact.Figure count : counts) {
            all = (all.isEmpty() ? all : all.then(" ")).then(voice.fact(count));
        }
        return all.isEmpty() ? voice.say("compare.nobody") : all;
    }
}
