package dev.storybot.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.FakePartner;
import dev.storybot.chat.Incoming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final FakePartner partner = new FakePartner();

    @Test
    void through_a_pipe_there_are_only_replies() {
        assertThat(talk("hello\n\n   \n")).isEqualTo("""
            You said: hello

            Answer with a number:
              1  Ada – a baker
              2  Ben

            Go on with a number:
              3  Help?

            """);
    }

    @Test
    void a_number_chooses_what_the_last_reply_offered() {
        talk("hello\n2\n3\n4\n");
        assertThat(partner.asked).extracting(Incoming::text).containsExactly("hello", "/why Ben", "/help", "4");
    }

    @Test
    void a_conversation_ends_with_quit_or_with_the_input() {
        talk("one\n/quit\ntwo\n");
        talk("three");
        assertThat(partner.asked).extracting(Incoming::text).containsExactly("one", "three");
    }

    @Test
    void the_language_is_told_from_each_question_unless_one_is_given() {
        talk("hello\n");
        new Console(in("hello\n"), new PrintStream(new ByteArrayOutputStream()), Console.Manner.piped("ja"))
                .start(partner);
        assertThat(partner.asked).extracting(Incoming::language).containsExactly(null, "ja");
    }

    @Test
    void input_is_UTF_8_and_bytes_that_are_not_do_no_harm() {
        talk("ムラティ\n");
        assertThat(partner.asked.getLast().text()).isEqualTo("ムラティ");
        ByteArrayInputStream broken = new ByteArrayInputStream(new byte[] {'a', (byte) 0xFF, 0, '\n'});
        new Console(broken, new PrintStream(new ByteArrayOutputStream()), Console.Manner.piped(null)).start(partner);
        assertThat(partner.asked).hasSize(2);
    }

    @Test
    void commands_and_what_they_take_are_completed() {
        assertThat(completions("/wh")).containsExactly("/who-left", "/why", "/who-is");
        assertThat(completions("/why mira mu")).containsExactly("why:mira mu");
        assertThat(completions("/who-left ")).containsExactly("who-left:");
        assertThat(completions("why did mur")).containsExactly("who-is:mur");
        assertThat(completions("why did m")).isEmpty();
        assertThat(completions("/help x")).isEmpty();
        assertThat(completions("/nothing x")).isEmpty();
    }

    @Test
    void nothing_typed_has_a_meaning_of_its_own_to_the_parser() {
        QuestionParser parser = new QuestionParser();
        for (String line : List.of("don't", "\"", "\\", "", " ", "/", "!x $(y) `z`")) {
            assertThat(parser.parse(line, line.length(), Parser.ParseContext.ACCEPT_LINE)
                            .line())
                    .isEqualTo(line);
        }
    }

    private List<String> completions(String line) {
        List<Candidate> candidates = new ArrayList<>();
        var parsed = new QuestionParser().parse(line, line.length(), Parser.ParseContext.COMPLETE);
        new NameCompleter(partner, "en").complete(null, parsed, candidates);
        return candidates.stream().map(Candidate::value).toList();
    }

    private String talk(String input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console =
                new Console(in(input), new PrintStream(out, false, StandardCharsets.UTF_8), Console.Manner.piped(null));
        console.start(partner);
        console.stop();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream in(String input) {
        return new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    }
}
