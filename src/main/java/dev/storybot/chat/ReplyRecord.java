package dev.storybot.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reply as a record for programs: one JSON object on one line.
///
/// @param ask    the question as it was asked
/// @param kind   `who-left`, `not-in-story`, …
/// @param story  id of the story
/// @param text   the reply as a person would read it, without the receipts
/// @param micros from the question read to the reply written
@JsonPropertyOrder({
    "ask",
    "answered",
    "kind",
    "language",
    "story",
    "text",
    "receipts",
    "entities",
    "confidence",
    "micros"
})
public record ReplyRecord(
        String ask,
        boolean answered,
        String kind,
        String language,
        String story,
        String text,
        List<Receipt> receipts,
        List<String> entities,
        double confidence,
        long micros) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// `line` and `article` are there for a passage, `source` for a source outside the articles, `fact` where a fact
    /// rests on either; `quote` is verbatim.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"line", "article", "fact", "source", "quote"})
    public record Receipt(
            @Nullable Integer line,
            @Nullable String article,
            @Nullable String fact,
            @Nullable String source,
            @Nullable String quote) {

        static Receipt of(Reply.Receipt receipt) {
            return switch (receipt) {
                case Reply.Receipt.OfPassage passage ->
                    new Receipt(
                            passage.line(),
                            passage.story() + "/" + passage.article(),
                            passage.fact(),
                            null,
                            passage.words().text());
                case Reply.Receipt.OfSource source ->
                    new Receipt(
                            null,
                            null,
                            source.fact(),
                            source.source(),
                            source.words() == null ? null : source.words().text());
            };
        }
    }

    public ReplyRecord {
        receipts = List.copyOf(receipts);
        entities = List.copyOf(entities);
    }

    /// @param story id of the story where the reply itself is about none, because something broke
    public static ReplyRecord of(String ask, Reply reply, String story, long micros) {
        return new ReplyRecord(
                ask,
                reply.answered(),
                reply.kind().word(),
                reply.language(),
                reply.story().isEmpty() ? story : reply.story(),
                reply.plainText(),
                reply.receipts().stream().map(Receipt::of).toList(),
                reply.entities(),
                reply.confidence(),
                micros);
    }

    /// The record as JSON, without a line end.
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of plain values is always JSON", e);
        }
    }
}
