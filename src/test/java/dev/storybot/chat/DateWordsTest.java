package dev.storybot.chat;

import static dev.storybot.chat.SampleStory.date;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.ask.Question.Period;
import org.junit.jupiter.api.Test;

class DateWordsTest {

    private final DateWords english = new DateWords(Wording.in("en"));
    private final DateWords japanese = new DateWords(Wording.in("ja"));

    @Test
    void a_date_is_said_as_far_as_it_is_known() {
        assertThat(english.of(date("2024-09-25"))).isEqualTo("25 September 2024");
        assertThat(english.of(date("2024-09"))).isEqualTo("September 2024");
        assertThat(english.of(date("2024"))).isEqualTo("2024");
        assertThat(japanese.of(date("2024-09-25"))).isEqualTo("2024年9月25日");
        assertThat(japanese.of(date("2024-09"))).isEqualTo("2024年9月");
        assertThat(japanese.of(date("2024"))).isEqualTo("2024年");
    }

    @Test
    void in_lists_it_is_brief() {
        assertThat(english.brief(date("2024-09-25"))).isEqualTo("25 Sep 2024");
        assertThat(japanese.brief(date("2024-09-25"))).isEqualTo("2024年9月25日");
    }

    @Test
    void a_month_alone_is_brief_too() {
        assertThat(english.month(9)).isEqualTo("Sep");
        assertThat(japanese.month(9)).isEqualTo("9月");
    }

    @Test
    void a_span_may_be_open() {
        assertThat(english.span(date("2018"), date("2022-05"))).isEqualTo("2018 to May 2022");
        assertThat(english.span(date("2018"), null)).isEqualTo("since 2018");
        assertThat(english.span(null, date("2018"))).isEqualTo("until 2018");
        assertThat(english.span(null, null)).isEmpty();
        assertThat(english.span(date("2018"), date("2018"))).isEqualTo("2018");
        assertThat(japanese.span(date("2018"), date("2022"))).isEqualTo("2018年～2022年");
    }

    @Test
    void a_period_is_said_as_it_was_asked_for() {
        assertThat(english.period(period("2024-09-25", "2024-09-25", false))).isEqualTo(" on 25 September 2024");
        assertThat(english.period(period("2024-09-26", "2024-09-26", true))).isEqualTo(" on 26 September");
        assertThat(english.period(period("2024-09", "2024-09", false))).isEqualTo(" in September 2024");
        assertThat(english.period(period("2024-09", "2024-09", true))).isEqualTo(" in September");
        assertThat(english.period(period("2024", "2024", false))).isEqualTo(" in 2024");
        assertThat(english.period(period("2024-04", "2024-05", false))).isEqualTo(" from April 2024 to May 2024");
        assertThat(english.period(period("2024-04", null, false))).isEqualTo(" from April 2024 on");
        assertThat(english.period(period(null, "2024-04", false))).isEqualTo(" up to April 2024");
        assertThat(english.period(period(null, null, false))).isEmpty();
        assertThat(japanese.period(period("2024-09-26", "2024-09-26", true))).isEqualTo("9月26日に");
    }

    private static Period period(String from, String to, boolean anyYear) {
        return new Period(from == null ? null : date(from), to == null ? null : date(to), anyYear);
    }
}
