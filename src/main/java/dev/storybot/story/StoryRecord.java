package dev.storybot.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A record of a story's JSON files: an object whose fields are ids, texts, dates and references.
record StoryRecord(JsonObject json, StoryDraft draft) {

    /// Short enough to go into the identifiers of buttons, which the platforms limit to 100 characters (Discord).
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /// An id of this form would be taken for a passage's.
    private static final Pattern PASSAGE_ID = Pattern.compile("[Ll][0-9]+");

    static final String ID_RULE = "Use at most 64 letters, digits, '-', '_' and '.', but not L and a number";

    static boolean isId(String id) {
        return ID.matcher(id).matches() && !PASSAGE_ID.matcher(id).matches();
    }

    /// The record's own id, which no other record of the same kind may have.
    String id(References.Kind kind) {
        String id = json.words("id");
        if (id.isBlank()) {
            return id;
        }
        if (!isId(id)) {
            json.error("id", "\"" + id + "\" is no id", ID_RULE);
        }
        if (!draft.references().add(kind, id)) {
            json.error("id", "the id \"" + id + "\" is there twice", "Give one of the two another id");
        }
        return id;
    }

    /// A required text.
    Text text(String field) {
        Text text = optionalText(field);
        if (text == null) {
            json.missing(field);
            return Text.of(draft.language(), "");
        }
        return text;
    }

    @Nullable
    Text optionalText(String field) {
        Text text = json.text(field, draft.language());
        if (text != null) {
            warnOfLanguages(field, text, Set.of());
        }
        return text;
    }

    /// Warns where `text` lacks a language of the story that `elsewhere` has not either.
    void warnOfLanguages(String field, Text text, Set<String> elsewhere) {
        TreeSet<String> lacking = new TreeSet<>(draft.languages());
        lacking.removeAll(text.languages());
        lacking.removeAll(elsewhere);
        if (!lacking.isEmpty()) {
            json.warning(field, "the text is not there in " + lacking, "Add it in every language of the articles");
        }
    }

    /// Texts by language.
    Map<String, List<String>> lists(String field) {
        return json.listsByLanguage(field, draft.language());
    }

    @Nullable
    PartialDate date(String field) {
        String iso = json.optionalWords(field);
        return iso == null ? null : date(field, iso).orElse(null);
    }

    @Nullable
    PartialDate requiredDate(String field) {
        if (!json.has(field)) {
            json.missing(field);
        }
        return date(field);
    }

    List<PartialDate> dates(String field) {
        List<PartialDate> dates = new ArrayList<>();
        List<String> written = json.list(field);
        for (int i = 0; i < written.size(); i++) {
            date(field + "/" + i, written.get(i)).ifPresent(dates::add);
        }
        return dates;
    }

    private Optional<PartialDate> date(String path, String iso) {
        Optional<PartialDate> date = PartialDate.parse(iso);
        if (date.isEmpty()) {
            json.error(
                    path,
                    "impossible date \"" + iso + "\"",
                    "Write a date of the calendar as 2024-09-25, 2024-09 or 2024");
        }
        return date;
    }

    /// A required reference.
    String refer(String field, References.Kind kind) {
        String id = json.words(field);
        draft.references().refer(json, field, kind, id);
        return id;
    }

    @Nullable
    String optionallyRefer(String field, References.Kind kind) {
        return json.has(field) ? refer(field, kind) : json.optionalWords(field);
    }

    List<String> referToAll(String field, References.Kind kind) {
        List<String> ids = json.list(field);
        for (int i = 0; i < ids.size(); i++) {
            draft.references().refer(json, field + "/" + i, kind, ids.get(i));
        }
        return ids;
    }

    List<StoryRecord> records(String field) {
        return json.objects(field).stream().map(this::with).toList();
    }

    Optional<StoryRecord> record(String field) {
        return json.object(field).map(this::with);
    }

    private StoryRecord with(JsonObject part) {
        return new StoryRecord(part, draft);
    }
}
