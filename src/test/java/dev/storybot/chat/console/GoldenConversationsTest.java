package dev.storybot.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.OpenAiExodus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole conversations, as they are on a console of 100 columns. They are the manual: in each file of
/// `src/test/resources/golden` a line that begins with `> ` is typed, and what follows it is the reply.
///
/// `-Dgolden=update` writes the replies of today into the files, and fails, so that nobody does it unnoticed.
class GoldenConversationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String TYPED = "> ";

    @ParameterizedTest
    @MethodSource("files")
    void a_conversation_goes_as_the_manual_says(Path file) throws IOException {
        String manual = Files.readString(file, StandardCharsets.UTF_8);
        String today = held(manual);
        if (System.getProperty("golden", "").equals("update")) {
            Files.writeString(file, today, StandardCharsets.UTF_8);
        }
        assertThat(System.getProperty("golden"))
                .as("the golden files were written anew")
                .isNull();
        assertThat(today).isEqualTo(manual);
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    /// The conversation that comes of the lines typed in `manual`.
    private static String held(String manual) {
        StringBuilder transcript = new StringBuilder();
        Iterator<String> typed = manual.lines()
                .filter(line -> line.startsWith(TYPED))
                .map(line -> line.substring(TYPED.length()))
                .iterator();
        Lines lines = () -> {
            if (!typed.hasNext()) {
                return null;
            }
            String line = typed.next();
            transcript.append(TYPED).append(line).append('\n');
            return line;
        };
        var bot = OpenAiExodus.bot();
        new Dialogue(bot, new ReplyPrinter(bot, () -> Console.COLUMNS, Ink.PLAIN), null)
                .hold(lines, transcript::append);
        return transcript.toString();
    }
}
