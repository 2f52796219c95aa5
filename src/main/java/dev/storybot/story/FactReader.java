package dev.storybot.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `facts.json`.
final class FactReader {

    /// Characters of a fact's text beyond which an answer with a few facts no longer fits a screen.
    private static final int LONG_TEXT = 280;

    private enum Type {
        DEPARTURE,
        ROLE,
        STATEMENT,
        FIGURE,
        EVENT
    }

    private final StoryRecord record;
    private final JsonObject json;
    private final Fact.Common common;

    private FactReader(StoryRecord record, boolean dated) {
        this.record = record;
        this.json = record.json();
        this.common = common(record, dated);
    }

    static Fact fact(StoryRecord record) {
        Type type = record.json().oneOf("type", Type.class);
        FactReader reader = new FactReader(record, type != Type.ROLE && type != Type.FIGURE);
        Fact fact = switch (type) {
            case DEPARTURE -> reader.departure();
            case ROLE -> reader.role();
            case STATEMENT -> reader.statement();
            case FIGURE -> reader.figure();
            case EVENT -> reader.event();
        };
        record.json().noOtherFields();
        return fact;
    }

    private static Fact.Common common(StoryRecord record, boolean dated) {
        Text text = record.text("text");
        if (text.byLanguage().values().stream().anyMatch(words -> words.length() > LONG_TEXT)) {
            record.json().warning("text", "longer than " + LONG_TEXT + " characters", "Say it shorter");
        }
        return new Fact.Common(
                id(record),
                dated ? record.requiredDate("date") : record.date("date"),
                record.dates("alsoDated"),
                record.optionalText("dateNote"),
                text,
                record.referToAll("entities", References.Kind.ENTITY),
                record.lists("terms"),
                record.optionallyRefer("disputed", References.Kind.DISAGREEMENT),
                ReceiptReader.required(record));
    }

    private static String id(StoryRecord record) {
        String id = record.id(References.Kind.FACT);
        if (record.draft().references().has(References.Kind.SOURCE, id)) {
            record.json().error("id", "the id \"" + id + "\" is that of a source too", "Give the fact another id");
        }
        return id;
    }

    private Fact.Departure departure() {
        Fact.Departure.Kind kind = json.oneOf("kind", Fact.Departure.Kind.class);
        if (kind == Fact.Departure.Kind.RETURNED) {
            record.draft().references().add(References.Kind.RETURN, common.id());
        }
        PartialDate effective = record.date("effective");
        checkEffective(effective);
        return new Fact.Departure(
                common,
                record.refer("person", References.Kind.PERSON),
                record.refer("organisation", References.Kind.ORGANISATION),
                record.optionalText("role"),
                kind,
                effective,
                record.optionallyRefer("reversedBy", References.Kind.RETURN),
                record.records("reasons").stream().map(FactReader::reason).toList(),
                record.records("next").stream().map(FactReader::next).toList(),
                record.records("successors").stream().map(FactReader::successor).toList());
    }

    /// Departures are announced some days after they happened, but seldom much later.
    private void checkEffective(@Nullable PartialDate effective) {
        PartialDate date = common.date();
        if (date != null
                && effective != null
                && effective.lastDay().isBefore(date.firstDay().minusMonths(1))) {
            json.warning("effective", effective + " is long before the date, " + date, "Look at both dates");
        }
    }

    private static Fact.Reason reason(StoryRecord record) {
        Fact.Reason.Label label = record.json().oneOf("label", Fact.Reason.Label.class);
        boolean given = label != Fact.Reason.Label.NONE;
        if (given && !record.json().has("by")) {
            record.json().missing("by");
        }
        Fact.Reason reason = new Fact.Reason(
                label,
                record.optionalText("by"),
                record.text("text"),
                record.optionallyRefer("statement", References.Kind.STATEMENT),
                given ? ReceiptReader.wanted(record) : ReceiptReader.optional(record));
        record.json().noOtherFields();
        return reason;
    }

    private static Fact.Next next(StoryRecord record) {
        Fact.Next next = new Fact.Next(
                record.text("text"),
                record.optionallyRefer("organisation", References.Kind.ORGANISATION),
                record.date("date"),
                ReceiptReader.wanted(record));
        record.json().noOtherFields();
        return next;
    }

    private static Fact.Successor successor(StoryRecord record) {
        Fact.Successor successor = new Fact.Successor(
                record.refer("person", References.Kind.PERSON), record.text("text"), ReceiptReader.wanted(record));
        record.json().noOtherFields();
        return successor;
    }

    private Fact.Role role() {
        PartialDate from = record.date("from");
        PartialDate to = record.date("to");
        checkOrder("to", from, to);
        return new Fact.Role(
                common,
                record.refer("person", References.Kind.PERSON),
                record.refer("organisation", References.Kind.ORGANISATION),
                record.text("title"),
                json.list("alsoCalled"),
                from,
                to,
                record.referToAll("succeeds", References.Kind.PERSON));
    }

    private void checkOrder(String field, @Nullable PartialDate first, @Nullable PartialDate last) {
        if (first != null && last != null && first.isAfter(last)) {
            json.error(field, last + " is before the beginning, " + first, "Correct one of the two dates");
        }
    }

    private Fact.Statement statement() {
        record.draft().references().add(References.Kind.STATEMENT, common.id());
        String words = json.words("words");
        String language = json.words("language");
        checkWords(words);
        if (!language.isBlank() && !JsonObject.LANGUAGE.matcher(language).matches()) {
            json.error("language", "\"" + language + "\" is no language", "Use a language code such as \"en\"");
        }
        return new Fact.Statement(
                common,
                record.refer("speaker", References.Kind.ENTITY),
                words,
                language,
                record.optionalText("where"),
                translation(language),
                record.referToAll("about", References.Kind.ENTITY),
                rendering(),
                record.optionalText("note"));
    }

    /// Words of a source must be those of the statement, or some of them.
    private void checkWords(String words) {
        List<Receipt> receipts = common.receipts();
        for (int i = 0; i < receipts.size(); i++) {
            if (receipts.get(i) instanceof Receipt.Sourced sourced
                    && sourced.words() != null
                    && !words.contains(sourced.words())) {
                String problem = "the words differ from the statement's: \"" + sourced.words() + "\"";
                json.error("receipts/" + i + "/words", problem, "Copy them exactly from \"words\" of the statement");
            }
        }
    }

    private @Nullable Text translation(String language) {
        Text translation = json.text("translation", record.draft().language());
        if (translation != null) {
            record.warnOfLanguages("translation", translation, Set.of(language));
        }
        return translation;
    }

    private Receipt.@Nullable Line rendering() {
        Optional<Receipt.Line> line = record.record("rendering").flatMap(ReceiptReader::line);
        return line.orElse(null);
    }

    private Fact.Figure figure() {
        return new Fact.Figure(
                common,
                record.refer("subject", References.Kind.ENTITY),
                json.words("measure"),
                record.text("value"),
                json.number("number"),
                json.optionalWords("unit"),
                record.optionalText("by"),
                record.referToAll("members", References.Kind.ENTITY));
    }

    private Fact.Event event() {
        PartialDate end = record.date("end");
        checkOrder("end", common.date(), end);
        return new Fact.Event(common, record.text("title"), end);
    }
}
