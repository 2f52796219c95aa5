package dev.storybot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    private static int between(String typed, String word) {
        return new Edits(typed, Math.max(typed.length(), word.length())).to(word);
    }

    @ParameterizedTest
    @CsvSource({
        "murati, murati, 0",
        "muratti, murati, 1",
        "morati, murati, 1",
        "murait, murati, 1",
        "telsa, tesla, 1",
        "altmn, altman, 1",
        "abc, cab, 2",
        "ca, abc, 3",
        "'', abc, 3"
    })
    void a_swap_of_neighbours_is_one_edit(String typed, String word, int edits) {
        assertThat(between(typed, word)).isEqualTo(edits);
        assertThat(between(word, typed)).isEqualTo(edits);
        assertThat(Edits.isWithinOne(typed, word)).isEqualTo(edits <= 1);
    }

    @Test
    void what_is_too_far_away_is_told_as_too_far_away() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            for (int most = 0; most < 4; most++) {
                int edits = between(a, b);
                int told = new Edits(a, most).to(b);
                assertThat(told > most ? most + 1 : told).as("%s %s", a, b).isEqualTo(Math.min(edits, most + 1));
            }
        }
    }

    @Test
    void words_are_compared_one_after_another() {
        Edits edits = new Edits("altman", 2);
        for (String word : List.of("altima", "altimeter", "altman", "altmann", "alto", "baltman", "altman")) {
            assertThat(edits.to(word)).as(word).isEqualTo(new Edits("altman", 2).to(word));
        }
    }

    @Test
    void each_edit_changes_at_most_one_letter_of_either_set() {
        Random random = new Random(13);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            long without = Edits.letters(a) & ~Edits.letters(b);
            assertThat(Long.bitCount(without)).as("%s %s", a, b).isLessThanOrEqualTo(between(a, b));
        }
    }

    @Test
    void both_ways_to_compare_agree() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            assertThat(Edits.isWithinOne(a, b)).as("%s %s", a, b).isEqualTo(between(a, b) <= 1);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
