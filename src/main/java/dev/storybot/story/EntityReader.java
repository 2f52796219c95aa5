package dev.storybot.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `entities.json`.
final class EntityReader {

    private static final String DRAFT = "draft";
    private static final List<String> PRONOUNS = List.of("she", "he", "they");

    private EntityReader() {}

    static List<Entity> entities(List<StoryRecord> records) {
        List<Entity> entities = records.stream().map(EntityReader::entity).toList();
        SpellingCheck.check(records, entities);
        noteDrafts(records);
        return entities;
    }

    /// One note for all drafts: `storybot new` makes dozens.
    private static void noteDrafts(List<StoryRecord> records) {
        List<JsonObject> drafts = records.stream()
                .map(StoryRecord::json)
                .filter(json -> json.flag(DRAFT))
                .toList();
        if (!drafts.isEmpty()) {
            String problem = drafts.size() == 1 ? "1 draft to review" : drafts.size() + " drafts to review";
            drafts.getFirst()
                    .note(
                            DRAFT,
                            problem,
                            "Mend or remove each, add its other names and a description, then take out \"draft\"");
        }
    }

    private static Entity entity(StoryRecord record) {
        String id = record.id(References.Kind.ENTITY);
        Entity.Kind kind = record.json().oneOf("kind", Entity.Kind.class);
        addAs(kind, id, record.draft().references());
        List<String> shared = record.json().list("sharedAliases");
        Entity entity = new Entity(
                id,
                kind,
                names(record, id),
                withShared(record.json().list("aliases"), shared),
                record.json().list("inArticle"),
                record.json().list("noisy"),
                shared,
                record.json().flag("media"),
                pronoun(record),
                record.optionalText("description"),
                ReceiptReader.optional(record));
        record.json().noOtherFields(DRAFT);
        return entity;
    }

    private static void addAs(Entity.Kind kind, String id, References references) {
        switch (kind) {
            case PERSON -> references.add(References.Kind.PERSON, id);
            case ORGANISATION -> references.add(References.Kind.ORGANISATION, id);
            case PRODUCT, EVENT, OTHER -> {
                // no field asks for one of these in particular
            }
        }
    }

    private static Map<String, List<String>> names(StoryRecord record, String id) {
        Map<String, List<String>> names = record.lists("names");
        if (names.values().stream().allMatch(List::isEmpty)) {
            record.json().error("names", "an entity without a name", "Add {\"en\": [\"...\"]}");
            return Map.of(record.draft().language(), List.of(id));
        }
        return names;
    }

    /// A shared alias need not be listed among the aliases again.
    private static List<String> withShared(List<String> aliases, List<String> shared) {
        Set<String> all = new LinkedHashSet<>(aliases);
        all.addAll(shared);
        return List.copyOf(all);
    }

    private static @Nullable String pronoun(StoryRecord record) {
        String pronoun = record.json().optionalWords("pronoun");
        if (pronoun != null && !PRONOUNS.contains(pronoun)) {
            record.json()
                    .error(
                            "pronoun",
                            "\"" + pronoun + "\" is not one of " + PRONOUNS,
                            "Use one of them, or leave it out");
        }
        return pronoun;
    }
}
