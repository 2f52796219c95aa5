package dev.storybot.author;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds names in a Japanese text.
///
/// ```
/// foreign  = katakana (・ katakana)*       イーロン・マスク, マスク
/// person   = foreign honorific | role の? foreign ・… | kanji 氏
/// company  = foreign 社 | 株式会社 name | name 株式会社 | kanji 大学
/// ```
/// Kanji run into one another without a border, so a name in kanji needs 氏 or さん behind it and no kanji before it.
final class JapaneseNames {

    private static final WordLists WORDS = WordLists.load("names_ja");

    private static final String KATAKANA = "[\\u30A1-\\u30FA\\u30FC]";
    private static final String FOREIGN = KATAKANA + "{2,20}(?:[・＝=]" + KATAKANA + "{1,20}){0,6}";
    private static final String LATIN = "[A-Z][A-Za-z0-9&.-]{1,30}(?: [A-Z][A-Za-z0-9&.-]{1,30}){0,4}";
    private static final String KANJI = "[\\u3005\\u4E00-\\u9FFF]";

    private static final String NO_KATAKANA_BEFORE = "(?<!" + KATAKANA + "|[・＝=])";
    private static final String PARTED = KATAKANA + "{2,20}(?:[・＝=]" + KATAKANA + "{1,20}){1,6}";
    /// さん as in さんが, not as in さんま.
    private static final String ENDS = "(?=[はがのをもとにでへやらか、。「」『』（）()・\\s]|まで|$)";

    private static final Pattern PARTED_NAME =
            Pattern.compile(NO_KATAKANA_BEFORE + "(" + PARTED + ")(?!" + KATAKANA + ")");
    private static final Pattern PERSON =
            Pattern.compile(NO_KATAKANA_BEFORE + "(" + FOREIGN + ")(?=" + WORDS.alternatives("personal") + ")");
    private static final Pattern OFFICE =
            Pattern.compile(NO_KATAKANA_BEFORE + "(" + FOREIGN + ")(?=" + WORDS.alternatives("office") + ")");
    private static final Pattern ROLE =
            Pattern.compile(WORDS.alternatives("role") + "(?:の|である|だった)?、?(" + PARTED + ")");
    private static final Pattern KANJI_PERSON = Pattern.compile(
            "(?<!" + KANJI + "|" + KATAKANA + ")(" + KANJI + "{2,5})(?=" + WORDS.alternatives("polite") + ENDS + ")");
    private static final Pattern COMPANY = Pattern.compile("(?<!" + KATAKANA + "|[・＝=A-Za-z])(" + FOREIGN + "|" + LATIN
            + ")(?=" + WORDS.alternatives("company") + "(?![員長会内外説面上幅]))");
    private static final Pattern NAMED_COMPANY = Pattern.compile("(?<!" + KATAKANA + "|[・＝=A-Za-z])((?:" + FOREIGN + "|"
            + LATIN + ")" + WORDS.alternatives("named_company") + ")(?!" + KANJI + "|" + KATAKANA + ")");
    private static final String LEGAL_NAME = "([\\u30A1-\\u30FC\\u3005\\u4E00-\\u9FFFA-Za-z]{2,20})";
    private static final Pattern LEGAL = Pattern.compile(
            "(?:株式会社|（株）|\\(株\\))" + LEGAL_NAME + "|(?<![\\u30A1-\\u30FC\\u4E00-\\u9FFF])" + LEGAL_NAME + "株式会社");
    private static final Pattern KANJI_COMPANY = Pattern.compile("(?<!" + KANJI + "|" + KATAKANA + ")(" + KANJI
            + "{2,4}" + WORDS.alternatives("kanji_company") + ")(?!" + KANJI + ")");

    private final Map<String, Evidence> found = new LinkedHashMap<>();
    private final Map<Integer, String> texts;

    /// @param texts by line
    JapaneseNames(Map<Integer, String> texts) {
        this.texts = texts;
        texts.forEach(this::read);
        join();
        found.values().stream()
                .filter(one -> one.isPerson() || one.isOrganisation())
                .sorted(Comparator.comparingInt((Evidence one) -> -one.lines().size()))
                .limit(NameDrafts.MOST)
                .forEach(this::addLines);
    }

    Collection<Evidence> found() {
        return found.values();
    }

    private void read(int line, String text) {
        each(PARTED_NAME, text, name -> evidence(name, line));
        each(PERSON, text, name -> person(name, line, Evidence.STRONG));
        each(ROLE, text, name -> person(name, line, Evidence.STRONG));
        each(OFFICE, text, name -> person(name, line, isParted(name) ? Evidence.STRONG : Evidence.FAIR));
        each(KANJI_PERSON, text, name -> kanjiPerson(name, line));
        each(COMPANY, text, name -> company(name, line));
        each(NAMED_COMPANY, text, name -> company(name, line));
        each(LEGAL, text, name -> company(name, line));
        each(KANJI_COMPANY, text, name -> company(name, line));
    }

    @FunctionalInterface
    private interface Use {
        void name(String name);
    }

    private static void each(Pattern pattern, String text, Use use) {
        Matcher matcher = pattern.matcher(text);
        for (MatchResult match : matcher.results().toList()) {
            use.name(match.group(match.group(1) == null ? 2 : 1));
        }
    }

    private Evidence evidence(String name, int line) {
        Evidence evidence = found.computeIfAbsent(name, Evidence::new);
        evidence.standsOn(line);
        return evidence;
    }

    private void person(String name, int line, int points) {
        if (parts(name).stream().noneMatch(WORDS.words("never")::contains)) {
            evidence(name, line).forPerson("title", points);
        }
    }

    private static boolean isParted(String name) {
        return parts(name).size() > 1;
    }

    private static List<String> parts(String name) {
        return List.of(name.split("[・＝=]", 0));
    }

    private void kanjiPerson(String name, int line) {
        boolean isWord = WORDS.words("no_name").stream().anyMatch(word -> name.startsWith(word) || name.endsWith(word));
        if (!isWord) {
            evidence(name, line).forPerson("honorific", Evidence.STRONG);
        }
    }

    private void company(String name, int line) {
        boolean isWord = WORDS.words("no_company").stream().anyMatch(name::startsWith) || name.contains("会社");
        if (name.length() > 1 && !isWord) {
            evidence(name, line).forOrganisation("company", Evidence.STRONG);
        }
    }

    /// A full name and a surname that is the last part of it, or the first of one in kanji, are one person's.
    private void join() {
        for (Evidence full : List.copyOf(found.values())) {
            List<Evidence> brief = found.values().stream()
                    .filter(one -> one.hasSignOfPerson() && isShortFor(one.name(), full.name()))
                    .toList();
            if (!brief.isEmpty() && !full.isOrganisation()) {
                full.forPerson("surname", Evidence.STRONG);
                brief.forEach(one -> full.alias(one.name()));
            }
        }
        Set<String> joined = new TreeSet<>();
        found.values().forEach(one -> joined.addAll(one.aliases()));
        joined.forEach(found::remove);
    }

    private static boolean isShortFor(String brief, String full) {
        List<String> parts = parts(full);
        boolean isLastPart = parts.size() > 1 && parts.getLast().equals(brief);
        boolean isFirstKanji = parts.size() == 1
                && full.length() > brief.length()
                && brief.length() >= 2
                && full.matches(KANJI + "+")
                && full.startsWith(brief);
        return isLastPart || isFirstKanji;
    }

    /// Every line on which the name or a shorter one stands.
    private void addLines(Evidence one) {
        texts.forEach((line, text) -> {
            if (text.contains(one.name()) || one.aliases().stream().anyMatch(text::contains)) {
                one.standsOn(line);
            }
        });
    }
}
