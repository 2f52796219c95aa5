package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Reply;
import dev.storybot.story.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every quotation of every reply to the questions of both question files, asked in English and in Japanese,
/// against the files of the story: not as the engine has read them, but as they are on the disk.
class QuotationsTest {

    /// Characters before the receipts; more does not fit a screen. Lists page.
    private static final int SCREEN = 900;

    /// Share of replies that may be longer: somebody with several reasons, a card with many roles. May only fall.
    private static final double MOST_LONG = 0.034;

    private static final Set<Reply.Kind> LISTS = Set.of(
            Reply.Kind.WHO_LEFT,
            Reply.Kind.COMPARE,
            Reply.Kind.TIMELINE,
            Reply.Kind.QUOTE,
            Reply.Kind.RECEIPT,
            Reply.Kind.HELP,
            Reply.Kind.STORY);

    private static final Pattern QUOTED = Pattern.compile("“([^“”]+)”|「([^「」]+)」");

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A reply with the question that it answers.
    private record Replied(String ask, Reply reply) {}

    /// A story as its files have it.
    ///
    /// @param lines   of the article, by language
    /// @param sourced words of a source, by the source's id
    /// @param told    every text of the records
    private record OnDisk(
            Map<String, List<String>> lines,
            Map<String, Set<String>> sourced,
            Set<String> told,
            List<Replied> replies) {

        static OnDisk of(String story, Path folder) {
            Map<String, Set<String>> sourced = new HashMap<>();
            Set<String> told = new HashSet<>();
            for (String file : List.of("story", "entities", "facts", "sources", "notes")) {
                collect(json(folder.resolve(file + ".json")), sourced, told);
            }
            Map<String, List<String>> lines = Map.of(
                    "en", linesOf(folder.resolve("article.en.txt")), "ja", linesOf(folder.resolve("article.ja.txt")));
            return new OnDisk(lines, sourced, told, askedOf(story));
        }

        boolean holds(String words) {
            return Stream.concat(lines.values().stream().flatMap(List::stream), told.stream())
                    .anyMatch(text -> text.contains(words));
        }
    }

    private static final Map<String, OnDisk> STORIES = Map.of(
            "openai-exodus",
            OnDisk.of("openai-exodus", Path.of("index-data", "openai-exodus")),
            "harbour-museum",
            OnDisk.of("harbour-museum", Sample.folder("harbour-museum")));

    static Stream<String> stories() {
        return STORIES.keySet().stream().sorted();
    }

    private static List<Replied> askedOf(String story) {
        Bot bot = Engine.of(story).bot();
        List<Replied> replies = new ArrayList<>();
        for (QuestionFile.Question question : QuestionFile.read(QuestionFile.of(story))) {
            for (String language : List.of("en", "ja")) {
                replies.add(new Replied(question.ask(), bot.answer(question.in(language))));
            }
        }
        return replies;
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void collect(JsonNode node, Map<String, Set<String>> sourced, Set<String> told) {
        if (node.isTextual()) {
            told.add(node.textValue());
        }
        if (node.path("source").isTextual() && node.path("words").isTextual()) {
            sourced.computeIfAbsent(node.get("source").textValue(), _ -> new HashSet<>())
                    .add(node.get("words").textValue());
        }
        node.forEach(child -> collect(child, sourced, told));
    }

    private static <R extends Reply.Receipt> Stream<R> receipts(OnDisk story, Class<R> type) {
        return story.replies().stream()
                .flatMap(replied -> replied.reply().receipts().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_passage_that_is_quoted_stands_in_its_line_of_the_article(String id) {
        OnDisk story = STORIES.get(id);
        assertThat(receipts(story, Reply.Receipt.OfPassage.class)).isNotEmpty().allSatisfy(receipt -> {
            List<String> lines = story.lines().get(receipt.language());
            assertThat(receipt.line()).isBetween(1, lines.size());
            assertThat(receipt.words().text()).isNotBlank();
            assertThat(lines.get(receipt.line() - 1)).contains(receipt.words().text());
            assertThat(receipt.id()).isEqualTo("L" + receipt.line());
        });
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_original_beside_a_rendering_is_the_whole_line_as_published(String id) {
        OnDisk story = STORIES.get(id);
        assertThat(receipts(story, Reply.Receipt.OfPassage.class).filter(receipt -> receipt.original() != null))
                .isNotEmpty()
                .allSatisfy(receipt -> assertThat(
                                story.lines().get(receipt.original().language()))
                        .element(receipt.line() - 1)
                        .isEqualTo(receipt.original().words()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_source_that_is_quoted_has_the_words_in_the_record(String id) {
        OnDisk story = STORIES.get(id);
        assertThat(receipts(story, Reply.Receipt.OfSource.class).filter(receipt -> receipt.words() != null))
                .isNotEmpty()
                .allSatisfy(receipt -> assertThat(story.sourced().getOrDefault(receipt.source(), Set.of()))
                        .contains(receipt.words().text()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_marked_word_lies_within_its_quotation_and_is_a_word(String id) {
        assertThat(receipts(STORIES.get(id), Reply.Receipt.OfPassage.class))
                .allSatisfy(receipt -> assertThat(receipt.words().marks())
                        .allSatisfy(mark -> assertThat(receipt.words().text().substring(mark.start(), mark.end()))
                                .isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_quotation_of_a_body_is_verbatim(String id) {
        OnDisk story = STORIES.get(id);
        assertThat(story.replies().stream()
                        .flatMap(replied -> replied.reply().body().stream())
                        .filter(Reply.Block.Quotation.class::isInstance)
                        .map(block -> ((Reply.Block.Quotation) block).words().text())
                        .distinct())
                .isNotEmpty()
                .allMatch(story::holds);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whatever_stands_between_quotation_marks_is_of_the_story_or_of_the_asker(String id) {
        OnDisk story = STORIES.get(id);
        Set<String> strange = new TreeSet<>();
        for (Replied replied : story.replies()) {
            quoted(replied.reply().plainText())
                    .filter(words -> !story.holds(words) && !isOf(words, replied.ask()))
                    .forEach(words -> strange.add(words + " <- " + replied.ask()));
        }
        assertThat(strange).isEmpty();
    }

    private static Stream<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(quoted -> quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
    }

    /// Whether all words are the asker's; names and question words between them may have been left out.
    private static boolean isOf(String words, String asked) {
        return Arrays.stream(words.split(" ")).allMatch(word -> plain(asked).contains(plain(word)));
    }

    /// Without the differences that reading a question makes.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{P}…]+", "")
                .toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_reply_says_something_and_every_answer_rests_on_something(String id) {
        assertThat(STORIES.get(id).replies()).allSatisfy(replied -> {
            Reply reply = replied.reply();
            assertThat(reply.lead().text()).isNotBlank();
            assertThat(reply.plainText()).isNotBlank();
            boolean guides = reply.kind() == Reply.Kind.HELP || reply.kind() == Reply.Kind.STORY;
            boolean ofSource = reply.kind() == Reply.Kind.RECEIPT;
            if (reply.answered() && !guides && !ofSource) {
                assertThat(reply.receipts()).as(replied.ask()).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("stories")
    void an_answer_that_is_no_list_fits_a_screen_with_few_exceptions(String id) {
        List<Replied> replies = STORIES.get(id).replies();
        List<String> tooLong = replies.stream()
                .filter(replied -> !LISTS.contains(replied.reply().kind()))
                .filter(replied -> replied.reply().plainText().length() > SCREEN)
                .map(replied -> replied.reply().plainText().length() + " characters, "
                        + replied.reply().kind().word() + ": " + replied.ask())
                .toList();
        tooLong.forEach(System.out::println);
        assertThat(tooLong.size()).isLessThanOrEqualTo((int) (MOST_LONG * replies.size()));
    }
}
