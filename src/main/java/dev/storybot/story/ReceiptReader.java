package dev.storybot.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads receipts, and holds those that cite a line of an article against the article.
final class ReceiptReader {

    private ReceiptReader() {}

    /// The receipts of a record that needs one.
    static List<Receipt> required(StoryRecord record) {
        if (record.json().objects("receipts").isEmpty()) {
            record.json().error("receipts", "a fact without a receipt", "Add a line of an article or a source");
        }
        return optional(record);
    }

    /// The receipts of a record that may do without; to do so is worth a warning.
    static List<Receipt> wanted(StoryRecord record) {
        if (record.json().objects("receipts").isEmpty()) {
            record.json().warning("receipts", "a claim without a receipt", "Add a line of an article or a source");
        }
        return optional(record);
    }

    /// The receipts of a record that need not have any.
    static List<Receipt> optional(StoryRecord record) {
        List<Receipt> receipts = new ArrayList<>();
        record.records("receipts").forEach(part -> receipt(part).ifPresent(receipts::add));
        return receipts;
    }

    private static Optional<? extends Receipt> receipt(StoryRecord record) {
        boolean isLine = record.json().has("line");
        if (isLine == record.json().has("source")) {
            record.json().error("", "a receipt is either a line or a source", "Give it one of \"line\" and \"source\"");
            return Optional.empty();
        }
        return isLine ? line(record) : Optional.of(sourced(record));
    }

    private static Receipt.Sourced sourced(StoryRecord record) {
        String source = record.refer("source", References.Kind.SOURCE);
        String words = record.json().optionalWords("words");
        record.json().noOtherFields();
        return new Receipt.Sourced(source, words);
    }

    /// A line that may be an answer, and words that are verbatim in it. Empty, with a fault, for another line.
    static Optional<Receipt.Line> line(StoryRecord record) {
        return CitedLine.of(record).filter(CitedLine::isAnswer).map(cited -> {
            Text words = cited.words("words");
            record.json().noOtherFields();
            return new Receipt.Line(cited.article().id(), cited.passage().line(), words);
        });
    }
}
