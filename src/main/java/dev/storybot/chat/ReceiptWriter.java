package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.ask.Answered;
import dev.storybot.ask.Citation;
import dev.storybot.ask.Span;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact;
import dev.storybot.story.Passage;
import dev.storybot.story.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words the receipts of an answer.
final class ReceiptWriter {

    private final Voice voice;
    private final PassageWriter passages;
    /// Publisher and date of each source by its id, made once.
    private final Map<String, Words> places = new HashMap<>();

    ReceiptWriter(Voice voice) {
        this.voice = voice;
        this.passages = new PassageWriter(voice);
        voice.story().sources().forEach(source -> places.put(source.id(), Words.of(place(source, voice))));
    }

    /// A passage that is shown on request is its own receipt.
    List<Reply.Receipt> all(Answered answered) {
        if (answered.answer() instanceof Answer.Shown.OfPassage shown) {
            return List.of(shown(shown.passage()));
        }
        List<Reply.Receipt> receipts = new ArrayList<>(answered.citations().size());
        for (Citation citation : answered.citations()) {
            receipts.add(receipt(citation));
        }
        return receipts;
    }

    private Reply.Receipt shown(Passage passage) {
        String language = voice.languageOf(passage);
        Span whole = new Span(0, passage.text().in(language).length());
        return passage(new Citation.OfPassage(passage, language, whole, List.of(), null));
    }

    private Reply.Receipt receipt(Citation citation) {
        return switch (citation) {
            case Citation.OfPassage passage -> passage(passage);
            case Citation.OfSource source -> source(source);
        };
    }

    private Reply.Receipt passage(Citation.OfPassage citation) {
        Passage passage = citation.passage();
        Fact fact = citation.fact();
        return new Reply.Receipt.OfPassage(
                passage.id(),
                voice.story().id(),
                passage.article(),
                passage.line(),
                passages.place(citation),
                PassageWriter.words(citation),
                citation.language(),
                original(passage, citation.language()),
                fact == null ? null : fact.id());
    }

    private Reply.@Nullable Original original(Passage passage, String shown) {
        String original = voice.original(passage.article());
        return original.equals(shown) || !passage.text().has(original)
                ? null
                : new Reply.Original(passage.text().in(original), original);
    }

    private Reply.Receipt source(Citation.OfSource citation) {
        Source source = citation.source();
        Fact fact = citation.fact();
        String words = citation.words();
        return new Reply.Receipt.OfSource(
                fact == null ? source.id() : fact.id(),
                fact == null ? null : fact.id(),
                source.id(),
                source.title(),
                places.getOrDefault(source.id(), Words.NONE),
                source.url(),
                words == null ? null : Words.of(words),
                language(fact, words == null ? source.title() : words),
                fact != null && voice.story().isAfterArticle(fact));
    }

    /// That of the statement whose words they are; else by their script.
    private static String language(@Nullable Fact fact, String words) {
        if (fact instanceof Fact.Statement statement && statement.words().equals(words)) {
            return statement.language();
        }
        for (int i = 0; i < words.length(); i++) {
            if (Character.isIdeographic(words.codePointAt(i))) {
                return "ja";
            }
        }
        return "en";
    }

    /// Publisher and date, as far as they are known.
    static String place(Source source, Voice voice) {
        String date = source.date() == null ? "" : voice.date(source.date());
        if (source.publisher().isEmpty() || date.isEmpty()) {
            return source.publisher() + date;
        }
        return voice.say("source.place", "publisher", source.publisher(), "date", date)
                .text();
    }
}
