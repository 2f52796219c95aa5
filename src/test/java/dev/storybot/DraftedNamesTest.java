package dev.storybot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.author.Asker;
import dev.storybot.author.Given;
import dev.storybot.author.Making;
import dev.storybot.author.StoryMaker;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A story as `storybot new` leaves it: names are drafted, and nobody has written a fact yet.
class DraftedNamesTest {

    private static final String ENGLISH = """
            Ruth Adeyemi, the chief executive of Elmford Clocks Inc., opened the workshop in 1998.
            Mr. Adeyemi said that the tower clock was stopped by a pigeon in March 2021.
            Elmford Clocks Inc. paid 4,200 pounds for a new bell, which was cast in Loughton.
            Tom Okafor, the mayor of Elmford, was born in Lagos and repairs watches.
            """;

    private static final String JAPANESE = """
            フランツ・ヨーゼフ氏は昨日、市長に会った。
            フランツ・ヨーゼフ氏は時計台を1864年に建てた。
            フランスは時計台に鐘を1756年に贈った。
            """;

    @TempDir
    private Path folder;

    @Test
    void a_question_about_a_drafted_name_is_answered_by_the_passage() throws IOException {
        Engine engine = drafted(ENGLISH, "en", "Tom Okafor");
        assertThat(asked(engine, "Where was Tom Okafor born?")).contains("Lagos");
        assertThat(asked(engine, "When did Ruth Adeyemi open the workshop?")).contains("1998");
        assertThat(asked(engine, "Who is Tom Okafor?")).contains("mayor of Elmford");
        assertThat(asked(engine, "How much did Elmford Clocks pay for the bell?"))
                .contains("4,200 pounds");
    }

    @Test
    void a_question_about_leaving_is_no_question_about_departures_where_there_are_none() throws IOException {
        Engine engine = drafted(
                ENGLISH + "Ada Lind left Elmford Clocks Inc. because the bell was too loud.\n", "en", "Tom Okafor");
        assertThat(asked(engine, "Why did Ada Lind leave Elmford Clocks?")).contains("too loud");
        assertThat(asked(engine, "Who left Elmford Clocks?")).contains("Ada Lind");
    }

    @Test
    void thanks_are_taken_as_such_where_there_are_no_facts() throws IOException {
        assertThat(asked(drafted(ENGLISH, "en", "Tom Okafor"), "thanks!")).startsWith("You are welcome.");
    }

    @Test
    void what_is_not_in_the_text_is_still_refused() throws IOException {
        Engine engine = drafted(ENGLISH, "en", "Tom Okafor");
        assertThat(reply(engine, "Which football club did the striker join after the final?")
                        .answered())
                .isFalse();
    }

    @Test
    void a_word_of_the_article_is_no_misspelt_name() throws IOException {
        Engine engine = drafted(JAPANESE, "ja", "フランツ・ヨーゼフ");
        assertThat(asked(engine, "フランスが鐘を贈ったのはいつ?")).contains("1756年").doesNotContain("解釈");
    }

    @Test
    void a_misspelt_name_is_mended() throws IOException {
        Engine engine = drafted(JAPANESE, "ja", "フランツ・ヨーゼフ");
        assertThat(asked(engine, "フランク・ヨーゼフが時計台を建てたのはいつ?")).contains("1864年");
    }

    private Engine drafted(String article, String language, String name) throws IOException {
        Path file = Files.writeString(folder.resolve("article.txt"), article);
        Path made = folder.resolve("made");
        Given given = new Given(null, "A clock", "2024-01-01", language, false);
        Making making = new StoryMaker(Asker.NOBODY, LocalDate.of(2024, 1, 1)).make(made, file, given);
        assertThat(((Making.Made) making).drafts()).contains(name);
        return switch (StoryReader.read(made)) {
            case StoryReading.Read read -> Engine.over(read.story());
            case StoryReading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
        };
    }

    private static Reply reply(Engine engine, String question) {
        return engine.bot().answer(new Incoming("c", question, Map.of(), null));
    }

    private static String asked(Engine engine, String question) {
        Reply reply = reply(engine, question);
        assertThat(reply.answered()).as(reply.plainText()).isTrue();
        return reply.plainText();
    }
}
