package dev.storybot.search;

import dev.storybot.ask.FactSearch;
import dev.storybot.story.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds facts. Thread-safe.
final class FactFinder {

    private final Contents contents;
    private final List<Set<String>> concerned;

    FactFinder(Contents contents, Story story) {
        this.contents = contents;
        concerned = contents.facts().stream().map(story::concerned).toList();
    }

    List<FactSearch.Hit> find(LanguageIndex index, AskedWords asked, int limit) throws IOException {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<FactSearch.Hit> hits = new ArrayList<>();
        for (TopHits.Hit hit : TopHits.of(index.impactsInFacts().scores(asked), limit)) {
            hits.add(hit(index, asked, hit.ordinal(), hit.score()));
        }
        hits.removeIf(hit -> hit.coverage() == 0);
        return hits;
    }

    private FactSearch.Hit hit(LanguageIndex index, AskedWords asked, int fact, double score) {
        long units = asked.wordsIn(index.facts().of(fact));
        for (int i = 0; i < asked.entities().size(); i++) {
            if (concerned.get(fact).contains(asked.entities().get(i).id())) {
                units |= asked.unitOfEntity(i);
            }
        }
        return new FactSearch.Hit(
                contents.facts().get(fact).id(), score, asked.share(units), asked.shareOfWords(units));
    }
}
