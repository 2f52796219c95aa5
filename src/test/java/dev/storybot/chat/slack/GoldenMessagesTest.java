package dev.storybot.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.OpenAiExodus;
import dev.storybot.chat.Action.View;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole messages as Slack gets them: in `src/test/resources/golden/slack`, each with its question in its name.
///
/// `-Dgolden=update` writes the messages of today into the files, and fails, so that nobody does it unnoticed.
class GoldenMessagesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/slack");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "why,           /why murati,            ANSWER,   0",
        "who-left,      /who-left openai,       ANSWER,   0",
        "who-left-2,    /who-left openai,       ANSWER,   1",
        "compare,       /compare openai tesla,  ANSWER,   0",
        "receipts,      /why murati,            RECEIPTS, 0",
        "original,      /why murati,            ORIGINAL, 0",
        "quote,         /quote leike safety,    ANSWER,   0",
        "usage,         /why,                   ANSWER,   0",
        "premise,       why was Leike fired?,   ANSWER,   0",
        "honest-no,     how old is Murati?,     ANSWER,   0",
        "japanese,      ムラティはなぜ辞めた？,   ANSWER,   0",
        "quote-ja,      ライケは安全性について何と言った？, ANSWER, 0"
    })
    void a_message_goes_out_as_the_file_has_it(String name, String ask, View view, int page) throws IOException {
        Bot bot = OpenAiExodus.bot();
        Incoming incoming = Incoming.of("golden", ask);
        Reply reply = bot.answer(incoming);
        String standalone = bot.standalone(incoming, reply).orElse(null);
        JsonNode message = OnSlack.message(reply, standalone, view, page, ask, bot);
        assertThat(Limits.faults(new LoopbackSlack.Call("chat.postMessage", Map.of(), message)))
                .isEmpty();
        String today = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(message) + "\n";
        Path file = FOLDER.resolve(name + ".json");
        if (System.getProperty("golden", "").equals("update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, today, StandardCharsets.UTF_8);
        }
        assertThat(System.getProperty("golden"))
                .as("the golden files were written anew")
                .isNull();
        assertThat(today).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @Test
    void the_page_about_slack_shows_what_goes_out() throws IOException {
        String message = Files.readString(FOLDER.resolve("premise.json"), StandardCharsets.UTF_8);
        List<String> shown = Pattern.compile("(?s)```json\n(.*?)\n```")
                .matcher(Files.readString(Path.of("src/docs/slack.md"), StandardCharsets.UTF_8))
                .results()
                .map(part -> part.group(1))
                .toList();
        assertThat(shown).isNotEmpty().allSatisfy(part -> assertThat(message).contains(part));
    }
}
