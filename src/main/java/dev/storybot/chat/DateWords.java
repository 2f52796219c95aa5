package dev.storybot.chat;

import dev.storybot.ask.Question;
import dev.storybot.story.PartialDate;
import org.jspecify.annotations.Nullable;

/// Dates as people say them: "25 September 2024", "2024年9月25日".
final class DateWords {

    private static final int MONTHS = 12;

    private final Wording wording;

    /// The names of the months by their numbers.
    private final String[] months = new String[MONTHS + 1];

    private final String[] briefMonths = new String[MONTHS + 1];

    DateWords(Wording wording) {
        this.wording = wording;
        for (int month = 1; month <= MONTHS; month++) {
            months[month] = text("month." + month);
            briefMonths[month] = text("month.brief." + month);
        }
    }

    String of(PartialDate date) {
        return said(date, "date.day", "date.month", months);
    }

    /// The same for lists: "25 Sep 2024".
    String brief(PartialDate date) {
        return said(date, "date.day", "date.month", briefMonths);
    }

    /// A month of any year, briefly: "Sep", "9月".
    ///
    /// @param number 1 to 12
    String month(int number) {
        return text("date.any-year.month", "month", briefMonths[number]);
    }

    /// "2022 – 25 September 2024", "since 2022", "until 2024"; empty where neither end is known.
    String span(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from != null && to != null) {
            return from.equals(to) ? of(from) : text("span.both", "from", of(from), "to", of(to));
        }
        if (from != null) {
            return text("span.from", "from", of(from));
        }
        return to == null ? "" : text("span.to", "to", of(to));
    }

    /// The days of a question, as they stand within a sentence: " in September 2024".
    String period(Question.Period period) {
        PartialDate from = period.from();
        PartialDate to = period.to();
        if (from != null && to != null && from.equals(to)) {
            return text(from.day() == 0 ? "period.in" : "period.on", "date", asAsked(from, period));
        }
        if (from != null && to != null) {
            return text("period.between", "from", asAsked(from, period), "to", asAsked(to, period));
        }
        if (from != null) {
            return text("period.from", "date", asAsked(from, period));
        }
        return to == null ? "" : text("period.to", "date", asAsked(to, period));
    }

    private String asAsked(PartialDate date, Question.Period period) {
        return period.anyYear() && date.month() != 0
                ? said(date, "date.any-year.day", "date.any-year.month", months)
                : of(date);
    }

    private String said(PartialDate date, String day, String month, String[] names) {
        if (date.month() == 0) {
            return text("date.year", "year", date.year());
        }
        String name = names[date.month()];
        return date.day() == 0
                ? text(month, "year", date.year(), "month", name)
                : text(day, "year", date.year(), "month", name, "day", date.day());
    }

    private String text(String key, Object... with) {
        return wording.say(key, with).text();
    }
}
