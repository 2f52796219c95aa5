package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Article;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.Notes;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Passage;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the bot speaks of one story in one language: its sentences, names, dates and the story's own texts. Immutable.
///
/// What it says again and again, whatever is asked, it words once: its story's date, and where its sources disagree.
final class Voice {

    private final Story story;
    private final Wording wording;
    private final DateWords dates;
    private final String asOf;
    private final String afterArticle;

    private final Map<Departure.Kind, Words> kinds = new EnumMap<>(Departure.Kind.class);

    /// The language in which each article was published, by its id.
    private final Map<String, String> originals = new HashMap<>();

    /// What to say of each disagreement by its id.
    private final Map<String, Words> disagreements = new HashMap<>();

    Voice(Story story, Wording wording) {
        this.story = story;
        this.wording = wording;
        this.dates = new DateWords(wording);
        this.asOf = dates.of(story.date());
        this.afterArticle = say("after-article").text();
        for (Departure.Kind kind : Departure.Kind.values()) {
            kinds.put(kind, say("kind." + DepartureLine.word(kind)));
        }
        story.articles().forEach(article -> originals.put(article.id(), article.original()));
        story.notes().disagreements().forEach(one -> disagreements.putIfAbsent(one.id(), disagreement(one)));
    }

    Story story() {
        return story;
    }

    Wording wording() {
        return wording;
    }

    Words say(String key, Object... with) {
        return wording.say(key, with);
    }

    String language() {
        return wording.language();
    }

    String text(Text text) {
        return text.in(language());
    }

    String name(Entity entity) {
        return entity.name(language());
    }

    /// The name of an entity by its id; the id itself where the story has no such entity.
    String name(String entity) {
        Entity known = story.entity(entity).orElse(null);
        return known == null ? entity : name(known);
    }

    Words names(List<String> entities) {
        List<Words> names = new ArrayList<>(entities.size());
        for (String id : entities) {
            names.add(Words.strong(name(id)));
        }
        return wording.list(names);
    }

    /// "resigned".
    Words kind(Departure.Kind kind) {
        return kinds.getOrDefault(kind, Words.NONE);
    }

    DateWords dates() {
        return dates;
    }

    String date(PartialDate date) {
        return dates.of(date);
    }

    String asOf() {
        return asOf;
    }

    /// The authored sentences of a fact; one from after the article says so.
    Words fact(Fact fact) {
        return dated(text(fact.text()), fact.date());
    }

    /// `text`, with "after the article" behind it where `date` is later than the story and the text does not say so.
    Words dated(String text, @Nullable PartialDate date) {
        boolean later = date != null && date.isAfter(story.date());
        return later && !text.contains(afterArticle)
                ? say("marked", "text", text, "mark", afterArticle)
                : Words.of(text);
    }

    /// The sides of the disagreement that concerns `fact`, each with who says it; empty where sources agree.
    Optional<Words> disagreement(Fact fact) {
        String disputed = fact.common().disputed();
        return disputed == null ? Optional.empty() : Optional.ofNullable(disagreements.get(disputed));
    }

    private Words disagreement(Notes.Disagreement disagreement) {
        Words sides = Words.NONE;
        for (Notes.Side side : disagreement.sides()) {
            sides = sides.then(say("disagree.side", "who", text(side.who()), "says", text(side.says())));
        }
        return say("disagree", "topic", text(disagreement.topic()), "sides", sides);
    }

    /// What is wrong with words of an article, and how to read them.
    Words erratum(Notes.Erratum erratum) {
        return say(
                "receipt.erratum",
                "words",
                Words.of(erratum.quote()).quoted(original(erratum.article())),
                "problem",
                text(erratum.problem()),
                "reading",
                text(erratum.reading()));
    }

    /// The language in which an article was published.
    String original(String article) {
        return originals.getOrDefault(article, language());
    }

    /// What an article is called in a sentence: "the article" where the story has only one; else by its title.
    String article(String id) {
        if (story.articles().size() == 1) {
            return say("the-article").text();
        }
        Text title = story.article(id).map(Article::title).orElse(null);
        return title == null ? id : text(title);
    }

    /// The language in which a passage is shown: the one spoken where the passage is there in it, else the original.
    String languageOf(Passage passage) {
        return passage.text().has(language()) ? language() : original(passage.article());
    }

    /// The name of a language, in the language spoken; its code where there is no name for it.
    String languageName(String code) {
        String key = "language." + code.split("[-_]", 2)[0];
        return wording.has(key) ? say(key).text() : code;
    }

    /// Words of the story between the quotation marks of their language.
    Words quoted(String words, String language) {
        return Words.of(words).quoted(language);
    }
}
