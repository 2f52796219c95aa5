package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact;
import dev.storybot.story.PartialDate;
import java.util.List;
import java.util.Objects;

/// Words dated facts in order of time, those after the article apart.
final class TimelineWriter {

    private final Voice voice;

    TimelineWriter(Voice voice) {
        this.voice = voice;
    }

    Draft timeline(Answer.Timeline answer) {
        String about = about(answer);
        String events = events(answer);
        String when = when(answer);
        Words lead = voice.say("timeline.lead", "events", events, "about", about, "when", when);
        return lines(new Draft(Reply.Kind.TIMELINE, lead), answer.facts())
                .notes(answer.facts(), voice)
                .drawing(new DrawingWriter(voice).timeline(answer, about, events, when));
    }

    private Draft lines(Draft draft, List<Fact> facts) {
        List<Fact> before = facts.stream()
                .filter(fact -> !voice.story().isAfterArticle(fact))
                .toList();
        List<Fact> after = facts.stream().filter(voice.story()::isAfterArticle).toList();
        return draft.items(Words.NONE, before.stream().map(this::line).toList())
                .items(
                        voice.say("who-left.after", "date", voice.asOf()),
                        after.stream().map(this::line).toList());
    }

    private String about(Answer.Timeline answer) {
        return answer.entity() == null ? voice.text(voice.story().title()) : voice.name(answer.entity());
    }

    private String events(Answer.Timeline answer) {
        return voice.wording().count("timeline.events", answer.facts().size()).text();
    }

    /// The days asked for, or those that the facts span.
    private String when(Answer.Timeline answer) {
        if (answer.period() != null) {
            return voice.dates().period(answer.period());
        }
        List<PartialDate> dates =
                answer.facts().stream().map(Fact::date).filter(Objects::nonNull).toList();
        return dates.isEmpty()
                ? ""
                : voice.say("timeline.span", "span", voice.dates().span(dates.getFirst(), dates.getLast()))
                        .text();
    }

    private Words line(Fact fact) {
        return switch (fact) {
            case Fact.Departure departure -> new DepartureLine(voice).of(departure, true);
            case Fact.Event event -> dated(event, voice.text(event.title()));
            case Fact.Statement statement -> dated(statement, voice.text(statement.text()));
            case Fact.Figure figure -> dated(figure, voice.text(figure.text()));
            case Fact.Role role -> dated(role, voice.text(role.text()));
        };
    }

    private Words dated(Fact fact, String text) {
        PartialDate date = fact.date();
        String day =
                date == null ? voice.say("date.unknown").text() : voice.dates().brief(date);
        return voice.say("dated", "date", day, "text", text);
    }
}
