package dev.storybot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.chat.Incoming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The question files of the test resources, as questions to ask.
final class QuestionFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionFile() {}

    /// @param conversation its own where the file names none
    record Question(String id, String group, String ask, String conversation, String language) {

        Incoming in(String otherLanguage) {
            return new Incoming(otherLanguage + "/" + conversation, ask, Map.of(), otherLanguage);
        }
    }

    static Path of(String story) {
        return Path.of("src", "test", "resources", "questions", story + ".jsonl");
    }

    /// The questions of `file`, in order.
    static List<Question> read(Path file) {
        try {
            List<Question> questions = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                questions.add(question(JSON.readTree(line)));
            }
            return questions;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Question question(JsonNode line) {
        String id = line.get("id").textValue();
        return new Question(
                id,
                line.get("group").textValue(),
                line.get("ask").textValue(),
                line.path("conversation").asText(id),
                line.get("lang").textValue());
    }
}
