package dev.storybot.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads question files: JSON lines of `{"id", "lang", "ask", "conversation", "answerable", "all", "none", "lines",
/// "group"}`; empty lines are left out.
final class EvalFile {

    private static final ObjectReader QUESTION = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(EvalQuestion.class);

    private final Path file;
    private final Set<String> ids = new HashSet<>();

    private EvalFile(Path file) {
        this.file = file;
    }

    /// The questions of `file`, in order.
    ///
    /// @throws MalformedEvalFile if it cannot be read, or holds something else
    static List<EvalQuestion> read(Path file) throws MalformedEvalFile {
        return new EvalFile(file).questions();
    }

    private List<EvalQuestion> questions() throws MalformedEvalFile {
        List<String> lines = lines();
        List<EvalQuestion> questions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                questions.add(question(lines.get(i), i + 1));
            }
        }
        if (questions.isEmpty()) {
            throw new MalformedEvalFile(file, 0, "there is no question in it");
        }
        return questions;
    }

    private List<String> lines() throws MalformedEvalFile {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MalformedEvalFile(file, 0, "it cannot be read as UTF-8: " + e);
        }
    }

    private EvalQuestion question(String line, int number) throws MalformedEvalFile {
        try {
            EvalQuestion question = QUESTION.readValue(line);
            if (!ids.add(question.id())) {
                throw new MalformedEvalFile(file, number, "the id \"" + question.id() + "\" is there twice");
            }
            return question;
        } catch (JsonProcessingException e) {
            throw new MalformedEvalFile(file, number, "expected a question as JSON: " + e.getOriginalMessage());
        }
    }
}
