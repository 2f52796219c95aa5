package dev.storybot.chat;

import dev.storybot.ask.Question;
import dev.storybot.story.PartialDate;
import org.jspecify.annotations.Nullable;

/// Dates as people say them: "25 September 2024", "2024年9月25日".
record DateWords(Wording wording) {

    String of(PartialDate date) {
        return said(date, "date.", "month.");
    }

    /// The same for lists: "25 Sep 2024".
    String brief(PartialDate date) {
        return said(date, "date.", "month.brief.");
    }

    /// A month of any year, briefly: "Sep", "9月".
    ///
    /// @param number 1 to 12
    String month(int number) {
        return text("date.any-year.month", "month", text("month.brief." + number));
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
        return period.anyYear() && date.month() != 0 ? said(date, "date.any-year.", "month.") : of(date);
    }

    private String said(PartialDate date, String form, String months) {
        if (date.month() == 0) {
            return text("date.year", "year", date.year());
        }
        String month = text(months + date.month());
        return date.day() == 0
                ? text(form + "month", "year", date.year(), "month", month)
                : text(form + "day", "year", date.year(), "month", month, "day", date.day());
    }

    private String text(String key, Object... with) {
        return wording.say(key, with).text();
    }
}
