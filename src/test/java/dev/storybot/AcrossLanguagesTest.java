package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.story.Story;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story in one language of two, asked in the other: words by a dictionary, names by their sound.
class AcrossLanguagesTest {

    private static final String DICTIONARY = """
            　？？？ /EDICT, invented for this test/
            鐘 [かね] /(n) bell (often large hanging bell)/(P)/
            鋳造 [ちゅうぞう] /(n,vs) casting/founding/minting/(P)/
            市長 [しちょう] /(n) mayor/(P)/
            パン屋 [パンや] /(n) bakery/(P)/
            開く [ひらく] /(v5k) (1) to open/to unseal/(P)/
            店 [みせ] /(n) store/shop/establishment/(P)/
            """;

    private static final String JAPANESE = """
            時計台の鐘は1756年に鋳造された。
            市長のオカフォルは先月、港を訪れた。
            パン屋は来年、二つ目の店を開く。
            """;

    private static final String ENGLISH = """
            The bell of the tower was cast in 1756.
            The mayor, Tom Okafor, visited the harbour last month.
            The bakery will open a second shop next year.
            """;

    @TempDir
    private Path folder;

    private Path dictionary = Path.of("");

    @BeforeEach
    void writeTheDictionary() throws IOException {
        dictionary = Files.write(folder.resolve("edict"), DICTIONARY.getBytes(Charset.forName("EUC-JP")));
    }

    @Test
    void an_english_question_finds_the_japanese_passage_and_the_answer_says_so() throws IOException {
        Reply reply = reply(Engine.over(story(JAPANESE, "ja"), dictionary), "When was the bell cast?");
        assertThat(reply.answered()).as(reply.plainText()).isTrue();
        assertThat(reply.plainText()).contains("1756年").contains("Matched across languages");
    }

    @Test
    void a_japanese_question_finds_the_english_passage_and_the_answer_says_so() throws IOException {
        Reply reply = reply(Engine.over(story(ENGLISH, "en"), dictionary), "パン屋の店はいつ開く?");
        assertThat(reply.answered()).as(reply.plainText()).isTrue();
        assertThat(reply.plainText()).contains("second shop").contains("別の言語");
    }

    @Test
    void a_name_is_found_by_its_sound_without_a_dictionary_too() throws IOException {
        Reply reply = reply(Engine.over(story(ENGLISH, "en"), null), "オカフォルとは?");
        assertThat(reply.plainText()).contains("Tom Okafor");
    }

    @Test
    void what_no_passage_says_is_refused_across_languages() throws IOException {
        Reply reply = reply(Engine.over(story(JAPANESE, "ja"), dictionary), "Which striker scored the winning goal?");
        assertThat(reply.answered()).as(reply.plainText()).isFalse();
    }

    @Test
    void an_answer_in_the_language_of_the_question_does_not_change() throws IOException {
        Story story = story(ENGLISH, "en");
        String question = "When was the bell cast?";
        String plain = reply(Engine.over(story, null), question).plainText();
        assertThat(reply(Engine.over(story, dictionary), question).plainText())
                .isEqualTo(plain)
                .doesNotContain("across languages");
    }

    private Story story(String article, String language) throws IOException {
        Path made = Files.createDirectories(folder.resolve("clock"));
        Files.writeString(
                made.resolve("story.json"),
                "{\"title\": \"A clock\", \"date\": \"2024-01-01\", \"language\": \"" + language + "\"}");
        Files.writeString(made.resolve("article.txt"), article);
        return switch (StoryReader.read(made)) {
            case StoryReading.Read read -> read.story();
            case StoryReading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        };
    }

    private static Reply reply(Engine engine, String question) {
        return engine.bot().answer(new Incoming("c", question, Map.of(), null));
    }
}
