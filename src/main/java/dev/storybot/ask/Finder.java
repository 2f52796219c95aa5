package dev.storybot.ask;

import dev.storybot.ask.Question.Sought;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers free text: by the fact that holds what is asked, else by the sentence that does, else not. Thread-safe.
final class Finder {

    /// Share of what is asked, weighed by inverse document frequency, that an answer must hold. Below it the question is
    /// about something else: see the calibration in `EvalTest`.
    private static final double ENOUGH = 0.5;

    /// The same where no entity of the story is named.
    private static final double ENOUGH_WITHOUT_NAME = 0.58;

    /// The same for the words without the names: a passage that only names the same people is no answer.
    private static final double ENOUGH_WORDS = 0.4;

    /// Between facts that hold the same share, the search's own score decides.
    private static final double TIE = 0.1;

    /// Share that makes a fact or sentence worth showing beside "the story does not say".
    private static final double NEAR = 0.35;

    private static final int CANDIDATES = 16;
    private static final int SHOWN = 3;

    private final Story story;
    private final @Nullable String mainOrganisation;
    private final PassageSearch passages;
    private final FactSearch facts;
    private final NameSearch names;
    private final Citations citations;
    private final Fit fit;

    Finder(
            Story story,
            @Nullable String mainOrganisation,
            PassageSearch passages,
            FactSearch facts,
            NameSearch names,
            Citations citations) {
        this.mainOrganisation = mainOrganisation;
        this.story = story;
        this.passages = passages;
        this.facts = facts;
        this.names = names;
        this.citations = citations;
        this.fit = new Fit(story.date());
    }

    /// What was found.
    ///
    /// @param passages sentences that answer, or stand beside a fact that does
    record Found(Answer answer, List<Citation.OfPassage> passages, double confidence) {}

    private record Scored(Fact fact, double score, double coverage) {}

    Found find(Question.Free asked, String searched, String language) {
        List<Scored> scored = scored(asked, searched);
        List<PassageSearch.Hit> hits = passages(asked, searched);
        boolean named = asked.unknown().isEmpty() || asked.unknown().stream().anyMatch(n -> isCovered(n, searched));
        double enough = asked.entities().isEmpty() ? ENOUGH_WITHOUT_NAME : ENOUGH;
        boolean possible = named && isMoreThanNumbers(asked, searched);
        Optional<Scored> fact = scored.stream().findFirst().filter(s -> possible && s.coverage() >= enough);
        Optional<PassageSearch.Hit> passage =
                hits.stream().findFirst().filter(hit -> possible && coverage(hit) >= enough);
        if (fact.isPresent() && (passage.isEmpty() || fact.get().score() + 0.1 >= coverage(passage.get()))) {
            return byFact(asked, scored, passage, language);
        }
        return passage.map(hit -> byPassage(hits, hit, language))
                .orElseGet(() -> notFound(asked, scored, hits, language));
    }

    /// A number alone shows nothing: "17 times 23" is not about the 17th.
    private boolean isMoreThanNumbers(Question.Free asked, String searched) {
        String words = Numbers.without(asked.words());
        return words.equals(asked.words().toLowerCase(Locale.ROOT))
                || Typed.tokens(words).stream().anyMatch(token -> passages.knows(token.word(), searched));
    }

    /// A sentence among others that hold the rest of what is asked counts nearly as much as one that holds it all.
    private static double coverage(PassageSearch.Hit hit) {
        return Math.max(hit.coverage(), hit.passage() - 0.1);
    }

    private List<PassageSearch.Hit> passages(Question.Free asked, String searched) {
        if (asked.words().isBlank()) {
            return List.of();
        }
        return passages.passages(asked.words(), searched, asked.entities(), CANDIDATES).stream()
                .filter(hit -> holds(sentence(hit), asked))
                .filter(hit -> isOf(hit, asked.entities()))
                .toList();
    }

    /// Whether a passage names every person asked about, and the organisations, as facts must; and holds more of the
    /// question than names.
    private boolean isOf(PassageSearch.Hit hit, Set<String> entities) {
        if (entities.isEmpty()) {
            return true;
        }
        String text =
                story.passage(hit.article(), hit.line()).orElseThrow().text().in(hit.language());
        List<Mention> mentions = names.mentions(text);
        Set<String> named = new HashSet<>();
        mentions.forEach(mention -> named.addAll(mention.entities()));
        boolean words = hit.matched().stream()
                .anyMatch(span -> mentions.stream().noneMatch(m -> m.span().overlaps(span)));
        return words && isOf(named, entities);
    }

    private String sentence(PassageSearch.Hit hit) {
        String text =
                story.passage(hit.article(), hit.line()).orElseThrow().text().in(hit.language());
        return hit.sentence().of(text);
    }

    private static boolean asksForNumber(Question.Free asked) {
        return asked.sought() == Sought.AMOUNT || asked.sought() == Sought.COUNT;
    }

    /// Whether a text has the kind of thing that is asked for, where that shows: an amount needs a number.
    private static boolean holds(String text, Question.Free asked) {
        return !asksForNumber(asked) || Numbers.areIn(text);
    }

    Result answer(Question.Free asked, Way way) {
        Found found = find(asked, way.searched(), way.shown());
        return new Result(found.answer(), List.copyOf(found.passages()), found.confidence());
    }

    private boolean isCovered(String name, String language) {
        return passages.knows(name, language);
    }

    private List<Scored> scored(Question.Free asked, String searched) {
        List<FactSearch.Hit> hits = facts.facts(asked.words(), searched, asked.entities(), 2 * CANDIDATES);
        double most = hits.stream().mapToDouble(FactSearch.Hit::score).max().orElse(1);
        List<Scored> scored = new ArrayList<>();
        for (FactSearch.Hit hit : hits) {
            Fact fact = story.fact(hit.fact()).orElseThrow();
            double coverage = coverage(hit, fact, asked, searched);
            scored.add(new Scored(fact, coverage + fit.of(fact, asked.sought()) + TIE * hit.score() / most, coverage));
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score()));
        return scored;
    }

    /// The share of what is asked that a fact holds; next to none where it is of other entities, of another time, or not
    /// the kind of thing that is asked for.
    private double coverage(FactSearch.Hit hit, Fact fact, Question.Free asked, String searched) {
        boolean fits = isOf(fact.concerned(), asked.entities())
                && isDated(fact, asked.period())
                && hit.words() >= ENOUGH_WORDS
                && (fact instanceof Fact.Figure || holds(fact.text().in(searched), asked))
                && (!asked.words().isBlank() || (fact instanceof Fact.Figure && asksForNumber(asked)));
        return fits ? hit.coverage() : hit.coverage() / 3;
    }

    /// Whether what concerns some entities concerns every one asked about. Events and the organisation that the whole story is about go
    /// without saying.
    private boolean isOf(Set<String> concerned, Set<String> entities) {
        boolean elsewhere = concerned.stream()
                .flatMap(id -> story.entity(id).stream())
                .anyMatch(entity -> entity.kind() == Entity.Kind.ORGANISATION && !entity.media());
        return entities.stream()
                .filter(id -> !concerned.contains(id) && (elsewhere || !id.equals(mainOrganisation)))
                .flatMap(id -> story.entity(id).stream())
                .noneMatch(entity -> switch (entity.kind()) {
                    case PERSON, ORGANISATION -> !entity.media();
                    case PRODUCT, EVENT, OTHER -> false;
                });
    }

    private static boolean isDated(Fact fact, Question.@Nullable Period period) {
        if (period == null || fact.date() == null) {
            return true;
        }
        List<PartialDate> dates = new ArrayList<>(fact.common().alsoDated());
        dates.add(fact.date());
        return dates.stream().anyMatch(period::holds);
    }

    private Found byFact(
            Question.Free asked, List<Scored> scored, Optional<PassageSearch.Hit> passage, String language) {
        Scored best = scored.getFirst();
        List<Fact> answers = scored.stream()
                .filter(s -> s.score() >= best.score() - 0.05 && s.coverage() >= ENOUGH)
                .limit(SHOWN)
                .map(Scored::fact)
                .toList();
        Answer answer = asked.sought() == Sought.DATE ? new Answer.When(answers) : new Answer.Facts(answers);
        List<Citation.OfPassage> beside = passage.filter(hit -> hit.coverage() >= best.coverage() - 0.1)
                .map(hit -> List.of(citations.of(hit, language)))
                .orElse(List.of());
        return new Found(answer, beside, Math.min(0.95, best.coverage()));
    }

    private Found byPassage(List<PassageSearch.Hit> hits, PassageSearch.Hit best, String language) {
        List<Citation.OfPassage> cited = hits.stream()
                .filter(hit -> hit.equals(best) || hit.coverage() >= best.coverage() - 0.02)
                .limit(2)
                .map(hit -> citations.of(hit, language))
                .toList();
        return new Found(new Answer.Cited(cited), cited, Math.min(0.9, best.coverage()));
    }

    private Found notFound(Question.Free asked, List<Scored> scored, List<PassageSearch.Hit> hits, String language) {
        List<Fact> near = scored.stream()
                .filter(s -> s.coverage() >= NEAR)
                .limit(SHOWN)
                .map(Scored::fact)
                .toList();
        List<Citation.OfPassage> nearby = near.isEmpty()
                ? hits.stream()
                        .filter(hit -> hit.coverage() >= NEAR)
                        .limit(1)
                        .map(hit -> citations.of(hit, language))
                        .toList()
                : List.of();
        List<Entity> named = asked.entities().stream()
                .flatMap(id -> story.entity(id).stream())
                .filter(Objects::nonNull)
                .toList();
        return new Found(new Answer.NotInStory(asked.text(), named, near, nearby), List.of(), 0);
    }

    /// Facts of one type that hold `words`, best first.
    <F extends Fact> List<F> facts(Class<F> type, String words, String searched, Set<String> entities, double least) {
        return facts.facts(words, searched, entities, 2 * CANDIDATES).stream()
                .filter(hit -> hit.words() >= least)
                .flatMap(hit -> story.fact(hit.fact()).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// What comes nearest to a claim.
    ///
    /// @param coverage of the best of them
    record Nearest(List<Fact> facts, List<Citation.OfPassage> passages, double coverage) {}

    Nearest nearest(Question.Free claim, String searched, String language) {
        List<Scored> scored = scored(claim, searched);
        List<PassageSearch.Hit> hits = passages(claim, searched);
        double fact = scored.isEmpty() ? 0 : scored.getFirst().coverage();
        double passage = hits.isEmpty() ? 0 : hits.getFirst().coverage();
        boolean lacking = claim.unknown().stream().anyMatch(name -> !isCovered(name, searched));
        List<Fact> near = fact >= passage - 0.1
                ? scored.stream().limit(1).map(Scored::fact).toList()
                : List.of();
        List<Citation.OfPassage> nearby = hits.stream()
                .limit(1)
                .filter(hit -> hit.coverage() >= ENOUGH)
                .map(hit -> citations.of(hit, language))
                .toList();
        return new Nearest(near, nearby, lacking ? 0 : Math.max(fact, passage));
    }

    /// The passages that an expression of the search syntax finds, or what is wrong with it.
    Answer expression(String expression, String searched, String language) {
        return switch (passages.expression(expression, searched, CANDIDATES)) {
            case PassageSearch.Found.Malformed(int position, PassageSearch.Fault fault) ->
                new Answer.Malformed(expression, position, fault);
            case PassageSearch.Found.Hits(List<PassageSearch.Hit> hits) ->
                hits.isEmpty()
                        ? new Answer.NotInStory(expression, List.of(), List.of(), List.of())
                        : new Answer.Cited(hits.stream()
                                .limit(SHOWN)
                                .map(hit -> citations.of(hit, hit.language()))
                                .toList());
        };
    }
}
