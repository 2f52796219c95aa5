package dev.storybot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopHitsTest {

    /// Scores of a long story: many are equal, and a third of the texts have none.
    private static double[] scores(int texts) {
        Random random = new Random(20_240_930);
        return IntStream.range(0, texts)
                .mapToDouble(i -> Math.max(0, random.nextInt(300) - 100) / 8.0)
                .toArray();
    }

    private static List<Integer> sorted(double[] scores, int limit) {
        return IntStream.range(0, scores.length)
                .boxed()
                .filter(text -> scores[text] > 0)
                .sorted(Comparator.comparingDouble((Integer text) -> -scores[text])
                        .thenComparing(text -> text))
                .limit(limit)
                .toList();
    }

    @Test
    void the_best_of_very_many_are_those_that_sorting_all_would_give() {
        double[] scores = scores(20_000);
        for (int limit : new int[] {0, 1, 10, 64, 2_000}) {
            assertThat(TopHits.of(scores, limit))
                    .as("the best %s", limit)
                    .extracting(TopHits.Hit::ordinal)
                    .isEqualTo(sorted(scores, limit));
        }
    }

    @Test
    void a_hit_has_the_score_of_its_text() {
        assertThat(TopHits.of(new double[] {0, 1.5, 0, 3.25}, 10))
                .containsExactly(new TopHits.Hit(3, 3.25f), new TopHits.Hit(1, 1.5f));
    }
}
