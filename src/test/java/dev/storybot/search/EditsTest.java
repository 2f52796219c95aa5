package dev.storybot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    private static int between(String typed, String word) {
        Edits edits = new Edits(typed, word.length());
        assertThat(edits.extend(0, word, Integer.MAX_VALUE - 1)).isNegative();
        return edits.distance(word.length());
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
    void words_with_the_same_beginning_share_rows() {
        List<String> sorted = List.of("altima", "altimeter", "altman", "altmann", "alto", "baltman");
        Edits edits = new Edits("altman", 9);
        String last = "";
        for (String word : sorted) {
            int shared = 0;
            while (shared < Math.min(last.length(), word.length()) && last.charAt(shared) == word.charAt(shared)) {
                shared++;
            }
            edits.extend(shared, word, 100);
            assertThat(edits.distance(word.length())).as(word).isEqualTo(between("altman", word));
            last = word;
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
