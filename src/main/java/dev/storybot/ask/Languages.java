package dev.storybot.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The languages in which questions are understood, and which of them a text is in. Immutable.
public final class Languages {

    /// In the order in which ties are settled.
    private static final List<String> ALL =
            List.of("en", "ja", "es", "fr", "de", "it", "pt", "zh", "ko", "ru", "id", "fi", "el");

    private static final Set<String> ANSWERED = Set.of("en", "ja");

    /// What follows the language in a BCP 47 code.
    private static final Pattern REGION = Pattern.compile("(?s)[-_].*");

    private final Map<String, Lexicon> lexicons;

    /// For each word with which a phrase of a lexicon can begin the languages that have one, by their places in [#ALL]:
    /// a word is looked up once, not once a language.
    private final Map<String, Integer> starts = new HashMap<>();

    private Languages(Map<String, Lexicon> lexicons) {
        this.lexicons = lexicons;
        lexicons.values().stream()
                .filter(Lexicon::isSpaced)
                .forEach(lexicon -> lexicon.starts()
                        .forEach(word -> starts.merge(word, bit(lexicon.language()), (all, one) -> all | one)));
    }

    private static int bit(String language) {
        return 1 << ALL.indexOf(language);
    }

    /// Every language that has a lexicon on the class path.
    public static Languages load() {
        Map<String, Lexicon> found = new LinkedHashMap<>();
        for (String language : ALL) {
            Lexicon.load(language).ifPresent(lexicon -> found.put(language, lexicon));
        }
        return new Languages(found);
    }

    /// Words that mean the same, for the search.
    public Thesaurus thesaurus() {
        return new Thesaurus(lexicons.values().stream().collect(Collectors.toMap(Lexicon::language, Lexicon::same)));
    }

    Lexicon lexicon(String language) {
        Lexicon there = lexicons.get(language);
        return there != null ? there : Optional.ofNullable(lexicons.get("en")).orElseThrow();
    }

    /// The language to answer in: the asked one where the bot speaks it, else English.
    static String answered(String language) {
        return ANSWERED.contains(language) ? language : "en";
    }

    /// The language of a question: by its script where that tells, else by its words; `hint` (the asker's language) where
    /// its words do not tell either. English where nothing does.
    String of(String text, @Nullable String hint) {
        String told = hint == null
                ? null
                : REGION.matcher(hint.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (Typed.isAscii(text)) {
            return latin(text, told);
        }
        if (Typed.has(text, Character.UnicodeScript.HIRAGANA) || Typed.has(text, Character.UnicodeScript.KATAKANA)) {
            return "ja";
        }
        if (Typed.has(text, Character.UnicodeScript.HANGUL)) {
            return "ko";
        }
        if (Typed.has(text, Character.UnicodeScript.HAN)) {
            return "zh".equals(told)
                            || (told == null
                                    && best(text, List.of("ja", "zh"), "ja").equals("zh"))
                    ? "zh"
                    : "ja";
        }
        if (Typed.has(text, Character.UnicodeScript.CYRILLIC)) {
            return "ru";
        }
        if (Typed.has(text, Character.UnicodeScript.GREEK)) {
            return "el";
        }
        boolean spanish = text.indexOf('¿') >= 0 || text.indexOf('¡') >= 0;
        return spanish ? "es" : latin(text, told);
    }

    private String latin(String text, @Nullable String told) {
        List<String> latin = new ArrayList<>(List.of("en", "es", "fr", "de", "it", "pt", "id", "fi"));
        if (told != null && latin.remove(told)) {
            latin.addFirst(told);
        }
        return best(text, latin, told == null || !lexicons.containsKey(told) ? "en" : told);
    }

    private String best(String text, List<String> among, String otherwise) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Token> tokens = Typed.tokens(lower);
        int possible = 0;
        for (Token token : tokens) {
            possible |= starts.getOrDefault(token.word(), 0);
        }
        String best = otherwise;
        int most = 0;
        for (String language : among) {
            Lexicon lexicon = lexicons.get(language);
            boolean canStand = (possible & bit(language)) != 0 || (lexicon != null && !lexicon.isSpaced());
            int covered = lexicon == null || !canStand || lexicon.mostCovered(tokens) <= most
                    ? 0
                    : covered(lexicon.cues(lower, tokens), lower.length());
            if (covered > most) {
                best = language;
                most = covered;
            }
        }
        return best;
    }

    private static int covered(List<Cue> cues, int length) {
        boolean[] covered = new boolean[length];
        int count = 0;
        for (Cue cue : cues) {
            for (int i = cue.span().start(); i < cue.span().end(); i++) {
                count += covered[i] ? 0 : 1;
                covered[i] = true;
            }
        }
        return count;
    }
}
