package dev.storybot.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers as news writes them: `$6.5 billion`, `1,500億`, `200m`, `thirteen`.
final class Numbers {

    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("k", 1e3),
            Map.entry("thousand", 1e3),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("million", 1e6),
            Map.entry("millions", 1e6),
            Map.entry("b", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("billion", 1e9),
            Map.entry("billions", 1e9),
            Map.entry("千", 1e3),
            Map.entry("万", 1e4),
            Map.entry("億", 1e8),
            Map.entry("兆", 1e12));

    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final Pattern NUMBER =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(thousand|millions?|billions?|mn|bn|[kmb](?![a-z])|千|万|億|兆)?"
                    + "|(?=[efnostz])\\b(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\\b");

    private static final Pattern DATES = Pattern.compile(
            "\\b(?:\\d{1,2}(?:[-–]\\d{1,2})? )?(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?: \\d{1,2})?(?:,? \\d{4})?\\b"
                    + "|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|\\d{4}年|\\b(?:19|20)\\d{2}\\b(?![,.]\\d)");

    private static final Pattern UNITS = Pattern.compile("[$€£¥%]|\\b(?:dollars?|usd|percent)\\b|ドル|人|年間|円");

    /// Two numbers are said to be the same within this share of each other: news rounds.
    private static final double ROUNDING = 0.03;

    private Numbers() {}

    /// Whether `text` has a number besides those of its dates.
    static boolean areInBesidesDates(String text) {
        return areIn(hasDigit(text) ? DATES.matcher(text).replaceAll(" ") : text);
    }

    /// Whether `text` has a number at all.
    static boolean areIn(String text) {
        return hasDigit(text) || NUMBER.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /// Whether `text` has every number that `asked` has in digits: who asks of 17 is not answered by what is true of 23.
    static boolean areAllIn(String asked, String text) {
        if (!hasDigit(asked)) {
            return true;
        }
        List<Double> there = in(text);
        return in(asked).stream().allMatch(number -> there.stream().anyMatch(other -> isAbout(number, other)));
    }

    static List<Double> in(String text) {
        List<Double> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            numbers.add(found.group(3) != null ? WORDS.indexOf(found.group(3)) : scaled(found));
        }
        return numbers;
    }

    /// `text` with its numbers and the signs of currency left out.
    static String without(String text) {
        String digitless = NUMBER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return UNITS.matcher(digitless).replaceAll(" ").strip();
    }

    private static double scaled(Matcher found) {
        double digits = Double.parseDouble(found.group(1).replace(",", ""));
        return found.group(2) == null ? digits : digits * SCALES.getOrDefault(found.group(2), 1.0);
    }

    static boolean isAbout(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
    }
}
