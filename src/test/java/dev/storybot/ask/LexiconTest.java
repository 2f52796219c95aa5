package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconTest {

    private static final Languages LANGUAGES = Languages.load();
    private static final Path FILES = Path.of("src/main/resources/dev/storybot/ask");

    static Stream<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("lexicon_"))
                    .map(name -> name.substring("lexicon_".length(), name.indexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Properties entries(String language) throws IOException {
        Properties entries = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            entries.load(reader);
        }
        return entries;
    }

    private static Path file(String language) {
        return FILES.resolve("lexicon_" + language + ".properties");
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    }

    @Test
    void there_is_a_lexicon_for_every_language_that_the_readme_promises() throws IOException {
        assertThat(languages()).contains("en", "ja", "es", "fr", "de", "it", "pt", "zh", "ko", "ru", "id", "fi", "el");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_lexicon_is_loaded_by_its_language(String language) {
        assertThat(Lexicon.load(language))
                .hasValueSatisfying(lexicon -> assertThat(lexicon.language()).isEqualTo(language));
        assertThat(LANGUAGES.lexicon(language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_key_is_a_concept_or_one_of_the_other_kinds(String language) throws IOException {
        Set<String> concepts = Arrays.stream(Concept.values()).map(Concept::key).collect(Collectors.toSet());
        assertThat(entries(language).stringPropertyNames())
                .allMatch(key -> concepts.contains(key)
                        || key.equals("head")
                        || key.matches("month\\.(?:[1-9]|1[0-2])|(?:same|gloss)\\.[\\p{L}\\p{N}_-]+"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_key_stands_twice_in_a_file(String language) throws IOException {
        var lines = new TreeMap<String, Integer>();
        Files.readAllLines(file(language)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("[=:]", 2)[0].strip())
                .forEach(key -> lines.merge(key, 1, Integer::sum));
        lines.values().removeIf(times -> times == 1);
        assertThat(lines).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_word_of_a_lexicon_is_empty(String language) throws IOException {
        Properties entries = entries(language);
        assertThat(entries.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(words(entries.getProperty(key))).as(key).doesNotContain(""));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_questions_that_everybody_asks_can_be_asked_in_every_language(String language) throws IOException {
        assertThat(entries(language).stringPropertyNames())
                .contains("who", "when", "where", "why", "what", "leave", "resign", "dismiss", "say", "stop");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_that_has_month_names_has_all_twelve(String language) throws IOException {
        List<Integer> months = entries(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith("month."))
                .map(key -> Integer.valueOf(key.substring("month.".length())))
                .sorted()
                .toList();
        assertThat(months)
                .isIn(List.of(), Stream.iterate(1, i -> i + 1).limit(12).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void words_that_mean_the_same_are_at_least_two(String language) throws IOException {
        Properties entries = entries(language);
        assertThat(entries.stringPropertyNames().stream().filter(key -> key.startsWith("same.")))
                .allSatisfy(key -> assertThat(Set.copyOf(words(entries.getProperty(key))))
                        .as(key)
                        .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @CsvSource({
        "en,who left tesla,LEAVE,left",
        "en,why'd she step down,RESIGN,step down",
        "en,who is on leave,ON_LEAVE,on leave",
        "ja,ムラティはなぜ辞めた,WHY,なぜ",
        "ja,誰が解雇された,DISMISS,解雇",
        "de,wer hat tesla verlassen,WHO,wer",
        "es,quién renunció,WHO,quién"
    })
    void a_phrase_stands_for_its_concept(String language, String text, Concept concept, String phrase) {
        assertThat(Lexicon.load(language).orElseThrow().cues(text, Typed.tokens(text)))
                .filteredOn(cue -> cue.concept() == concept)
                .extracting(cue -> cue.span().of(text))
                .contains(phrase);
    }

    @Test
    void a_phrase_within_a_longer_word_stands_for_nothing() {
        String text = "the thereafter whole";
        assertThat(Lexicon.load("en").orElseThrow().cues(text, Typed.tokens(text)))
                .extracting(Cue::concept)
                .doesNotContain(Concept.WHO, Concept.THERE, Concept.AFTER);
    }

    @Test
    void the_longest_phrase_of_a_concept_wins() {
        String text = "how many people left";
        assertThat(Lexicon.load("en").orElseThrow().cues(text, Typed.tokens(text)))
                .filteredOn(cue -> cue.concept() == Concept.HOW_MANY)
                .singleElement()
                .satisfies(cue -> assertThat(cue.span().of(text)).isEqualTo("how many"));
    }

    @Test
    void a_word_with_a_letter_too_few_too_many_or_swapped_is_taken_for_its_concept_but_not_one_that_begins_otherwise() {
        Lexicon english = Lexicon.load("en").orElseThrow();
        Set<Concept> among = Set.of(Concept.RESIGN, Concept.LEAVE, Concept.REPLACE);
        assertThat(english.like("resgned", among)).containsExactly(Concept.RESIGN);
        assertThat(english.like("replacd", among)).containsExactly(Concept.REPLACE);
        assertThat(english.like("reisgned", among)).containsExactly(Concept.RESIGN);
        assertThat(english.like("designed", among)).isEmpty();
    }

    @Test
    void what_stories_are_not_written_in_is_rendered_in_english_as_far_as_the_words_are_known() throws IOException {
        for (String language : languages().toList()) {
            Properties entries = entries(language);
            Lexicon lexicon = Lexicon.load(language).orElseThrow();
            entries.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("gloss."))
                    .limit(20)
                    .forEach(key -> assertThat(lexicon.inEnglish(
                                    words(entries.getProperty(key)).getFirst().toLowerCase(Locale.ROOT)))
                            .as(language + " " + key)
                            .isNotBlank());
        }
        assertThat(Lexicon.load("en").orElseThrow().inEnglish("Valuation")).isEqualTo("Valuation");
    }
}
