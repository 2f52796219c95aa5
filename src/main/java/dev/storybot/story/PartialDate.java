package dev.storybot.story;

import java.time.DateTimeException;
import java.time.LocalDate;
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
        return firstDay().isAfter(other.lastDay());
    }

    /// Whether one day can be meant by both: `2024-09` overlaps `2024-09-25` and `2024`.
    public boolean overlaps(PartialDate other) {
        return !firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(lastDay());
    }

    @Override
    public int compareTo(PartialDate other) {
        int byFirstDay = firstDay().compareTo(other.firstDay());
        return byFirstDay != 0 ? byFirstDay : other.lastDay().compareTo(lastDay());
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
