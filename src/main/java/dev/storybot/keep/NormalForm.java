package dev.storybot.keep;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The form in which a question is kept: so that the same question is the same text, and without what looks private.
final class NormalForm {

    /// Code points of a question that are kept; nobody reads more of it in a list.
    static final int LENGTH = 200;

    /// In place of what is left out.
    static final String LEFT_OUT = "…";

    /// Users, roles and channels as Discord and Slack write them, and as people do.
    private static final Pattern MENTION =
            Pattern.compile("<[@#!][^>\\s]{0,80}>|(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}._-]+");

    /// An address of e-mail, and of a page: the latter may hold a name or a key.
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+|[a-z][a-z0-9+.-]*://\\S+|www\\.\\S+");

    /// Keys and ids: long, of letters with digits among them.
    private static final Pattern KEY =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?=[a-z_-]*[0-9])[a-z0-9_-]{16,}(?![\\p{L}\\p{N}])");

    /// Numbers, with what people put between the digits of those of telephones and cards.
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[ ().\\-\u2010-\u2015/]{0,2}\\d){6,}");

    private static final Pattern DATES = Pattern.compile(
            "(?:19|20)\\d\\d(?:[-/.](?:0?[1-9]|1[0-2])(?:[-/.][0-3]?\\d)?)?(?:[ -\u2013]{1,3}(?:19|20)\\d\\d"
                    + "(?:[-/.](?:0?[1-9]|1[0-2])(?:[-/.][0-3]?\\d)?)?)?");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private NormalForm() {}

    /// Empty where nothing is left to be read.
    static String of(String question) {
        String folded = Normalizer.normalize(question, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String open = SPACE.matcher(folded).replaceAll(" ");
        String bare = ADDRESS.matcher(open).replaceAll(LEFT_OUT);
        bare = MENTION.matcher(bare).replaceAll(LEFT_OUT);
        bare = KEY.matcher(bare).replaceAll(LEFT_OUT);
        bare = NUMBER.matcher(bare).replaceAll(NormalForm::number).strip();
        return bare.codePoints().anyMatch(Character::isLetter) ? cut(bare) : "";
    }

    private static String number(MatchResult number) {
        return DATES.matcher(number.group()).matches() ? number.group() : LEFT_OUT;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + LEFT_OUT;
    }
}
