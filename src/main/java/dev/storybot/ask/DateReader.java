package dev.storybot.ask;

import dev.storybot.story.PartialDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the dates that a question names: `2024-09-25`, `September 25(, 2024)`, `25 September`, `in May`, `2024年9月`,
/// `9月26日`, `in 2018`.
final class DateReader {

    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d{2})[-/](\\d{1,2})(?:[-/](\\d{1,2}))?\\b");
    private static final Pattern EAST_ASIAN = Pattern.compile(
            "(?:((?:19|20)\\d{2})[年년]\\s?)?(?:(\\d{1,2})[月월])\\s?(?:(\\d{1,2})[日일])?|((?:19|20)\\d{2})[年년]");
    /// What no date of the two forms is without: most questions have none of it, and need no look for such dates.
    private static final String ISO_SIGNS = "-/";

    private static final String EAST_ASIAN_SIGNS = "年년月월";

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,$])((?:19|20)\\d{2})(?![\\d.,]*\\d)");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?");

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "until", "by", "last", "this", "of", "from", "during", "early", "late", "mid", "en", "im");

    private static final Set<String> JOINING = Set.of("of", "de", "di");

    /// A date as written.
    ///
    /// @param anyYear whether it names no year; `date` then has the year of the story
    record Written(PartialDate date, boolean anyYear, Span span) {}

    private final Lexicon lexicon;
    private final int year;

    /// @param year the year to take where a date names none
    DateReader(Lexicon lexicon, int year) {
        this.lexicon = lexicon;
        this.year = year;
    }

    /// The dates in `text`, in order, without overlap.
    List<Written> dates(String text, List<Token> tokens) {
        List<Written> dates = new ArrayList<>();
        boolean digits = Numbers.hasDigit(text);
        if (digits && hasAny(ISO_SIGNS, text)) {
            patterned(ISO, text, dates);
        }
        if (digits && hasAny(EAST_ASIAN_SIGNS, text)) {
            patterned(EAST_ASIAN, text, dates);
        }
        named(text, tokens, dates);
        if (digits) {
            patterned(YEAR, text, dates);
        }
        dates.sort(Comparator.comparingInt(date -> date.span().start()));
        return dates;
    }

    private static boolean hasAny(String signs, String text) {
        for (int i = 0; i < signs.length(); i++) {
            if (text.indexOf(signs.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void patterned(Pattern pattern, String text, List<Written> dates) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            Span span = new Span(found.start(), found.end());
            String years = group(found, 1) != null ? group(found, 1) : group(found, 4);
            add(dates, span, number(years), number(group(found, 2)), number(group(found, 3)));
        }
    }

    private static @Nullable String group(Matcher found, int group) {
        return group <= found.groupCount() ? found.group(group) : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private void named(String text, List<Token> tokens, List<Written> dates) {
        for (int i = 0; i < tokens.size(); i++) {
            int month = lexicon.month(tokens.get(i).word());
            if (month > 0 && isMonth(text, tokens, i)) {
                int first = i;
                int last = i;
                int day = dayAt(tokens, i + 1);
                if (day > 0) {
                    last = i + 1;
                } else {
                    first = dayBefore(tokens, i);
                    day = first < i ? dayAt(tokens, first) : 0;
                }
                int next = isJoining(tokens, last + 1) ? last + 2 : last + 1;
                int years = next < tokens.size() ? yearAt(tokens.get(next)) : 0;
                Span span = new Span(
                        tokens.get(first).span().start(),
                        tokens.get(years > 0 ? next : last).span().end());
                add(dates, span, years, month, day);
            }
        }
    }

    /// Month names that are words of another kind too ("may", "mar") must be capitalised or stand where a date would.
    private static boolean isMonth(String text, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean latin = Character.UnicodeScript.of(token.word().charAt(0)) == Character.UnicodeScript.LATIN;
        if (!latin || token.word().length() > 3 || dayAt(tokens, i + 1) > 0 || (i > 0 && dayAt(tokens, i - 1) > 0)) {
            return true;
        }
        boolean afterPreposition =
                i > 0 && BEFORE_MONTH.contains(tokens.get(i - 1).word());
        return afterPreposition
                || (i > 0 && Character.isUpperCase(text.charAt(token.span().start())));
    }

    private static int dayBefore(List<Token> tokens, int month) {
        if (month > 0 && dayAt(tokens, month - 1) > 0) {
            return month - 1;
        }
        return isJoining(tokens, month - 1) && dayAt(tokens, month - 2) > 0 ? month - 2 : month;
    }

    /// "25 de septiembre de 2024"
    private static boolean isJoining(List<Token> tokens, int i) {
        return i > 0 && i < tokens.size() && JOINING.contains(tokens.get(i).word());
    }

    private static int dayAt(List<Token> tokens, int i) {
        if (i < 0 || i >= tokens.size()) {
            return 0;
        }
        String word = tokens.get(i).word();
        if (word.charAt(0) > '9') {
            return 0;
        }
        Matcher day = DAY.matcher(word);
        int number = day.matches() ? Integer.parseInt(day.group(1)) : 0;
        return number <= 31 ? number : 0;
    }

    private static int yearAt(Token token) {
        String word = token.word();
        boolean recent = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
        return recent && isDigit(word.charAt(2)) && isDigit(word.charAt(3)) ? Integer.parseInt(word) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void add(List<Written> dates, Span span, int years, int month, int day) {
        if (isFree(span, dates)) {
            possible(years == 0 ? year : years, month, day)
                    .ifPresent(date -> dates.add(new Written(date, years == 0, span)));
        }
    }

    private static boolean isFree(Span span, List<Written> dates) {
        for (Written known : dates) {
            if (known.span().overlaps(span)) {
                return false;
            }
        }
        return true;
    }

    /// The date; of one that no calendar has, such as 30 February, the month or else the year.
    private static Optional<PartialDate> possible(int year, int month, int day) {
        return date(year, month, day).or(() -> date(year, month, 0)).or(() -> date(year, 0, 0));
    }

    private static Optional<PartialDate> date(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// The days that the dates of a question mean: one date is itself, or all days after or before it where a word says
    /// so; several are the days from the first to the last. Null where there is no date.
    static Question.@Nullable Period period(List<Written> dates, List<Cue> cues) {
        if (dates.isEmpty()) {
            return null;
        }
        if (dates.size() == 1) {
            Written only = dates.getFirst();
            boolean after = isNear(cues, Concept.AFTER, only.span());
            boolean before = isNear(cues, Concept.BEFORE, only.span());
            return new Question.Period(before ? null : only.date(), after ? null : only.date(), only.anyYear());
        }
        boolean anyYear = dates.stream().allMatch(Written::anyYear);
        List<PartialDate> sorted = dates.stream().map(Written::date).sorted().toList();
        return new Question.Period(sorted.getFirst(), sorted.getLast(), anyYear);
    }

    private static boolean isNear(List<Cue> cues, Concept concept, Span date) {
        for (Cue cue : cues) {
            if (cue.concept() == concept
                    && cue.span().start() - date.end() <= 1
                    && date.start() - cue.span().end() <= 1) {
                return true;
            }
        }
        return false;
    }

    /// A date given as an argument of a command: ISO, or words.
    Optional<PartialDate> argument(String typed) {
        String text = Typed.regular(typed);
        return PartialDate.parse(text)
                .or(() -> dates(text, Typed.tokens(text)).stream()
                        .map(Written::date)
                        .findFirst());
    }
}
