package dev.storybot.story;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar date of reduced precision (ISO 8601-1, 5.2.2.3): `2024`, `2024-09` or `2024-09-25`.
/// `month` and `day` are 0 where they are not known. Ordered by the first day that it can mean; the less precise first.
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /// @throws DateTimeException for a date that no calendar has
    public PartialDate {
        if (month == 0 && day != 0) {
            throw new DateTimeException("a day needs a month, got year " + year + ", day " + day);
        }
        LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// The date that `iso` names, or empty if it is not of one of the three forms or is impossible (`2024-02-30`).
    public static Optional<PartialDate> parse(String iso) {
        Matcher form = ISO.matcher(iso);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(number(form, 1), number(form, 2), number(form, 3)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    public LocalDate lastDay() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : firstDay();
    }

    /// Whether all of this date lies after all of `other`: `2024-10` is after `2024-09-30`, `2024` is not.
    public boolean isAfter(PartialDate other) {
        return first() > other.last();
    }

    /// Numbers in the order of the days, without a look at the calendar: comparing dates is a great part of telling
    /// who left.
    private int first() {
        return (year * 100 + Math.max(month, 1)) * 100 + Math.max(day, 1);
    }

    private int last() {
        int of = month == 0 ? 12 : month;
        int to = day == 0 ? Month.of(of).length(Year.isLeap(year)) : day;
        return (year * 100 + of) * 100 + to;
    }

    /// Whether it can mean a day before all that `other` can mean.
    public boolean beginsBefore(PartialDate other) {
        return first() < other.first();
    }

    /// Whether it can mean a day after all that `other` can mean.
    public boolean endsAfter(PartialDate other) {
        return last() > other.last();
    }

    /// Whether one day can be meant by both: `2024-09` overlaps `2024-09-25` and `2024`.
    public boolean overlaps(PartialDate other) {
        return first() <= other.last() && other.first() <= last();
    }

    @Override
    public int compareTo(PartialDate other) {
        int byFirstDay = Integer.compare(first(), other.first());
        return byFirstDay != 0 ? byFirstDay : Integer.compare(other.last(), last());
    }

    /// The ISO form, `2024-09`.
    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
