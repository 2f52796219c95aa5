package dev.storybot.ask;

import dev.storybot.ask.Answer.Checked.Verdict;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a claim against facts of any kind: the one that says all of it decides. Numbers are compared with those of the
/// fact rather than looked for; so are dates, once no fact of the days claimed holds it. Thread-safe.
final class FactClaims {

    /// Share of a claim that a fact must hold to decide it.
    private static final double COVERED = 0.8;

    /// The same for a claim with a number or a date, which is compared on its own.
    private static final double COVERED_WITH_NUMBER = 0.6;

    private final Story story;
    private final Languages languages;
    private final Scanner scanner;
    private final Subjects subjects;
    private final Finder finder;

    FactClaims(Story story, Languages languages, Scanner scanner, Subjects subjects, Finder finder) {
        this.story = story;
        this.languages = languages;
        this.scanner = scanner;
        this.subjects = subjects;
        this.finder = finder;
    }

    /// @param unknown its [#unknown] names
    Result check(String claim, Scan scan, List<String> unknown, Way way) {
        return Result.checked(new Claim(claim, scan, unknown, way).check());
    }

    /// Words that look like names and that the story does not use; in a claim the first word may be one.
    List<String> unknown(Scan scan, Way way) {
        return scan.extras().stream()
                .filter(token -> scan.unknown().contains(token)
                        || Character.isUpperCase(scan.text().charAt(token.span().start())))
                .filter(token -> subjects.isUnknown(token, way.searched()))
                .map(token -> token.span().of(scan.text()))
                .toList();
    }

    private Stream<String> persons(Scan scan) {
        return scan.named(story, Entity.Kind.PERSON).stream()
                .flatMap(person -> person.candidates().stream())
                .map(Entity::id);
    }

    /// One claim.
    private final class Claim {

        private final String claim;
        private final Scan scan;
        private final Way way;
        private final List<String> unknown;

        /// What it says beside names and numbers.
        private final String words;

        private final ClaimWords said;
        private final List<Double> numbers;
        private final Set<String> persons;
        private final boolean isOpposite;
        private final double enough;

        Claim(String claim, Scan scan, List<String> unknown, Way way) {
            this.claim = claim;
            this.scan = scan;
            this.way = way;
            this.unknown = unknown;
            this.words = Numbers.without(scan.words());
            this.said = new ClaimWords(languages.lexicon(way.searched()));
            this.numbers = Numbers.in(withoutDates(scan));
            this.persons = persons(scan).collect(Collectors.toSet());
            this.isOpposite = Hedges.isOpposite(scan.text());
            this.enough = numbers.isEmpty() && scan.period() == null ? COVERED : COVERED_WITH_NUMBER;
        }

        Answer.Checked check() {
            Question.Period period = scan.period();
            Question.Free asked = asked(period);
            List<SentenceFinder.Candidate> sentences = finder.sentences(asked, way.searched());
            Answer.Checked then = against(asked, sentences);
            boolean decided = period == null || then.verdict() == Verdict.SUPPORTED;
            return decided ? then : against(asked(null), sentences);
        }

        private Question.Free asked(Question.@Nullable Period period) {
            return new Question.Free(claim, words, scan.entities(), unknown, Question.Sought.ANYTHING, period);
        }

        private Answer.Checked against(Question.Free asked, List<SentenceFinder.Candidate> sentences) {
            Finder.Nearest nearest = finder.nearest(asked, sentences, way.searched(), way.shown());
            List<Fact> facts = nearest.facts().stream().map(Finder.Near::fact).toList();
            List<Verdict> verdicts = nearest.facts().stream().map(this::verdict).toList();
            boolean saidSomewhere = !numbers.isEmpty() && facts.stream().anyMatch(fact -> hasNumbers(text(fact)));
            List<Verdict> deciding = saidSomewhere
                    ? List.of(Verdict.SUPPORTED, Verdict.DISPUTED)
                    : List.of(Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.CONTRADICTED);
            for (Verdict verdict : deciding) {
                int first = verdicts.indexOf(verdict);
                if (first >= 0) {
                    return new Answer.Checked(claim, verdict, List.of(facts.get(first)), nearest.passages());
                }
            }
            List<Fact> best = facts.stream().limit(1).toList();
            return new Answer.Checked(claim, Verdict.NOT_COVERED, best, nearest.passages());
        }

        private String text(Fact fact) {
            return fact.text().in(way.searched());
        }

        /// Whether `text` has every number of the claim.
        private boolean hasNumbers(String text) {
            return Numbers.in(text).containsAll(numbers);
        }

        private Verdict verdict(Finder.Near near) {
            if (near.coverage() < enough || near.words() < enough) {
                return Verdict.NOT_COVERED;
            }
            Fact fact = near.fact();
            String text = text(fact);
            boolean denied = Hedges.isOpposite(text) && !isOpposite;
            if (!(denied || said.areSaidIn(words, text)) || !isAboutThem(fact)) {
                return Verdict.NOT_COVERED;
            }
            if (denied || isDatedOtherwise(fact) || (!isOnOneSide(fact) && differs(fact))) {
                return Verdict.CONTRADICTED;
            }
            if (fact.common().disputed() != null) {
                return Verdict.DISPUTED;
            }
            if (scan.has(Concept.NOT)) {
                return Verdict.CONTRADICTED;
            }
            boolean counted = fact instanceof Fact.Figure || hasNumbers(text);
            boolean sure = scan.hedges() == Hedges.areIn(text);
            return sure && counted ? Verdict.SUPPORTED : Verdict.NOT_COVERED;
        }

        /// Whether a fact is about a person whom the claim names, and does not only name them beside another; any fact
        /// where the claim names nobody.
        private boolean isAboutThem(Fact fact) {
            if (persons.isEmpty()) {
                return true;
            }
            Optional<String> subject = switch (fact) {
                case Fact.Departure departure -> Optional.of(departure.person());
                case Fact.Role role -> Optional.of(role.person());
                case Fact.Statement statement -> Optional.of(statement.speaker());
                case Fact.Figure ignored -> Optional.empty();
                case Fact.Event ignored -> Optional.empty();
            };
            return subject.or(() ->
                            persons(scanner.scan(text(fact), way.searched())).findFirst())
                    .map(persons::contains)
                    .orElse(true);
        }

        /// Whether what happened is dated outside the days claimed. That somebody spoke of it on other days shows
        /// nothing.
        private boolean isDatedOtherwise(Fact fact) {
            Question.Period period = scan.period();
            PartialDate date = fact.date();
            return period != null
                    && date != null
                    && !(fact instanceof Fact.Statement)
                    && !period.holds(date)
                    && fact.common().alsoDated().stream().noneMatch(period::holds);
        }

        /// Whether the claim has the numbers of one side of the disagreement that a fact is part of.
        private boolean isOnOneSide(Fact fact) {
            String disputed = fact.common().disputed();
            return disputed != null
                    && story.facts().stream()
                            .filter(side -> disputed.equals(side.common().disputed()))
                            .anyMatch(side -> !differs(side));
        }

        /// Whether a figure has other numbers. The numbers of other facts count other things.
        private boolean differs(Fact fact) {
            if (!(fact instanceof Fact.Figure figure)) {
                return false;
            }
            List<Double> told = new ArrayList<>(Numbers.in(text(fact)));
            if (figure.number() != null) {
                told.add(figure.number());
            }
            return !told.isEmpty()
                    && numbers.stream().anyMatch(n -> told.stream().noneMatch(other -> Numbers.isAbout(n, other)));
        }
    }

    /// The numbers in names are no claims either.
    private static String withoutDates(Scan scan) {
        StringBuilder text = new StringBuilder(scan.text());
        scan.dates().forEach(span -> text.replace(span.start(), span.end(), " ".repeat(span.length())));
        scan.names().forEach(span -> text.replace(span.start(), span.end(), " ".repeat(span.length())));
        return text.toString();
    }
}
