package dev.storybot.ask;

import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the sentences that answer a free question. The search gives passages; here each of their sentences is judged
/// by what it and its passage hold of the question, and by whether it has the kind of thing that is asked for.
/// Thread-safe.
///
/// The weights were set by hand near those of a ranking fitted to questions on seven articles, half of the ones that
/// the benchmark reads; the other half is what it reports.
final class SentenceFinder {

    /// Passages that are looked for.
    private static final int SEARCHED = 16;

    /// Passages whose sentences are judged.
    private static final int JUDGED = 6;

    /// Of the passage's score as a share of the best passage's.
    private static final double PASSAGE_SCORE = 3.5;

    /// Of the share of the question that the sentence holds, rare words counting more.
    private static final double COVERAGE = 3;

    /// Of the share that it holds of the question's words as written, and that its passage holds.
    private static final double PLAIN = 2.5;

    private static final double PLAIN_IN_PASSAGE = 2;

    /// Of being the one that the search found best in its passage.
    private static final double FOUND = 0.7;

    /// Of having the kind of thing that is asked for; as much is lost by lacking it.
    private static final double KIND = 1.2;

    /// Of what the sentence before holds, where this one begins with a pronoun.
    private static final double BEFORE = 1;

    /// A sentence that goes on about what the one before names.
    private static final Pattern LEANING =
            Pattern.compile("^(?:He|She|It|They|This|These|That|His|Her|Their|Its|Such|However, (?:he|she|it|they))\\b"
                    + "|^(?:これ|それ|この|その|彼|また|同|しかし)");

    /// What an unknown name takes from the share: the question may be about another thing altogether.
    private static final double UNKNOWN = 0.1;

    /// What another language takes: a word has several meanings, and one of them is soon somewhere in a passage. So as
    /// many questions about something else are refused as within a language.
    private static final double ACROSS = 0.04;

    private final Story story;
    private final PassageSearch passages;
    private final NameSearch names;
    private final SubjectMatch subjects;
    private final Wanted.Looks looks = new Wanted.Looks();

    SentenceFinder(Story story, PassageSearch passages, NameSearch names, SubjectMatch subjects) {
        this.story = story;
        this.passages = passages;
        this.names = names;
        this.subjects = subjects;
    }

    /// A sentence on its way to an answer.
    ///
    /// @param hit   found by this sentence
    /// @param score comparable within one list only
    /// @param share of the question that it and its passage hold, 0 to 1: whether they are about the same thing at all
    record Candidate(PassageSearch.Hit hit, double score, double share) {}

    /// The sentences of the passages that the search finds, best first; only passages of those whom the question names.
    List<Candidate> find(Question.Free asked, String searched) {
        if (asked.words().isBlank()) {
            return List.of();
        }
        String said = said(asked);
        List<PassageSearch.Hit> hits = new ArrayList<>(JUDGED);
        for (PassageSearch.Hit hit : passages.passages(said, searched, asked.entities(), SEARCHED)) {
            if (hits.size() < JUDGED && isOf(hit, asked.entities())) {
                hits.add(hit);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        PlainWords words = PlainWords.of(said);
        Wanted wanted = Wanted.by(asked, looks);
        double best = hits.isEmpty() ? 1 : Math.max(hits.getFirst().score(), Double.MIN_NORMAL);
        hits.forEach(hit -> new Judged(
                        hit, asked, hit.language().equals(searched) ? words : null, wanted, hit.score() / best)
                .addTo(candidates));
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    /// The words asked about, with the years and numbers that the reader of the question took for dates.
    private static String said(Question.Free asked) {
        StringBuilder said = new StringBuilder(asked.words());
        for (Token token : Typed.tokens(asked.text())) {
            boolean number = Character.isDigit(token.word().charAt(0))
                    && token.word().codePoints().noneMatch(Typed::isUnspaced);
            if (number && !asked.words().contains(token.word())) {
                said.append(' ').append(token.word());
            }
        }
        return said.toString();
    }

    /// Whether a passage names every person asked about, and the organisations, as facts must; and holds more of the
    /// question than names.
    private boolean isOf(PassageSearch.Hit hit, Set<String> entities) {
        if (entities.isEmpty()) {
            return true;
        }
        List<Mention> mentions = names.mentions(text(hit));
        if (!isMoreThan(mentions, hit.matched())) {
            return false;
        }
        Set<String> named = new HashSet<>();
        mentions.forEach(mention -> named.addAll(mention.entities()));
        return subjects.isOf(named, entities);
    }

    private static boolean isMoreThan(List<Mention> mentions, List<Span> matched) {
        for (Span span : matched) {
            if (isBeside(mentions, span)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(List<Mention> mentions, Span span) {
        for (Mention mention : mentions) {
            if (mention.span().overlaps(span)) {
                return false;
            }
        }
        return true;
    }

    private String text(PassageSearch.Hit hit) {
        return story.passage(hit.article(), hit.line()).orElseThrow().text().in(hit.language());
    }

    /// A passage whose sentences are being judged.
    private final class Judged {

        private final PassageSearch.Hit hit;
        private final Question.Free asked;

        /// Null where the passage is in another language, so that none of them stands in it.
        private final @Nullable PlainWords words;

        private final Wanted wanted;
        private final double passageScore;
        private final String text;
        private long inPassage;

        Judged(
                PassageSearch.Hit hit,
                Question.Free asked,
                @Nullable PlainWords words,
                Wanted wanted,
                double passageScore) {
            this.hit = hit;
            this.asked = asked;
            this.words = words;
            this.wanted = wanted;
            this.passageScore = passageScore;
            this.text = text(hit);
        }

        void addTo(List<Candidate> candidates) {
            List<PassageSearch.Sentence> sentences = hit.sentences();
            long[] held = new long[sentences.size()];
            for (int i = 0; i < held.length; i++) {
                held[i] = words == null ? 0 : words.in(sentences.get(i).span().of(text));
                inPassage |= held[i];
            }
            for (int i = 0; i < held.length; i++) {
                double before = i == 0 ? 0 : sentences.get(i - 1).coverage();
                double plain = words == null ? sentences.get(i).coverage() : words.share(held[i]);
                candidates.add(candidate(sentences.get(i), plain, before));
            }
        }

        private Candidate candidate(PassageSearch.Sentence sentence, double plain, double before) {
            String said = sentence.span().of(text);
            double plainInPassage = words == null ? hit.passage() : words.share(inPassage);
            double score = PASSAGE_SCORE * passageScore
                    + COVERAGE * sentence.coverage()
                    + PLAIN * plain
                    + PLAIN_IN_PASSAGE * plainInPassage
                    + (sentence.span().equals(hit.sentence()) ? FOUND : 0)
                    + (LEANING.matcher(said).find() ? BEFORE * before : 0)
                    + KIND * kind(said);
            double share = (sentence.coverage() + hit.passage()) / 6 + (plain + plainInPassage) / 3;
            double sure = share - (asked.unknown().isEmpty() ? 0 : UNKNOWN) - (words == null ? ACROSS : 0);
            return new Candidate(hit.at(sentence), score, sure);
        }

        private int kind(String said) {
            return !wanted.isKnown() ? 0 : wanted.isIn(said) ? 1 : -1;
        }
    }
}
