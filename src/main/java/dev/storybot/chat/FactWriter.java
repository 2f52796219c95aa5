package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact;
import dev.storybot.story.PartialDate;
import java.util.List;

/// Words facts by their own sentences.
final class FactWriter {

    /// Facts beyond the first; more than these are no longer an answer that fits a screen.
    private static final int MORE = 4;

    private final Voice voice;

    FactWriter(Voice voice) {
        this.voice = voice;
    }

    Draft when(Answer.When answer) {
        Fact first = answer.facts().getFirst();
        Draft draft = new Draft(Reply.Kind.WHEN, whenLead(first));
        effective(first, draft);
        draft.items(
                voice.say("also"),
                more(answer.facts()).stream().map(this::onItsDate).toList());
        answer.facts().forEach(fact -> draft.dateNote(fact, voice));
        return draft.notes(shown(answer.facts()), voice);
    }

    private Words whenLead(Fact fact) {
        PartialDate date = fact.date();
        return date == null
                ? voice.say("when.unknown", "text", voice.fact(fact))
                : voice.say("when.lead", "date", Words.strong(days(fact, date)), "text", voice.fact(fact));
    }

    private String days(Fact fact, PartialDate date) {
        return fact instanceof Fact.Event event && event.end() != null
                ? voice.dates().span(date, event.end())
                : voice.date(date);
    }

    private void effective(Fact fact, Draft draft) {
        if (fact instanceof Fact.Departure departure && departure.effective() != null) {
            draft.paragraph(voice.say("when.effective", "date", voice.date(departure.effective())));
        }
    }

    private Words onItsDate(Fact fact) {
        PartialDate date = fact.date();
        return date == null
                ? voice.fact(fact)
                : voice.say("dated", "date", voice.dates().brief(date), "text", voice.fact(fact));
    }

    Draft facts(Answer.Facts answer) {
        Fact first = answer.facts().getFirst();
        Draft draft = new Draft(kind(first), voice.fact(first));
        if (first instanceof Fact.Figure figure && !figure.members().isEmpty()) {
            draft.paragraph(voice.say("figure.members", "names", voice.names(figure.members())));
        }
        if (first instanceof Fact.Statement statement) {
            new QuoteWriter(voice).quotation(statement, draft);
        }
        return draft.items(
                        voice.say("also"),
                        more(answer.facts()).stream().map(voice::fact).toList())
                .dateNote(first, voice)
                .notes(shown(answer.facts()), voice);
    }

    private static Reply.Kind kind(Fact fact) {
        return switch (fact) {
            case Fact.Figure ignored -> Reply.Kind.FIGURE;
            case Fact.Departure ignored -> Reply.Kind.FACT;
            case Fact.Role ignored -> Reply.Kind.FACT;
            case Fact.Statement ignored -> Reply.Kind.FACT;
            case Fact.Event ignored -> Reply.Kind.FACT;
        };
    }

    private static List<Fact> shown(List<Fact> facts) {
        return facts.subList(0, Math.min(facts.size(), MORE + 1));
    }

    private static List<Fact> more(List<Fact> facts) {
        return shown(facts).subList(1, shown(facts).size());
    }
}
