package dev.storybot.search;

import dev.storybot.ask.PassageSearch;
import dev.storybot.ask.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds passages: by the score of the best sentence plus that of the passage. Thread-safe.
final class PassageFinder {

    /// Texts that are ranked for each list, at the least.
    private static final int CANDIDATES = 64;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::passage);

    private final Contents contents;

    PassageFinder(Contents contents) {
        this.contents = contents;
    }

    /// A passage on its way into the list.
    private static final class Candidate {
        private final int passage;
        private int sentence = -1;
        private double ofSentence;
        private double ofPassage;

        Candidate(int passage) {
            this.passage = passage;
        }

        int passage() {
            return passage;
        }

        double score() {
            return ofSentence + ofPassage;
        }
    }

    List<PassageSearch.Hit> find(LanguageIndex index, AskedWords asked, int limit) throws IOException {
        if (asked.isEmpty()) {
            return List.of();
        }
        int count = Math.max(CANDIDATES, 4 * limit);
        Map<Integer, Candidate> candidates = new HashMap<>();
        for (TopHits.Hit hit : TopHits.of(index.impactsInSentences().scores(asked), count)) {
            int sentence = hit.ordinal();
            Candidate candidate = candidates.computeIfAbsent(
                    contents.places().sentences().get(sentence).passage(), Candidate::new);
            if (candidate.sentence < 0) {
                candidate.sentence = sentence;
                candidate.ofSentence = hit.score();
            }
        }
        for (TopHits.Hit hit : TopHits.of(index.impactsInPassages().scores(asked), count)) {
            candidates.computeIfAbsent(hit.ordinal(), Candidate::new).ofPassage = hit.score();
        }
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        ranked.sort(BEST_FIRST);
        List<PassageSearch.Hit> hits = new ArrayList<>(limit);
        for (Candidate candidate : ranked.subList(0, Math.min(limit, ranked.size()))) {
            PassageSearch.Hit hit = hit(index, asked, candidate);
            if (hit.passage() > 0) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private PassageSearch.Hit hit(LanguageIndex index, AskedWords asked, Candidate candidate) {
        int sentence = candidate.sentence >= 0 ? candidate.sentence : fullest(index, asked, candidate.passage);
        return hit(index, asked, sentence, candidate.score());
    }

    /// The sentence of a passage that covers most of what is asked.
    int fullest(LanguageIndex index, AskedWords asked, int passage) {
        Places.InLanguage place = contents.places().passages().get(passage);
        int fullest = place.first();
        double most = -1;
        for (int i = place.first(); i < place.first() + place.count(); i++) {
            double share = asked.share(unitsOf(index, asked, i));
            if (share > most) {
                most = share;
                fullest = i;
            }
        }
        return fullest;
    }

    PassageSearch.Hit hit(LanguageIndex index, AskedWords asked, int sentence, double score) {
        Places.Sentence found = contents.places().sentences().get(sentence);
        Places.InLanguage place = contents.places().passages().get(found.passage());
        List<PassageSearch.Sentence> sentences = new ArrayList<>();
        long inPassage = 0;
        for (int i = place.first(); i < place.first() + place.count(); i++) {
            long units = unitsOf(index, asked, i);
            inPassage |= units;
            sentences.add(judged(index, asked, place, i, units));
        }
        PassageSearch.Sentence judged = sentences.get(sentence - place.first());
        return new PassageSearch.Hit(
                place.passage().article(),
                place.passage().line(),
                place.language(),
                judged.span(),
                judged.matched(),
                score,
                judged.coverage(),
                asked.share(inPassage),
                sentences);
    }

    private PassageSearch.Sentence judged(
            LanguageIndex index, AskedWords asked, Places.InLanguage place, int sentence, long units) {
        Span span = contents.places().sentences().get(sentence).span();
        return new PassageSearch.Sentence(
                span, matched(index, asked, sentence, place.text(), span), asked.share(units));
    }

    private static long unitsOf(LanguageIndex index, AskedWords asked, int sentence) {
        return asked.wordsIn(index.sentences().of(sentence))
                | asked.entitiesIn(index.entitiesOfSentences().of(sentence));
    }

    private static List<Span> matched(LanguageIndex index, AskedWords asked, int sentence, String text, Span span) {
        MatchedWords matched = new MatchedWords(text, span);
        matched.addWords(index.sentences().of(sentence), asked);
        matched.addEntities(index.entitiesOfSentences().of(sentence), asked);
        return matched.spans();
    }
}
