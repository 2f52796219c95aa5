package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Bot;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.story.Entity;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Asks what nobody should: generated input of every bad kind, the same with every run.
class HostileTest {

    private static final long SEED = 20_240_925;

    /// For all of a test together, on a machine that is busy with something else; by itself it takes a tenth.
    private static final int SECONDS = 110;

    /// Characters; the longest of what the story itself holds is shorter.
    private static final int LONGEST_REPLY = 20_000;

    /// Code points that have broken programs: controls, bidirectional marks, combining marks, joiners, specials, lone
    /// surrogates, an emoji sequence, the longest compatibility decomposition.
    private static final List<String> CHARACTERS = List.of(
            "\u0000",
            "\u0007",
            "\u001B[31m",
            "\u007F",
            "\u0085",
            "\u200B",
            "\u200D",
            "\u200F",
            "\u2028",
            "\u202E",
            "\u2066",
            "\u2069",
            "\uFEFF",
            "\uFFFD",
            "\uFFFF",
            "\uE000",
            "\u0301",
            "\u0489",
            "\u3099",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uFDFA",
            "\u0130",
            "ß",
            "ﬁ",
            "Ⅷ",
            "㍿",
            "ｶﾞ",
            "İ",
            "ı",
            "\uD834\uDD1E",
            "\uDB40\uDC01",
            "𝖜𝖍𝖔");

    private static final List<String> MARKUP = List.of(
            "@everyone",
            "@here",
            "<@123456789>",
            "<@U123|x>",
            "<!channel>",
            "<#C1>",
            "<https://a.example|b>",
            "**b**",
            "__u__",
            "~~s~~",
            "||spoiler||",
            "```\ncode\n```",
            "`x`",
            "> quote",
            "# h",
            "[a](javascript:x)",
            "<script>",
            "&lt;&amp;",
            "*b*",
            "_i_");

    private static final List<String> SYNTAX = List.of(
            "AND",
            "OR NOT",
            "+a -b",
            "title:*",
            "*:*",
            "a~0.8^9999999999",
            "[a TO b]",
            "{! func}",
            "\"",
            "\"a b\"~99999",
            "(((((",
            "\\",
            "/.*/",
            "lang:",
            "lang:xx",
            "lang:ja",
            "' OR 1=1 --",
            "; DROP TABLE facts;",
            "{\"ask\":",
            "\":[",
            "}}",
            "${jndi:ldap://x}",
            "{person}",
            "{0}",
            "%s%n%d",
            "$1\\1",
            "(a+)+$",
            "[[:alpha:]]",
            "(?<x>.)",
            "\\Q\\E",
            "..%2f..%2fetc/passwd",
            "../../x",
            "\r\n\r\nGET / HTTP/1.1",
            "#{x}",
            "<%= x %>");

    private static final List<String> COMMANDS = List.of(
            "/who-left",
            "/why",
            "/who-is",
            "/who",
            "/timeline",
            "/quote",
            "/compare",
            "/ask",
            "/check",
            "/receipt",
            "/story",
            "/help",
            "/",
            "//",
            "/nothing",
            "/WHY",
            "／ｗｈｙ");

    private static final List<String> WORDS = List.of(
            "who",
            "left",
            "why",
            "when",
            "did",
            "is",
            "still",
            "the",
            "after",
            "誰",
            "なぜ",
            "辞めた",
            "いつ",
            "は",
            "2024",
            "2024-02-30",
            "99999999999999999999",
            "-1",
            "1e999",
            "May",
            "31 June",
            "2024年13月99日",
            "L9",
            "L99999999999",
            "S000",
            "not",
            "n't");

    private final Random random = new Random(SEED);
    private final List<String> names;

    HostileTest() {
        names = Engine.shipped().story().entities().stream()
                .map(Entity::spellings)
                .flatMap(spellings -> spellings.stream().limit(3))
                .toList();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String some(int most, Function<Random, String> part, String between) {
        return random.ints(1 + random.nextInt(most))
                .mapToObj(_ -> part.apply(random))
                .collect(Collectors.joining(between));
    }

    private String mixed() {
        return switch (random.nextInt(6)) {
            case 0 -> any(CHARACTERS);
            case 1 -> any(MARKUP);
            case 2 -> any(SYNTAX);
            case 3 -> any(names);
            case 4 -> any(COMMANDS);
            default -> any(WORDS);
        };
    }

    private String noise() {
        return random.ints(1 + random.nextInt(200), 0, 0x10000)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private String repeated() {
        return mixed().repeat(1 + random.nextInt(300));
    }

    private String punctuation() {
        return some(60, from -> String.valueOf((char) ('!' + from.nextInt('/' - '!'))), "");
    }

    private String input(int number) {
        return switch (number % 10) {
            case 0 -> noise();
            case 1 -> repeated();
            case 2 -> punctuation();
            case 3 -> some(150, _ -> any(names), random.nextBoolean() ? " " : "、");
            case 4 -> any(COMMANDS) + " " + some(20, _ -> mixed(), " ");
            case 5 -> some(30, _ -> any(SYNTAX), "");
            case 6 -> some(40, _ -> any(CHARACTERS), "");
            case 7 -> some(12, _ -> any(WORDS), " ");
            case 8 -> some(8, _ -> any(WORDS) + any(CHARACTERS) + any(names), " ");
            default -> some(25, _ -> mixed(), random.nextBoolean() ? " " : "");
        };
    }

    @Test
    @Timeout(SECONDS)
    void nothing_that_anybody_can_type_breaks_the_bot() {
        ask(2_000);
    }

    @Test
    @Tag("slow")
    @Timeout(SECONDS)
    void ten_thousand_hostile_questions_in_a_row_get_replies() {
        ask(10_000);
    }

    private void ask(int inputs) {
        List<Bot> bots = List.of(
                Engine.shipped().bot(),
                Engine.museum().bot(),
                Engine.shipped().bot(),
                Engine.bare().bot());
        for (int i = 0; i < inputs; i++) {
            String text = input(i);
            String language = i / 10 % 2 == 0 ? "en" : "ja";
            // a few conversations only, so that follow-ups to nonsense are asked as well
            Reply reply = bots.get(random.nextInt(bots.size()))
                    .answer(new Incoming("hostile/" + i % 7, text, Map.of(), language));
            assertThat(reply.kind()).as(() -> escaped(text)).isNotEqualTo(Reply.Kind.FAILURE);
            assertThat(reply.plainText())
                    .as(() -> escaped(text))
                    .isNotBlank()
                    .hasSizeLessThan(LONGEST_REPLY)
                    .doesNotContain("Exception", "dev.storybot", "org.apache", System.getProperty("user.dir"));
        }
    }

    @Test
    void options_of_a_command_may_hold_anything() {
        Bot bot = Engine.shipped().bot();
        for (String command : COMMANDS) {
            for (String option : List.of(
                    "person", "organisation", "name", "entity", "claim", "id", "question", "topic", "from", "to")) {
                for (String value : List.of("", any(SYNTAX), noise())) {
                    Reply reply = bot.answer(new Incoming("options", command, Map.of(option, value), null));
                    assertThat(reply.kind()).as(() -> command + " " + option).isNotEqualTo(Reply.Kind.FAILURE);
                }
            }
        }
    }

    @Test
    void a_language_may_be_anything() {
        Bot bot = Engine.museum().bot();
        for (String language :
                List.of("", "-", "_", "tlh", "JA", "ja-JP", "en_GB", "zh-Hant-TW", "x".repeat(1_000), "\u0000")) {
            assertThat(bot.answer(new Incoming("language", "who left?", Map.of(), language))
                            .kind())
                    .as(() -> escaped(language))
                    .isNotEqualTo(Reply.Kind.FAILURE);
        }
    }

    @Test
    void what_was_typed_cannot_hide_or_turn_round_what_the_bot_says() {
        Bot bot = Engine.shipped().bot();
        for (int i = 0; i < 200; i++) {
            String reply = bot.answer(Incoming.of("hidden/" + i, any(CHARACTERS) + mixed() + any(CHARACTERS)))
                    .plainText();
            assertThat(reply.codePoints()
                            .filter(c -> c != '\n')
                            .filter(HostileTest::isUnseen)
                            .boxed())
                    .as(() -> escaped(reply))
                    .isEmpty();
        }
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String escaped(String text) {
        return text.chars()
                .limit(300)
                .mapToObj(c -> c >= ' ' && c < 0x7F ? String.valueOf((char) c) : "\\u%04X".formatted(c))
                .collect(Collectors.joining());
    }
}
