package dev.storybot.eval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// An evaluation as a record for programs, and to compare a later one with.
///
/// @param right ids of the questions whose answers were right
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"story", "questions", "percent", "medianMicros", "groups", "right", "missed"})
public record EvaluationRecord(
        @JsonProperty(required = true) String story,
        int questions,
        @JsonProperty(required = true) double percent,
        long medianMicros,
        Map<String, Group> groups,
        @JsonProperty(required = true) List<String> right,
        @JsonProperty(required = true) List<Miss> missed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Group(long right, long of) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Miss(String id, String group, String ask, List<String> faults, String kind, String text) {

        static Miss of(Scored scored) {
            return new Miss(
                    scored.question().id(),
                    scored.question().group(),
                    scored.question().ask(),
                    scored.faults(),
                    scored.reply().kind(),
                    scored.reply().text());
        }
    }

    public static EvaluationRecord of(Evaluation evaluation) {
        Map<String, Group> groups = new TreeMap<>();
        evaluation.groups().forEach((name, tally) -> groups.put(name, new Group(tally.right(), tally.of())));
        return new EvaluationRecord(
                evaluation.story(),
                evaluation.scored().size(),
                evaluation.percent(),
                evaluation.micros(0.5),
                groups,
                evaluation.scored().stream()
                        .filter(Scored::isRight)
                        .map(one -> one.question().id())
                        .toList(),
                evaluation.misses().stream().map(Miss::of).toList());
    }

    /// The record as JSON, without a line end.
    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values is always JSON", e);
        }
    }

    /// The record that [#json()] wrote into `file`.
    ///
    /// @throws MalformedEvalFile if there is no such record in it
    public static EvaluationRecord read(Path file) throws MalformedEvalFile {
        try {
            return JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), EvaluationRecord.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new MalformedEvalFile(
                    file, line, "expected what \"storybot eval --json\" writes: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedEvalFile(file, 0, "it cannot be read as UTF-8: " + e);
        }
    }

    /// What changed since an earlier evaluation, among the questions that both have.
    public EvaluationChange since(EvaluationRecord before) {
        Set<String> rightBefore = new TreeSet<>(before.right());
        Set<String> missedBefore = new TreeSet<>();
        before.missed().forEach(miss -> missedBefore.add(miss.id()));
        return new EvaluationChange(
                right().stream().filter(missedBefore::contains).toList(),
                missed().stream().map(Miss::id).filter(rightBefore::contains).toList(),
                before.percent());
    }
}
