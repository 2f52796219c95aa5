package dev.storybot.story;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON file of a story: its content, and where in the file each value stands.
final class JsonFile {

    private final String name;
    private final String text;
    private final JsonNode root;
    private @Nullable Map<String, String> positions;

    private JsonFile(String name, String text, JsonNode root) {
        this.name = name;
        this.text = text;
        this.root = root;
    }

    /// Empty, with a fault, for a text that is not a JSON object.
    static Optional<JsonFile> parse(String name, String text, Faults faults) {
        try {
            JsonNode root = JsonTree.parse(text);
            if (root.isObject()) {
                return Optional.of(new JsonFile(name, text, root));
            }
            faults.error(name, "1:1", "the file is not a JSON object", "Begin it with { and end it with }");
        } catch (JsonProcessingException malformed) {
            String reason = malformed.getOriginalMessage().lines().findFirst().orElse("unreadable");
            faults.error(name, place(malformed), "malformed JSON: " + reason, "Mend the syntax there");
        }
        return Optional.empty();
    }

    private static String place(JsonProcessingException malformed) {
        JsonLocation location = malformed.getLocation();
        return location == null ? "" : location.getLineNr() + ":" + location.getColumnNr();
    }

    String name() {
        return name;
    }

    JsonNode root() {
        return root;
    }

    /// The place of the value at `pointer`, as [StoryFault] writes it.
    String place(String pointer) {
        if (positions == null) {
            positions = JsonPositions.of(text);
        }
        String there = pointer;
        while (!positions.containsKey(there) && !there.isEmpty()) {
            there = there.substring(0, there.lastIndexOf('/'));
        }
        String position = positions.getOrDefault(there, "1:1");
        return pointer.isEmpty() ? position : position + " " + pointer;
    }
}
