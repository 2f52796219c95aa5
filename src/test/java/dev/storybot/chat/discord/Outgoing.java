package dev.storybot.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/// What the bot sent to Discord's REST API.
///
/// @param path  without the API's prefix, with its query
/// @param body  missing node where there was none
/// @param files how many files were attached
/// @param nanos when it came in, by [System#nanoTime()]
public record Outgoing(String method, String path, JsonNode body, int files, long nanos) {

    /// Of an interaction's response.
    public boolean isCallback() {
        return path.startsWith("interactions/");
    }

    /// The id of the interaction that it responds to.
    String interaction() {
        return path.split("/", -1)[1];
    }

    /// The message in it.
    JsonNode message() {
        return isCallback() ? body.path("data") : body;
    }

    /// All text that people see in it, a line each.
    public String text() {
        StringBuilder text = new StringBuilder(message().path("content").asText(""));
        collect(message().path("components"), text);
        return text.toString();
    }

    private static void collect(JsonNode components, StringBuilder text) {
        for (JsonNode component : components) {
            if (component.has("content")) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(component.path("content").asText());
            }
            collect(component.path("components"), text);
        }
    }

    /// Whether only one person sees it.
    boolean isPrivate() {
        return (message().path("flags").asInt() & 64) != 0;
    }

    /// The same as people read it: without markup.
    public String read() {
        String lines = text().replaceAll("(?m)^(> )?(-# )?(- )?", "").replaceAll("\\[(.+?)]\\(<.+?>\\)", "$1");
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\\' && i + 1 < lines.length() && !Character.isLetterOrDigit(lines.charAt(i + 1))) {
                read.append(lines.charAt(++i));
            } else if (c == '*' && i + 1 < lines.length() && lines.charAt(i + 1) == '*') {
                i++;
            } else {
                read.append(c);
            }
        }
        return read.toString();
    }

    /// The labels of its buttons, in order.
    List<String> buttons() {
        return buttonsThere().map(button -> button.path("label").asText()).toList();
    }

    boolean hasButton(String label) {
        return buttons().contains(label);
    }

    /// The id of the button with that label.
    String button(String label) {
        return buttonsThere()
                .filter(button -> label.equals(button.path("label").asText()))
                .map(button -> button.path("custom_id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + label + "\" in " + body.toPrettyString()));
    }

    private Stream<JsonNode> buttonsThere() {
        return message().findParents("custom_id").stream()
                .filter(component -> component.path("type").asInt() == 2);
    }
}
