package dev.storybot.ask;

import dev.storybot.ask.Question.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The kind of words that would answer a free question, as far as their looks tell it: a date, a number, a name, a
/// reason. Immutable.
final class Wanted {

    /// Years, centuries, months and days of the week.
    private static final Pattern DATE = Pattern.compile("""
            (?x)
            \\b (?:(?:early|mid|late)[-\\ ])? \\d{1,2}(?:st|nd|rd|th) \\ centur(?:y|ies)\\b
            | \\b (?:\\d{1,2}(?:st|nd|rd|th)?\\ )?
              (?:January|February|March|April|May|June|July|August|September|October|November|December)
              (?:\\ \\d{1,2}(?:st|nd|rd|th)?)? (?:,?\\ \\d{4})? \\b
            | \\b (?:1\\d{3}|20\\d{2})s? \\b
            | \\b (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \\b
            | \\b \\w+ \\ (?:centur(?:y|ies)|decades?|years?\\ ago|years?\\ later) \\b
            | (?:紀元前)? [\\d〇一二三四五六七八九十]+ (?:年代?|世紀) (?:\\d{1,2}月)? (?:\\d{1,2}日)? (?:前半|後半|初頭|末|頃|ごろ)?
            | \\d{1,2}月 (?:\\d{1,2}日)?
            | \\d{1,2}日
            """);

    private static final Pattern NUMBER = Pattern.compile("""
            (?xi)
            [$€£¥]? \\d[\\d,.]*\\d? (?:\\s?(?:%|percent|thousand|million|billion|trillion|[^\\s\\p{P}\\p{IsHiragana}a-z\\d]{1,3}))?
            | \\b (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen
              |seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?
              |hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|percent|several|few)
              (?:\\ (?:hundred|thousand|million|billion|percent))? \\b
            | [一二三四五六七八九十百千万億兆]+ [人個年月日つ回度名本社国種倍割]
            | 半数 | 数[十百千万億]+
            """);

    private static final Pattern NAME = Pattern.compile("""
            (?x)
            \\p{Lu}[\\p{L}\\p{N}'’.&-]* (?:\\ (?:(?:of|the|de|von|van|la|le)\\ ){0,2} \\p{Lu}[\\p{L}\\p{N}'’&-]*)*
            | [\\p{IsKatakana}ー・＝]{2,}
            | [\\p{IsHan}]{2,}
            """);

    private static final Pattern REASON = Pattern.compile("""
            (?xi)
            \\b (?:because|due\\ to|since|so\\ that|in\\ order\\ to|results?|resulted|owing|therefore|reasons?|thus|caused?
              |led\\ to) \\b
            | ため | から | ので | により | によって | 理由 | 原因
            """);

    /// 何 and the counter behind it: 何人 wants a number of 人.
    private static final Pattern COUNTED =
            Pattern.compile("何(?!も|か|が|を|の|に|で|と|は)([\\p{IsHan}\\p{IsKatakana}ー%]{1,3}|つ)");

    private final Sought sought;
    private final @Nullable Pattern counted;

    private Wanted(Sought sought, @Nullable Pattern counted) {
        this.sought = sought;
        this.counted = counted;
    }

    static Wanted by(Question.Free asked) {
        Matcher counter = COUNTED.matcher(asked.text());
        return new Wanted(
                asked.sought(),
                counter.find() ? Pattern.compile("[\\d,.〇一二三四五六七八九十百千万億数]+" + Pattern.quote(counter.group(1))) : null);
    }

    /// Whether looks tell anything.
    boolean isKnown() {
        return counted != null
                || switch (sought) {
                    case DATE, AMOUNT, COUNT, PERSON, PLACE, REASON -> true;
                    case ORGANISATION, WORDS, ANYTHING -> false;
                };
    }

    /// The stretches of `text` that are of the kind and not in the question, in order.
    List<Span> in(String text, String question) {
        if (counted != null) {
            List<Span> exact = spans(counted, text, question);
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        return switch (sought) {
            case DATE -> spans(DATE, text, question);
            case AMOUNT, COUNT -> spans(NUMBER, text, question);
            case PERSON, PLACE -> names(text, question);
            case REASON -> spans(REASON, text, "");
            case ORGANISATION, WORDS, ANYTHING -> List.of();
        };
    }

    private static List<Span> spans(Pattern pattern, String text, String question) {
        List<Span> spans = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (!question.contains(found.group())) {
                spans.add(new Span(found.start(), found.end()));
            }
        }
        return spans;
    }

    /// A single capital at the beginning of a sentence shows no name.
    private static List<Span> names(String text, String question) {
        return spans(NAME, text, question).stream()
                .filter(span -> span.start() > 0 || span.of(text).indexOf(' ') > 0 || Typed.isUnspaced(text.charAt(0)))
                .toList();
    }
}
