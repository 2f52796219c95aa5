package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storybot.chat.Reply.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    private static final Pattern SAID = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)+\\.?)\"");
    private static final Wording ENGLISH = Wording.in("en");

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_says_everything_that_English_does(String language) {
        assertThat(keys(Wording.in(language))).isEqualTo(keys(ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_places_of_a_sentence_are_the_same_in_every_language(String language) {
        Map<String, Set<String>> english = places(ENGLISH);
        places(Wording.in(language))
                .forEach((key, places) -> assertThat(places).as(key).isEqualTo(english.get(key)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_sentence_is_empty_or_has_a_brace_left(String language) {
        Wording wording = Wording.in(language);
        wording.places().forEach((key, places) -> {
            Object[] with =
                    places.stream().flatMap(place -> Stream.of(place, "x")).toArray();
            assertThat(wording.say(key, with).text()).as(key).isNotEmpty().doesNotContain("{", "}");
        });
    }

    @Test
    void what_the_code_says_is_in_the_wording() throws IOException {
        Set<String> keys = keys(ENGLISH);
        Set<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/storybot/chat"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                SAID.matcher(Files.readString(source, StandardCharsets.UTF_8))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.endsWith("."))
                        .forEach(said::add);
            }
        }
        said.removeIf(key -> key.startsWith("dev."));
        assertThat(said).isNotEmpty();
        assertThat(said)
                .allSatisfy(
                        key -> assertThat(keys).anyMatch(there -> there.equals(key) || there.startsWith(key + ".")));
    }

    @Test
    void an_unknown_language_is_spoken_to_in_English() {
        assertThat(Wording.in("tlh").language()).isEqualTo("en");
        assertThat(Wording.in("ja-JP").language()).isEqualTo("ja");
    }

    @Test
    void what_fills_a_place_is_not_read_again() {
        Words said = ENGLISH.say("looked.typed", "typed", "{name} {typed}");
        assertThat(said.text()).isEqualTo("“{name} {typed}”");
    }

    @Test
    void emphasis_moves_with_the_words_that_it_is_of() {
        Words said = ENGLISH.say("card.lead", "name", Words.strong("Ada"), "description", "bakes");
        assertThat(said.marks()).containsExactly(new Words.Mark(0, 3, Words.Emphasis.STRONG));
        Words later = Words.of("So: ").then(said);
        assertThat(later.text()).isEqualTo("So: Ada: bakes");
        assertThat(later.marks()).containsExactly(new Words.Mark(4, 7, Words.Emphasis.STRONG));
    }

    @Test
    void one_is_told_from_many_where_the_language_does() {
        assertThat(ENGLISH.count("people", 1).text()).isEqualTo("1 person");
        assertThat(ENGLISH.count("people", 2).text()).isEqualTo("2 people");
        assertThat(Wording.in("ja").count("people", 1).text()).isEqualTo("1人");
    }

    @Test
    void a_place_that_nobody_fills_is_the_callers_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.say("card.lead", "name", "Ada"))
                .withMessageContaining("description");
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.say("no.such.key"));
    }

    @Test
    void a_mark_outside_its_text_is_the_callers_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Words("abc", List.of(new Words.Mark(1, 4, Words.Emphasis.FOUND))));
    }

    private static Stream<String> languages() {
        return Wording.languages().stream();
    }

    /// Without the forms for one, which not every language has.
    private static Set<String> keys(Wording wording) {
        return wording.places().keySet().stream()
                .filter(key -> !key.endsWith(".one"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> places(Wording wording) {
        Map<String, Set<String>> places = new TreeMap<>(wording.places());
        places.keySet().removeIf(key -> key.endsWith(".one"));
        return places;
    }
}
