package dev.storybot.author;

import dev.storybot.story.PartialDate;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds days as articles write them: `2024-09-25`, `September 25, 2024`, `25 de septiembre de 2024`, `25.9.2024`,
/// `2024年9月25日`, `令和6年9月25日`. A day needs its year; of `9/10/2024` nobody knows the month.
final class WrittenDates {

    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)" + YEAR + "(?:[-/.]|\\s?[年년]\\s?)(\\d{1,2})(?:[-/.]|\\s?[月월]\\s?)(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)" + YEAR + "(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d./])(\\d{1,2})([./])(\\d{1,2})\\2" + YEAR + "(?!\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s(?:de |of )?(\\p{L}{3,12})\\.?,?\\s(?:de )?"
                    + YEAR + "(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s" + YEAR + "(?!\\d)");
    private static final Pattern ERA = Pattern.compile("(令和|平成|昭和)(元|\\d{1,2})年(\\d{1,2})月(\\d{1,2})日");

    /// The year before the first of each era.
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);

    private static final List<String> MONTHS_IN =
            List.of("en", "es", "fr", "de", "it", "pt", "nl", "id", "fi", "sv", "da", "nb", "pl", "ru");

    /// Month numbers by name, lower case.
    private final Map<String, Integer> months = months();
    private final LocalDate today;

    private record Found(PartialDate date, int at) {}

    /// @param today a day after it is not found: no article is from the future
    WrittenDates(LocalDate today) {
        this.today = today;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : MONTHS_IN) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, locale).toLowerCase(locale);
                    months.putIfAbsent(name.replace(".", ""), month.getValue());
                }
            }
        }
        months.put("sept", 9);
        return months;
    }

    /// The first day in `text`.
    Optional<PartialDate> first(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        // full-width digits
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Found> found = new ArrayList<>();
        find(YEAR_FIRST, plain, found, day -> date(number(day, 1), number(day, 2), number(day, 3)));
        find(COMPACT, plain, found, day -> date(number(day, 1), number(day, 2), number(day, 3)));
        find(YEAR_LAST, plain, found, this::yearLast);
        find(DAY_MONTH, plain, found, day -> date(number(day, 3), month(day.group(2)), number(day, 1)));
        find(MONTH_DAY, plain, found, day -> date(number(day, 3), month(day.group(1)), number(day, 2)));
        find(ERA, plain, found, this::era);
        return found.stream().min(Comparator.comparingInt(Found::at)).map(Found::date);
    }

    @FunctionalInterface
    private interface Reading {
        Optional<PartialDate> date(MatchResult day);
    }

    private static void find(Pattern pattern, String text, List<Found> found, Reading reading) {
        pattern.matcher(text)
                .results()
                .flatMap(day -> reading.date(day).map(date -> new Found(date, day.start())).stream())
                .findFirst()
                .ifPresent(found::add);
    }

    /// With points the day comes first; with slashes it depends on the country.
    private Optional<PartialDate> yearLast(MatchResult day) {
        int first = number(day, 1);
        int second = number(day, 3);
        int year = number(day, 4);
        if (day.group(2).equals(".") || first > 12 || first == second) {
            return date(year, second, first);
        }
        return second > 12 ? date(year, first, second) : Optional.empty();
    }

    private Optional<PartialDate> era(MatchResult day) {
        int year = day.group(2).equals("元") ? 1 : number(day, 2);
        return date(ERAS.getOrDefault(day.group(1), 0) + year, number(day, 3), number(day, 4));
    }

    private int month(String name) {
        return months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static int number(MatchResult day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private Optional<PartialDate> date(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return date.isAfter(today) ? Optional.empty() : Optional.of(PartialDate.of(date));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
