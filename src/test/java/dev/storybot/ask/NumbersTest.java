package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$6.5 billion | 6.5e9",
                "150bn | 150e9",
                "200m users | 200e6",
                "10 millions | 10e6",
                "40k | 40e3",
                "1,234 people | 1234",
                "thirteen executives | 13",
                "1,500億ドル | 150e9",
                "6兆円 | 6e12",
                "14万人 | 140e3",
                "3千人 | 3e3",
                "5 minutes | 5",
                "3 kids | 3",
                "41人 | 41"
            })
    void a_number_is_read_as_news_writes_it(String text, double number) {
        assertThat(Numbers.in(text)).containsExactly(number);
    }

    @Test
    void a_text_has_as_many_numbers_as_it_names() {
        assertThat(Numbers.in("from 2 to 3 million")).isEqualTo(List.of(2.0, 3e6));
        assertThat(Numbers.in("nobody, someone, tenants")).isEmpty();
        assertThat(Numbers.in("")).isEmpty();
    }

    @Test
    void without_its_numbers_a_text_has_neither_amounts_nor_currencies() {
        assertThat(Numbers.without("a loss of $5 billion dollars").replaceAll("\\s+", " "))
                .isEqualTo("a loss of");
        assertThat(Numbers.without("職員は41人").strip()).isEqualTo("職員は");
    }

    @Test
    void numbers_within_three_percent_are_said_to_be_the_same() {
        assertThat(Numbers.isAbout(100, 103)).isTrue();
        assertThat(Numbers.isAbout(100, 104)).isFalse();
        assertThat(Numbers.isAbout(-5e9, -5.1e9)).isTrue();
        assertThat(Numbers.isAbout(0, 0)).isTrue();
        assertThat(Numbers.isAbout(5, -5)).isFalse();
    }
}
