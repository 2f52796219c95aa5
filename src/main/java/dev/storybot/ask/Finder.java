package dev.storybot.ask;

import dev.storybot.ask.Question.Sought;
import dev.storybot.ask.SentenceFinder.Candidate;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
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

    /// The same for a question why: it takes for granted what it asks the reason of, and that must be there.
    private static final double ENOUGH_FOR_REASON = 0.6;

    /// Share of a question that a sentence and its passage must hold, see [SentenceFinder.Candidate], in a story without
    /// facts. Calibrated so that it keeps 95 of 100 questions about an article and refuses 93 about others.
    private static final double ENOUGH_IN_TEXT = 0.36;

    /// The same in a story with facts where a question names nobody of whom they tell; and the share of the rare words
    /// that it must hold besides. More would refuse questions about a text as soon as its author writes a first fact,
    /// less answers what is about something else.
    private static final double ENOUGH_IN_TEXT_BESIDE_FACTS = 0.45;

    private static final double ENOUGH_RARE_BESIDE_FACTS = 0.4;

    /// The second best sentence is shown as well where its score comes this near to the best one's: three in ten times.
    private static final double UNSURE = 1.2;

    /// Between facts that hold the same share, the search's own score decides.
    private static final double TIE = 0.1;

    /// Share that makes a fact or sentence worth showing beside "the story does not say".
    private static final double NEAR = 0.35;

    private static final int CANDIDATES = 16;
    private static final int SHOWN = 3;

    /// Facts that a claim is held against.
    private static final int CLAIMED = 5;

    private final Story story;
    private final boolean hasFacts;
    private final PassageSearch passages;
    private final FactSearch facts;
    private final Citations citations;
    private final SubjectMatch subjects;
    private final SentenceFinder sentences;
    private final Fit fit;

    Finder(
            Story story,
            @Nullable String mainOrganisation,
            PassageSearch passages,
            FactSearch facts,
            NameSearch names,
            Citations citations) {
        this.story = story;
        this.hasFacts = !story.facts().isEmpty();
        this.passages = passages;
        this.facts = facts;
        this.citations = citations;
        this.subjects = new SubjectMatch(story, mainOrganisation);
        this.sentences = new SentenceFinder(story, passages, names, subjects);
        this.fit = new Fit(story.date());
    }

    /// What was found.
    ///
    /// @param passages sentences that answer, or stand beside a fact that does
    record Found(Answer answer, List<Citation.OfPassage> passages, double confidence) {}

    /// @param words the share of the words alone
    private record Scored(Fact fact, double score, double coverage, double words) {}

    Found find(Question.Free asked, String searched, String language) {
        List<Scored> scored = scored(asked, searched);
        List<Candidate> candidates = sentences.find(asked, searched);
        boolean named = asked.unknown().isEmpty() || asked.unknown().stream().anyMatch(n -> isCovered(n, searched));
        double enough = asked.entities().isEmpty() ? ENOUGH_WITHOUT_NAME : ENOUGH;
        boolean possible = named && isMoreThanNumbers(asked, searched);
        Optional<Scored> fact = scored.stream().findFirst().filter(s -> possible && s.coverage() >= enough);
        Optional<Candidate> sentence =
                candidates.stream().findFirst().filter(candidate -> isEnough(candidate, asked, possible));
        if (fact.isPresent()
                && (sentence.isEmpty()
                        || fact.get().score() + 0.1 >= coverage(sentence.get().hit()))) {
            return byFact(asked, scored, sentence, language);
        }
        return sentence.map(best -> byPassage(candidates, best, language))
                .orElseGet(() -> notFound(asked, scored, candidates, language));
    }

    private boolean isEnough(Candidate candidate, Question.Free asked, boolean possible) {
        if (!hasFacts) {
            return candidate.share() >= ENOUGH_IN_TEXT;
        }
        double least = asked.sought() == Sought.REASON ? ENOUGH_FOR_REASON : 0;
        if (!possible
                || coverage(candidate.hit()) < least
                || !holds(sentence(candidate.hit()), asked)
                || !Numbers.areAllIn(asked.words(), passage(candidate.hit()))) {
            return false;
        }
        if (asked.entities().isEmpty()) {
            return candidate.share() >= ENOUGH_IN_TEXT_BESIDE_FACTS
                    && coverage(candidate.hit()) >= ENOUGH_RARE_BESIDE_FACTS;
        }
        return coverage(candidate.hit()) >= ENOUGH;
    }

    private String sentence(PassageSearch.Hit hit) {
        return hit.sentence().of(passage(hit));
    }

    private String passage(PassageSearch.Hit hit) {
        return story.passage(hit.article(), hit.line()).orElseThrow().text().in(hit.language());
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

    private static boolean asksForNumber(Question.Free asked) {
        return asked.sought() == Sought.AMOUNT || asked.sought() == Sought.COUNT;
    }

    /// Whether a text has the kind of thing that is asked for, where that shows: an amount needs a number.
    private static boolean holds(String text, Question.Free asked) {
        return !asksForNumber(asked) || Numbers.areInBesidesDates(text);
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
        // the best comes first
        double most = hits.isEmpty() ? 1 : hits.getFirst().score();
        List<Scored> scored = new ArrayList<>(hits.size());
        for (FactSearch.Hit hit : hits) {
            Fact fact = story.fact(hit.fact()).orElseThrow();
            double coverage = coverage(hit, fact, asked, searched);
            scored.add(new Scored(
                    fact, coverage + fit.of(fact, asked.sought()) + TIE * hit.score() / most, coverage, hit.words()));
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score()));
        return scored;
    }

    /// The share of what is asked that a fact holds; next to none where it is of other entities, of another time, or not
    /// the kind of thing that is asked for.
    private double coverage(FactSearch.Hit hit, Fact fact, Question.Free asked, String searched) {
        boolean fits = subjects.isOf(fact, asked.entities())
                && isDated(fact, asked.period())
                && hit.words() >= (asked.sought() == Sought.REASON ? ENOUGH_FOR_REASON : ENOUGH_WORDS)
                && (fact instanceof Fact.Figure || holds(fact.text().in(searched), asked))
                && Numbers.areAllIn(asked.words(), fact.text().in(searched))
                && (!asked.words().isBlank() || (fact instanceof Fact.Figure && asksForNumber(asked)));
        return fits ? hit.coverage() : hit.coverage() / 3;
    }

    private static boolean isDated(Fact fact, Question.@Nullable Period period) {
        if (period == null || fact.date() == null) {
            return true;
        }
        if (period.holds(fact.date())) {
            return true;
        }
        for (PartialDate also : fact.common().alsoDated()) {
            if (period.holds(also)) {
                return true;
            }
        }
        return false;
    }

    private Found byFact(Question.Free asked, List<Scored> scored, Optional<Candidate> sentence, String language) {
        Scored best = scored.getFirst();
        List<Fact> answers = scored.stream()
                .filter(s -> s.score() >= best.score() - 0.05 && s.coverage() >= ENOUGH)
                .limit(SHOWN)
                .map(Scored::fact)
                .toList();
        Answer answer = asked.sought() == Sought.DATE ? new Answer.When(answers) : new Answer.Facts(answers);
        List<Citation.OfPassage> beside = sentence.map(Candidate::hit)
                .filter(hit -> hit.coverage() >= best.coverage() - 0.1)
                .map(hit -> List.of(citations.of(hit, language)))
                .orElse(List.of());
        return new Found(answer, beside, Math.min(0.95, best.coverage()));
    }

    private Found byPassage(List<Candidate> candidates, Candidate best, String language) {
        List<Candidate> shown = new ArrayList<>(List.of(best));
        second(candidates, best).ifPresent(shown::add);
        List<Citation.OfPassage> cited = shown.stream()
                .map(candidate -> citations.of(candidate.hit(), language))
                .toList();
        return new Found(
                new Answer.Cited(cited), cited, Math.min(0.9, best.hit().coverage()));
    }

    /// What is shown beside the best sentence: one that comes near to it, of another passage where there is one.
    private static Optional<Candidate> second(List<Candidate> candidates, Candidate best) {
        List<Candidate> near = candidates.stream()
                .filter(other -> !other.equals(best) && other.score() > best.score() - UNSURE)
                .toList();
        return near.stream()
                .filter(other -> !other.hit().isBeside(best.hit()))
                .findFirst()
                .or(() -> near.stream().findFirst());
    }

    private Found notFound(Question.Free asked, List<Scored> scored, List<Candidate> candidates, String language) {
        List<Fact> near = scored.stream()
                .filter(s -> s.coverage() >= NEAR)
                .limit(SHOWN)
                .map(Scored::fact)
                .toList();
        List<Citation.OfPassage> nearby = near.isEmpty()
                ? candidates.stream()
                        .map(Candidate::hit)
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

    /// The sentences that come near to a question or a claim, best first; its days do not matter.
    List<Candidate> sentences(Question.Free asked, String searched) {
        return sentences.find(asked, searched);
    }

    /// What comes near to a claim.
    ///
    /// @param facts    best first; none where a sentence comes nearer
    /// @param passages the sentence that comes nearest, if it is about the same
    record Nearest(List<Near> facts, List<Citation.OfPassage> passages) {}

    /// A fact that comes near to a claim.
    ///
    /// @param coverage the share of the claim that it holds
    /// @param words    the share of the claim's words, without its names
    record Near(Fact fact, double coverage, double words) {}

    /// @param candidates the [#sentences] for the claim, whatever its days
    Nearest nearest(Question.Free claim, List<Candidate> candidates, String searched, String language) {
        List<Scored> scored = scored(claim, searched);
        double fact = scored.isEmpty() ? 0 : scored.getFirst().coverage();
        double passage = candidates.isEmpty() ? 0 : candidates.getFirst().hit().coverage();
        boolean lacking = claim.unknown().stream().anyMatch(name -> !isCovered(name, searched));
        List<Near> near = fact < passage - 0.1
                ? List.of()
                : scored.stream()
                        .limit(CLAIMED)
                        .map(s -> new Near(s.fact(), lacking ? 0 : s.coverage(), s.words()))
                        .toList();
        List<Citation.OfPassage> nearby = candidates.stream()
                .limit(1)
                .map(Candidate::hit)
                .filter(hit -> hit.coverage() >= ENOUGH)
                .map(hit -> citations.of(hit, language))
                .toList();
        return new Nearest(near, nearby);
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
