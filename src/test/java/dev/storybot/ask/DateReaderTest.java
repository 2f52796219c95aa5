package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.story.PartialDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

    private static final int YEAR = 2024;

    private static DateReader reader(String language) {
        return new DateReader(Lexicon.load(language).orElseThrow(), YEAR);
    }

    /// The dates of `text`, each with `*` where it names no year.
    private static String dates(String language, String text) {
        return reader(language).dates(text, Typed.tokens(text)).stream()
                .map(written -> written.date() + (written.anyYear() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | who left on 2024-09-25 | 2024-09-25",
                "en | who left on 2024/9/5 | 2024-09-05",
                "en | who left in 2024-09 | 2024-09",
                "en | who left in 2018 | 2018",
                "en | who left on September 25, 2024 | 2024-09-25",
                "en | who left on september 25 | 2024-09-25*",
                "en | who left on 25 September 2023 | 2023-09-25",
                "en | who left on the 25th of Sept | 2024-09-25*",
                "en | who left in May | 2024-05*",
                "en | who left in may 2023 | 2023-05",
                "en | between 14 May 2024 and 25 September 2024 | 2024-05-14 2024-09-25",
                "ja | 2024年9月25日に辞めたのは | 2024-09-25",
                "ja | 9月26日に辞めたのは | 2024-09-26*",
                "ja | 2023年11月に何があった | 2023-11",
                "ja | 2018年に辞めたのは | 2018",
                "ja | 5月に辞めた人 | 2024-05*",
                "zh | 2023年11月17日发生了什么 | 2023-11-17",
                "ko | 2024년 9월 25일 | 2024-09-25",
                "es | quién se fue el 25 de septiembre de 2024 | 2024-09-25",
                "fr | qui est parti le 25 septembre 2024 | 2024-09-25",
                "fr | qui est parti le 1er mai | 2024-05-01*",
                "de | wer ging am 25. September 2024 | 2024-09-25",
                "it | chi è uscito il 25 settembre 2024 | 2024-09-25",
                "pt | quem saiu em 25 de setembro de 2024 | 2024-09-25",
                "ru | кто ушёл 25 сентября 2024 | 2024-09-25",
                "id | siapa yang keluar 25 September 2024 | 2024-09-25"
            })
    void a_date_is_read_as_the_language_writes_it(String language, String text, String dates) {
        assertThat(dates(language, text)).isEqualTo(dates);
    }

    @ParameterizedTest
    @CsvSource({"it cost $2024", "version 3.2024", "1,2024", "12024 people", "the 100th day", "room 1850"})
    void a_number_that_is_no_year_is_no_date(String text) {
        assertThat(dates("en", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"he may leave", "who may have left", "jan leike", "may i ask", "mar a lago"})
    void a_short_month_name_that_is_another_word_is_no_date(String text) {
        assertThat(dates("en", text)).isEmpty();
    }

    @Test
    void a_verb_and_a_month_that_look_the_same_are_told_apart() {
        assertThat(dates("en", "who may leave in May")).isEqualTo("2024-05*");
    }

    @ParameterizedTest
    @CsvSource({"on 30 February", "on 31 June", "on September 0"})
    void a_day_that_no_calendar_has_is_never_read_as_another_day(String text) {
        assertThat(reader("en").dates(text, Typed.tokens(text)))
                .allSatisfy(written -> assertThat(written.date().day()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"2024-13-45, 2024", "2024-02-30, 2024-02", "2024年13月1日, 2024", "2024年2月30日, 2024-02"})
    void of_an_impossible_date_as_much_is_read_as_there_can_be(String text, String read) {
        assertThat(dates("ja", text)).isIn("", read);
    }

    @Test
    void a_date_stands_where_its_span_says() {
        String text = "who left on September 25, 2024?";
        assertThat(reader("en").dates(text, Typed.tokens(text)))
                .singleElement()
                .satisfies(written -> assertThat(written.span().of(text)).isEqualTo("September 25, 2024"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who left in May 2024 | 2024-05 | 2024-05",
                "who left after May 2024 | 2024-05 |",
                "who left since 25 September 2024 | 2024-09-25 |",
                "who left before May 2024 | | 2024-05",
                "who left from May 2024 to June 2024 | 2024-05 | 2024-06",
                "who left in June 2024 and May 2024 | 2024-05 | 2024-06"
            })
    void the_words_beside_a_date_say_which_days_are_meant(String text, String from, String to) {
        Lexicon english = Lexicon.load("en").orElseThrow();
        List<Token> tokens = Typed.tokens(text);
        Question.Period period = DateReader.period(reader("en").dates(text, tokens), english.cues(text, tokens));
        assertThat(period).isEqualTo(new Question.Period(date(from), date(to), false));
    }

    private static PartialDate date(String iso) {
        return iso == null ? null : PartialDate.parse(iso).orElseThrow();
    }

    @Test
    void no_date_is_no_period() {
        assertThat(DateReader.period(List.of(), List.of())).isNull();
    }

    @Test
    void an_argument_is_a_date_in_iso_or_in_words() {
        assertThat(reader("en").argument("2023-11")).contains(new PartialDate(2023, 11, 0));
        assertThat(reader("en").argument(" 17 November 2023 ")).contains(new PartialDate(2023, 11, 17));
        assertThat(reader("ja").argument("2023年11月17日")).contains(new PartialDate(2023, 11, 17));
        assertThat(reader("en").argument("soon")).isEmpty();
        assertThat(reader("en").argument("")).isEmpty();
    }
}
