package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Article;
import dev.storybot.story.Fact;
import dev.storybot.story.Passage;
import dev.storybot.story.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words a receipt that was asked for: a passage with a sentence either side, a fact, or a source.
final class ShownWriter {

    /// Facts that are listed of a source that many rest on.
    private static final int SHOWN = 10;

    private final Voice voice;

    ShownWriter(Voice voice) {
        this.voice = voice;
    }

    Draft shown(Answer.Shown answer) {
        return switch (answer) {
            case Answer.Shown.OfPassage passage -> passage(passage);
            case Answer.Shown.OfFact fact -> fact(fact.fact());
            case Answer.Shown.OfSource source -> source(source.source(), source.facts());
        };
    }

    private Draft passage(Answer.Shown.OfPassage shown) {
        Passage passage = shown.passage();
        String language = voice.languageOf(passage);
        Words lead = voice.say(
                "passage.says",
                "article",
                voice.article(passage.article()),
                "line",
                passage.id(),
                "words",
                voice.quoted(passage.text().in(language), language));
        Draft draft = new Draft(Reply.Kind.RECEIPT, lead);
        original(shown, language, draft);
        draft.paragraph(beside("receipt.before", shown.before(), -1))
                .paragraph(beside("receipt.after", shown.after(), 0))
                .paragraph(published(shown.article()))
                .paragraph(intact(shown.intact()));
        shown.errata().forEach(erratum -> draft.note(voice.erratum(erratum)));
        return draft;
    }

    private void original(Answer.Shown.OfPassage shown, String language, Draft draft) {
        String original = shown.article().original();
        if (!original.equals(language) && shown.passage().text().has(original)) {
            Words attribution = voice.say("receipt.original", "language", voice.languageName(original));
            draft.quotation(Words.of(shown.passage().text().in(original)), original, attribution);
        }
    }

    /// The sentence of a neighbouring passage that is next to the one shown: its last (`which` -1) or its first (0).
    private Words beside(String key, @Nullable Passage passage, int which) {
        if (passage == null) {
            return Words.NONE;
        }
        String language = voice.languageOf(passage);
        List<String> sentences = SentenceCut.of(passage.text().in(language), language);
        String sentence = which < 0 ? sentences.getLast() : sentences.getFirst();
        return voice.say(key, "line", passage.id(), "words", voice.quoted(sentence, language));
    }

    private Words published(Article article) {
        String id = article.source();
        return id == null
                ? Words.NONE
                : voice.story()
                        .source(id)
                        .map(source -> voice.say("receipt.source", "source", described(source)))
                        .orElse(Words.NONE);
    }

    private Words intact(@Nullable Boolean intact) {
        if (intact == null) {
            return Words.NONE;
        }
        return voice.say(intact ? "receipt.intact" : "receipt.changed");
    }

    private Draft fact(Fact fact) {
        Draft draft = new Draft(Reply.Kind.RECEIPT, voice.fact(fact));
        if (fact instanceof Fact.Statement statement) {
            new QuoteWriter(voice).quotation(statement, draft);
        }
        return draft.dateNote(fact, voice).notes(List.of(fact), voice);
    }

    private Words described(Source source) {
        Words described = Words.of(source.title());
        for (String part : List.of(ReceiptWriter.place(source, voice), source.url())) {
            described = part.isEmpty() ? described : described.then(" – ").then(part);
        }
        return described;
    }

    private Draft source(Source source, List<Fact> facts) {
        Words lead = voice.say("receipt.source-lead", "id", source.id(), "source", described(source));
        int more = facts.size() - SHOWN;
        return new Draft(Reply.Kind.RECEIPT, lead)
                .items(
                        voice.say("receipt.proves"),
                        facts.stream().limit(SHOWN).map(voice::fact).toList())
                .paragraph(more > 0 ? voice.wording().count("more", more) : Words.NONE)
                .notes(facts.stream().limit(SHOWN).toList(), voice);
    }
}
