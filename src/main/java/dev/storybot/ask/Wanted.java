package dev.storybot.ask;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
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

    private final Question.Free asked;
    private final Looks looks;
    private final @Nullable Pattern counted;

    private Wanted(Question.Free asked, Looks looks, @Nullable Pattern counted) {
        this.asked = asked;
        this.looks = looks;
        this.counted = counted;
    }

    static Wanted by(Question.Free asked, Looks looks) {
        Matcher counter = COUNTED.matcher(asked.text());
        return new Wanted(
                asked,
                looks,
                counter.find() ? Pattern.compile("[\\d,.〇一二三四五六七八九十百千万億数]+" + Pattern.quote(counter.group(1))) : null);
    }

    /// Whether looks tell anything.
    boolean isKnown() {
        return counted != null
                || switch (asked.sought()) {
                    case DATE, AMOUNT, COUNT, PERSON, PLACE, REASON -> true;
                    case ORGANISATION, WORDS, ANYTHING -> false;
                };
    }

    /// Whether `text` has words of the kind that are not in the question.
    boolean isIn(String text) {
        if (counted != null && counted.matcher(text).results().anyMatch(found -> isNew(found.group()))) {
            return true;
        }
        return switch (asked.sought()) {
            case DATE -> hasNew(DATE, text);
            case AMOUNT, COUNT -> hasNew(NUMBER, text);
            case PERSON, PLACE -> hasNew(NAME, text);
            case REASON -> !looks.of(REASON, text).isEmpty();
            case ORGANISATION, WORDS, ANYTHING -> false;
        };
    }

    private boolean hasNew(Pattern pattern, String text) {
        for (String found : looks.of(pattern, text)) {
            if (isNew(found)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNew(String found) {
        return !asked.text().contains(found);
    }

    /// What stands in the sentences of a story, kept: the patterns pass over every letter, and the same sentences are
    /// looked at for many a question. Thread-safe.
    static final class Looks {

        /// Sentences that are kept for each pattern; of a long text the first ones that were asked for.
        private static final int MOST = 4_096;

        private final Map<Pattern, Map<String, List<String>>> known = new ConcurrentHashMap<>();

        private List<String> of(Pattern pattern, String sentence) {
            Map<String, List<String>> all = known.computeIfAbsent(pattern, ignored -> new ConcurrentHashMap<>());
            List<String> there = all.get(sentence);
            if (there == null) {
                there = found(pattern, sentence);
                if (all.size() < MOST) {
                    all.put(sentence, there);
                }
            }
            return there;
        }

        /// A single capital at the beginning of a sentence shows no name.
        private static List<String> found(Pattern pattern, String text) {
            return pattern.matcher(text)
                    .results()
                    .filter(result -> pattern != NAME
                            || result.start() > 0
                            || result.group().indexOf(' ') > 0
                            || Typed.isUnspaced(text.charAt(0)))
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
        }
    }
}
