package dev.storybot.ask;

import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Passage;
import dev.storybot.story.Receipt;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Turns receipts of facts into citations: finds the words of a passage that prove a fact, in the asker's language where
/// the passage exists in it. Thread-safe.
final class Citations {

    private final Story story;

    /// By language of the answer.
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /// What was cited so far: each made when it is first asked for, which nobody notices, while all together would make every
    /// start longer.
    private record Made(
            Map<Key, Citation> ofReceipts,
            Map<String, List<Citation>> ofFacts,
            Map<String, OfDeparture> ofDepartures,
            Map<String, List<Citation>> ofEntities) {

        Made() {
            this(
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
        }
    }

    private record Key(String fact, Receipt receipt) {}

    /// Each without repeats.
    ///
    /// @param reasons    of its reasons one after the other, then its own
    /// @param next       of what came next, then its own
    /// @param successors of those who took over, then its own
    private record OfDeparture(List<Citation> reasons, List<Citation> next, List<Citation> successors) {}

    Citations(Story story) {
        this.story = story;
    }

    private Made in(String language) {
        return made.computeIfAbsent(language, first -> new Made());
    }

    private OfDeparture ofDeparture(Fact.Departure departure, String language) {
        List<Citation> reasons = new ArrayList<>();
        departure.reasons().forEach(reason -> reasons.addAll(of(departure, reason.receipts(), language)));
        reasons.addAll(of(departure, departure.receipts(), language));
        List<Receipt> next = new ArrayList<>();
        departure.next().forEach(one -> next.addAll(one.receipts()));
        next.addAll(departure.receipts());
        List<Receipt> successors = new ArrayList<>();
        departure.successors().forEach(one -> successors.addAll(one.receipts()));
        successors.addAll(departure.receipts());
        return new OfDeparture(
                Receipts.distinct(reasons), of(departure, next, language), of(departure, successors, language));
    }

    private @Nullable Citation cited(Fact fact, Receipt receipt, String language) {
        return switch (receipt) {
            case Receipt.Line line ->
                story.passage(line.article(), line.line())
                        .map(passage -> proving(
                                fact,
                                ofPassage(passage, line.words(), fact.text().in(shown(passage, language)), language)))
                        .orElse(null);
            case Receipt.Sourced sourced ->
                story.source(sourced.source())
                        .map(source -> new Citation.OfSource(fact, source, sourced.words()))
                        .orElse(null);
        };
    }

    private static String shown(Passage passage, String language) {
        return passage.text().has(language)
                ? language
                : passage.text().languages().stream().sorted().findFirst().orElseThrow();
    }

    private static Citation.OfPassage ofPassage(Passage passage, @Nullable Text words, String claim, String language) {
        String shown = shown(passage, language);
        String text = passage.text().in(shown);
        int at = words != null && words.has(shown) ? text.indexOf(words.in(shown)) : -1;
        Span quote =
                at >= 0 && words != null ? new Span(at, at + words.in(shown).length()) : closest(text, claim);
        return new Citation.OfPassage(passage, shown, quote, List.of(), null);
    }

    private static Citation.OfPassage proving(Fact fact, Citation.OfPassage cited) {
        return new Citation.OfPassage(cited.passage(), cited.language(), cited.quote(), cited.marks(), fact);
    }

    /// The sentence of `text` that shares most with `claim`, by pairs of neighbouring characters.
    private static Span closest(String text, String claim) {
        Set<String> wanted = pairs(claim);
        Span best = new Span(0, text.length());
        double most = -1;
        for (Span sentence : Sentences.of(text)) {
            Set<String> pairs = pairs(sentence.of(text));
            int size = pairs.size();
            pairs.retainAll(wanted);
            double share = pairs.size() / Math.sqrt(size + 1.0);
            if (share > most) {
                most = share;
                best = sentence;
            }
        }
        return best;
    }

    private static Set<String> pairs(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= lower.length(); i++) {
            pairs.add(lower.substring(i, i + 2));
        }
        return pairs;
    }

    /// Citations for receipts of `fact`, passages first, in the order given, one for each place or source.
    List<Citation> of(Fact fact, List<? extends Receipt> receipts, String language) {
        Map<Key, Citation> there = in(language).ofReceipts();
        Map<Object, Citation> passages = new LinkedHashMap<>();
        Map<Object, Citation> sources = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            switch (there.computeIfAbsent(new Key(fact.id(), receipt), key -> cited(fact, receipt, language))) {
                case Citation.OfPassage cited -> passages.putIfAbsent(cited.passage(), cited);
                case Citation.OfSource cited -> sources.putIfAbsent(cited.source(), cited);
                case null -> {}
            }
        }
        List<Citation> all = new ArrayList<>(passages.values());
        all.addAll(sources.values());
        return all;
    }

    private OfDeparture told(Fact.Departure departure, String language) {
        return in(language).ofDepartures().computeIfAbsent(departure.id(), id -> ofDeparture(departure, language));
    }

    /// The receipts of the reasons of a departure, then its own.
    List<Citation> ofReasons(Fact.Departure departure, String language) {
        return told(departure, language).reasons();
    }

    /// The receipts of what came next, then those of the departure.
    List<Citation> ofNext(Fact.Departure departure, String language) {
        return told(departure, language).next();
    }

    /// The receipts of who took over, then those of the departure.
    List<Citation> ofSuccessors(Fact.Departure departure, String language) {
        return told(departure, language).successors();
    }

    /// The receipts of an entity's description.
    List<Citation> of(Entity entity, String language) {
        return in(language).ofEntities().computeIfAbsent(entity.id(), id -> List.copyOf(described(entity, language)));
    }

    private List<Citation> described(Entity entity, String language) {
        Text description = entity.description();
        List<Citation> all = new ArrayList<>();
        for (Receipt receipt : entity.receipts()) {
            switch (receipt) {
                case Receipt.Line(String article, int line, Text words) ->
                    story.passage(article, line)
                            .ifPresent(p -> all.add(ofPassage(
                                    p,
                                    words,
                                    description == null ? entity.name(language) : description.in(language),
                                    language)));
                case Receipt.Sourced(String id, String words) ->
                    story.source(id).ifPresent(source -> all.add(new Citation.OfSource(null, source, words)));
            }
        }
        return all;
    }

    /// A whole passage.
    static Citation.OfPassage of(Passage passage, String language) {
        String shown = shown(passage, language);
        return new Citation.OfPassage(
                passage, shown, new Span(0, passage.text().in(shown).length()), List.of(), null);
    }

    /// All of a fact.
    List<Citation> of(Fact fact, String language) {
        return in(language).ofFacts().computeIfAbsent(fact.id(), id -> List.copyOf(every(fact, language)));
    }

    private List<Citation> every(Fact fact, String language) {
        List<Receipt> receipts = new ArrayList<>(fact.receipts());
        if (fact instanceof Fact.Statement statement && statement.rendering() != null) {
            receipts.addFirst(statement.rendering());
        }
        return of(fact, receipts, language);
    }

    /// A citation of a sentence that a search found, shown in the asker's language where the passage exists in it.
    Citation.OfPassage of(PassageSearch.Hit hit, String language) {
        Passage passage = story.passage(hit.article(), hit.line()).orElseThrow();
        if (hit.language().equals(language) || !passage.text().has(language)) {
            return new Citation.OfPassage(passage, hit.language(), hit.sentence(), hit.matched(), null);
        }
        String there = passage.text().in(language);
        List<Span> from = Sentences.of(passage.text().in(hit.language()));
        List<Span> to = Sentences.of(there);
        int index = Math.max(0, from.indexOf(hit.sentence()));
        Span sentence = from.size() == to.size() ? to.get(index) : new Span(0, there.length());
        return new Citation.OfPassage(passage, language, sentence, List.of(), null);
    }
}
