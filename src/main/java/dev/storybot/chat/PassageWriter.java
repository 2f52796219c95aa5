package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.ask.Citation;
import dev.storybot.ask.Span;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact;
import java.util.List;
import java.util.Locale;

/// Words answers that are passages: the words quoted, the ones that answer marked, and where they stand.
final class PassageWriter {

    /// Passages that fit a screen.
    private static final int SHOWN = 3;

    /// Errata told with a passage; `/receipt` tells all of them.
    private static final int ERRATA = 2;

    private final Voice voice;

    PassageWriter(Voice voice) {
        this.voice = voice;
    }

    Draft cited(Answer.Cited answer) {
        Draft draft = new Draft(Reply.Kind.PASSAGE, says(answer.passages().getFirst()));
        more(answer.passages(), 1, draft);
        errata(answer.passages().getFirst(), draft);
        if (!answer.passages().getFirst().language().equals(voice.language())) {
            draft.note(voice.say("passage.across"));
        }
        return draft;
    }

    /// Says what is wrong with the words quoted; of a rendering, what is wrong with the original of its passage.
    private void errata(Citation.OfPassage citation, Draft draft) {
        String article = citation.passage().article();
        boolean asPublished = citation.language().equals(voice.original(article));
        voice.story().notes().errata().stream()
                .filter(erratum -> erratum.article().equals(article))
                .filter(erratum -> erratum.line() == citation.passage().line())
                .filter(erratum -> !asPublished || citation.words().contains(erratum.quote()))
                .limit(ERRATA)
                .forEach(erratum -> draft.note(voice.erratum(erratum)));
    }

    /// `The article says (L9): “…”`
    private Words says(Citation.OfPassage citation) {
        return voice.say(
                "passage.says",
                "article",
                voice.article(citation.passage().article()),
                "line",
                citation.passage().id(),
                "words",
                words(citation).quoted(citation.language()));
    }

    private void more(List<Citation.OfPassage> passages, int from, Draft draft) {
        passages.stream().limit(SHOWN).skip(from).forEach(citation -> quotation(citation, draft));
    }

    /// The words quoted as a block, with where they stand.
    void quotation(Citation.OfPassage citation, Draft draft) {
        draft.quotation(words(citation), citation.language(), place(citation));
    }

    /// "L9 of the article".
    Words place(Citation.OfPassage citation) {
        return voice.say(
                "passage.place",
                "line",
                citation.passage().id(),
                "article",
                voice.article(citation.passage().article()));
    }

    /// The words quoted, those that answer marked.
    static Words words(Citation.OfPassage citation) {
        if (citation.marks().isEmpty()) {
            return Words.of(citation.words());
        }
        Span quote = citation.quote();
        List<Words.Mark> marks = citation.marks().stream()
                .filter(mark -> mark.length() > 0 && mark.start() >= quote.start() && mark.end() <= quote.end())
                .map(mark ->
                        new Words.Mark(mark.start() - quote.start(), mark.end() - quote.start(), Words.Emphasis.FOUND))
                .toList();
        return new Words(citation.words(), marks);
    }

    Draft checked(Answer.Checked answer) {
        Draft draft = new Draft(Reply.Kind.CHECK, verdict(answer));
        boolean proved = answer.facts().isEmpty();
        if (answer.verdict() == Answer.Checked.Verdict.NOT_COVERED) {
            draft.items(voice.say("nearest"), texts(answer.facts(), 0));
            more(answer.passages(), 0, draft);
            return draft.notes(answer.facts().stream().limit(SHOWN).toList(), voice);
        }
        draft.items(Words.NONE, texts(answer.facts(), 1));
        more(answer.passages(), proved ? 1 : 0, draft);
        return draft.notes(answer.facts(), voice);
    }

    /// "Supported." with what supports it.
    private Words verdict(Answer.Checked answer) {
        String word = answer.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Words verdict = Words.strong(voice.say("check." + word).text());
        return voice.say("check.lead", "verdict", verdict, "evidence", evidence(answer));
    }

    private Words evidence(Answer.Checked answer) {
        if (answer.verdict() == Answer.Checked.Verdict.NOT_COVERED) {
            return voice.say("check.looked", "claim", Typed.repeated(answer.claim()));
        }
        if (!answer.facts().isEmpty()) {
            return voice.fact(answer.facts().getFirst());
        }
        return answer.passages().isEmpty() ? Words.NONE : says(answer.passages().getFirst());
    }

    private List<Words> texts(List<Fact> facts, int from) {
        return facts.stream().limit(SHOWN).skip(from).map(voice::fact).toList();
    }
}
