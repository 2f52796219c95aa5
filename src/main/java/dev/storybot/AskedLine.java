package dev.storybot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/// A question on a line of its own.
///
/// @param language     of the asker, or null to tell it from the question
/// @param conversation that it belongs to, or null for a question on its own
record AskedLine(
        String ask, @Nullable String language, @Nullable String conversation) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The question of a line; a line that is no JSON object with a question is itself the question.
    static AskedLine of(String text, @Nullable String language) {
        if (text.stripLeading().startsWith("{")) {
            try {
                JsonNode node = JSON.readTree(text);
                if (node.path("ask").isTextual()) {
                    String said = words(node, "lang");
                    return new AskedLine(
                            node.path("ask").textValue(), said == null ? language : said, words(node, "conversation"));
                }
            } catch (JsonProcessingException plain) {
                // a question may begin with a brace
            }
        }
        return new AskedLine(text, language, null);
    }

    private static @Nullable String words(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
