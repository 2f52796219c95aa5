package dev.storybot.story;

import java.util.List;
import java.util.Optional;

/// Reads `notes.json`.
final class NotesReader {

    private static final List<String> KINDS = List.of("mistranslation", "fact", "nuance", "attribution", "date");
    private static final List<String> CONFIDENCES = List.of("certain", "high", "medium", "low");

    private NotesReader() {}

    static Notes notes(StoryRecord file) {
        Notes notes = new Notes(
                file.records("errata").stream()
                        .map(NotesReader::erratum)
                        .flatMap(Optional::stream)
                        .toList(),
                file.records("disagreements").stream()
                        .map(NotesReader::disagreement)
                        .toList());
        file.json().noOtherFields("$schema");
        return notes;
    }

    private static Optional<Notes.Erratum> erratum(StoryRecord record) {
        return CitedLine.of(record).map(cited -> {
            Text quote = cited.words("quote");
            if (quote == null) {
                record.json().missing("quote");
            }
            Notes.Erratum erratum = new Notes.Erratum(
                    record.id(References.Kind.ERRATUM),
                    cited.article().id(),
                    cited.passage().line(),
                    quote == null ? "" : quote.in(cited.article().original()),
                    oneOf(record, "kind", KINDS),
                    record.text("problem"),
                    record.text("reading"),
                    oneOf(record, "confidence", CONFIDENCES),
                    record.referToAll("sources", References.Kind.SOURCE));
            record.json().noOtherFields();
            return erratum;
        });
    }

    private static String oneOf(StoryRecord record, String field, List<String> known) {
        String word = record.json().words(field);
        if (!word.isBlank() && !known.contains(word)) {
            String remedy = Nearest.remedy(word, known, "Use one of them");
            record.json().error(field, "\"" + word + "\" is not one of " + known, remedy);
        }
        return word;
    }

    private static Notes.Disagreement disagreement(StoryRecord record) {
        List<Notes.Side> sides =
                record.records("sides").stream().map(NotesReader::side).toList();
        if (sides.size() < 2) {
            record.json().error("sides", "a disagreement needs two sides, got " + sides.size(), "Add the other side");
        }
        Notes.Disagreement disagreement = new Notes.Disagreement(
                record.id(References.Kind.DISAGREEMENT),
                record.text("topic"),
                sides,
                record.text("use"),
                record.referToAll("sources", References.Kind.SOURCE));
        record.json().noOtherFields();
        return disagreement;
    }

    private static Notes.Side side(StoryRecord record) {
        Notes.Side side = new Notes.Side(record.text("who"), record.text("says"));
        record.json().noOtherFields();
        return side;
    }
}
