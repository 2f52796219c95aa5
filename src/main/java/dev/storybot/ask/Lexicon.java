package dev.storybot.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How people ask in one language: read from `lexicon_<language>.properties`, whose keys are concepts
/// (`who`, `leave`), months (`month.9`), words that mean the same (`same.worth`) and, for languages that stories are
/// not written in, English renderings of their words (`gloss.valuation_worth`). Immutable.
final class Lexicon {

    private final String language;
    private final boolean spaced;
    private final Map<String, List<Phrase>> byStart = new HashMap<>();
    /// The characters that phrases begin with, in a language that writes no spaces.
    private final BitSet firsts = new BitSet();

    private final Map<Concept, List<String>> words = new EnumMap<>(Concept.class);
    private final Map<String, Integer> months = new HashMap<>();
    private final List<Set<String>> same = new ArrayList<>();
    private final Map<String, String> glosses = new LinkedHashMap<>();

    private String head = "";

    private record Phrase(String text, Concept concept) {}

    private Lexicon(String language, Properties entries) {
        this.language = language;
        this.spaced = !Set.of("ja", "zh", "ko", "th").contains(language);
        for (String key : new TreeSet<>(entries.stringPropertyNames())) {
            read(key, alternatives(entries.getProperty(key)));
        }
        byStart.replaceAll((start, phrases) -> longestFirst(phrases));
    }

    private static List<Phrase> longestFirst(List<Phrase> phrases) {
        if (phrases.size() > 1) {
            phrases.sort(Comparator.comparingInt(phrase -> -phrase.text().length()));
        }
        // most lists have one phrase, and there are tens of thousands
        return List.copyOf(phrases);
    }

    private static List<String> alternatives(String value) {
        return Arrays.stream(value.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private void read(String key, List<String> alternatives) {
        if (key.startsWith("month.")) {
            int month = Integer.parseInt(key.substring("month.".length()));
            alternatives.forEach(name -> months.put(name, month));
        } else if (key.startsWith("same.")) {
            same.add(Set.copyOf(alternatives));
            alternatives.forEach(word -> add(word, Concept.TOPIC));
        } else if (key.equals("head")) {
            head = alternatives.getFirst();
        } else if (key.startsWith("gloss.")) {
            String english = key.substring("gloss.".length()).replace('_', ' ');
            alternatives.forEach(word -> glosses.putIfAbsent(word, english));
            alternatives.forEach(word -> add(word, Concept.KEPT));
        } else {
            Concept concept = Concept.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
            words.put(concept, alternatives);
            alternatives.forEach(phrase -> add(phrase, concept));
        }
    }

    private void add(String phrase, Concept concept) {
        if (!spaced) {
            firsts.set(phrase.charAt(0));
        }
        byStart.computeIfAbsent(start(phrase), ignored -> new ArrayList<>()).add(new Phrase(phrase, concept));
    }

    private String start(String phrase) {
        String word = spaced ? Typed.firstWord(phrase) : "";
        return word.isEmpty() ? phrase.substring(0, 1) : word;
    }

    /// The lexicon of `language`, or empty where there is none.
    ///
    /// @throws UncheckedIOException if a lexicon on the class path cannot be read
    static Optional<Lexicon> load(String language) {
        try (InputStream stream = Lexicon.class.getResourceAsStream("lexicon_" + language + ".properties")) {
            if (stream == null) {
                return Optional.empty();
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                Properties entries = new Properties();
                entries.load(reader);
                return Optional.of(new Lexicon(language, entries));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon of " + language + " cannot be read", e);
        }
    }

    String language() {
        return language;
    }

    /// The sets of words that mean the same.
    List<Set<String>> same() {
        return same;
    }

    /// The title of who runs an organisation; empty where the lexicon has none.
    String head() {
        return head;
    }

    /// The number of a month by its name, lower case; 0 for no month.
    int month(String name) {
        return months.getOrDefault(name, 0);
    }

    Set<String> months() {
        return months.keySet();
    }

    /// Whether the language writes spaces between words.
    boolean isSpaced() {
        return spaced;
    }

    /// As many characters of a text of these words as can stand for concepts at the most: what is found out at less cost
    /// than its [#cues].
    int mostCovered(List<Token> tokens) {
        if (!spaced) {
            return Integer.MAX_VALUE;
        }
        int most = 0;
        for (Token token : tokens) {
            List<Phrase> phrases = byStart.get(token.word());
            // the longest comes first
            most += phrases == null ? 0 : phrases.getFirst().text().length();
        }
        return most;
    }

    /// What a phrase can begin with: a word, or a character in a language that writes no spaces.
    Set<String> starts() {
        return byStart.keySet();
    }

    /// The places of `text` that stand for a concept: for each concept the longest phrases, without overlap. Places of
    /// different concepts may overlap.
    ///
    /// @param text   lower case
    /// @param tokens its words
    List<Cue> cues(String text, List<Token> tokens) {
        List<Cue> cues = new ArrayList<>();
        if (spaced) {
            for (Token token : tokens) {
                List<Phrase> phrases = byStart.get(token.word());
                if (phrases != null) {
                    match(text, token.span().start(), phrases, cues);
                }
            }
        } else {
            for (int at = 0; at < text.length(); at++) {
                if (firsts.get(text.charAt(at))) {
                    match(text, at, byStart.getOrDefault(text.substring(at, at + 1), List.of()), cues);
                }
            }
        }
        return cues;
    }

    private void match(String text, int at, List<Phrase> phrases, List<Cue> cues) {
        for (Phrase phrase : phrases) {
            int end = at + phrase.text().length();
            if (text.startsWith(phrase.text(), at)
                    && isWhole(text, phrase, at, end)
                    && at >= endOfLast(phrase.concept(), cues)) {
                cues.add(new Cue(phrase.concept(), new Span(at, end)));
            }
        }
    }

    private static int endOfLast(Concept concept, List<Cue> cues) {
        for (int i = cues.size() - 1; i >= 0; i--) {
            if (cues.get(i).concept() == concept) {
                return cues.get(i).span().end();
            }
        }
        return 0;
    }

    /// Whether a phrase is not part of a longer word. Without spaces that shows only for function words in kanji: 人 in
    /// 人員 is none.
    private boolean isWhole(String text, Phrase phrase, int at, int end) {
        if (spaced) {
            return endsWord(text, end);
        }
        boolean kanji =
                language.equals("ja") && phrase.concept() == Concept.STOP && isHan(text, at) && isHan(text, end - 1);
        return !kanji || (!isHan(text, at - 1) && !isHan(text, end));
    }

    private static boolean isHan(String text, int at) {
        return at >= 0 && at < text.length() && Typed.script(text.charAt(at)) == Character.UnicodeScript.HAN;
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /// The concepts of which a misspelt word is one letter short, long or off, or has two letters swapped. The first
    /// letter is hardly ever wrong: "designed" is not "resigned".
    Set<Concept> like(String word, Set<Concept> among) {
        Set<Concept> like = EnumSet.noneOf(Concept.class);
        for (Concept concept : among) {
            for (String known : words.getOrDefault(concept, List.of())) {
                if (isLike(word, known)) {
                    like.add(concept);
                    break;
                }
            }
        }
        return like;
    }

    private static boolean isLike(String word, String known) {
        return word.charAt(0) == known.charAt(0)
                && known.length() >= 4
                && Math.abs(known.length() - word.length()) <= 1
                && Typed.edits(word, known, 1) == 1;
    }

    /// The text with words that have an English rendering replaced by it.
    String inEnglish(String text) {
        if (glosses.isEmpty()) {
            return text;
        }
        return spaced ? spacedInEnglish(text) : unspacedInEnglish(text);
    }

    private String spacedInEnglish(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> gloss : byLength()) {
            if (gloss.getKey().indexOf(' ') > 0) {
                lower = lower.replace(gloss.getKey(), gloss.getValue());
            }
        }
        return Typed.tokens(lower).stream()
                .map(token -> glosses.getOrDefault(token.word(), token.word()))
                .collect(Collectors.joining(" "));
    }

    private String unspacedInEnglish(String text) {
        String replaced = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> gloss : byLength()) {
            replaced = replaced.replace(gloss.getKey(), " " + gloss.getValue() + " ");
        }
        return replaced;
    }

    private List<Map.Entry<String, String>> byLength() {
        return glosses.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, String> e) -> -e.getKey().length()))
                .toList();
    }
}
