package dev.storybot.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Slack's limits, and what Slack knows, by Slack's own reference of Block Kit and of the Web API.
public final class Limits {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "rich_text", Set.of("message", "modal", "home"),
            "section", Set.of("message", "modal", "home"),
            "context", Set.of("message", "modal", "home"),
            "actions", Set.of("message", "modal", "home"),
            "image", Set.of("message", "modal", "home"),
            "input", Set.of("modal"),
            "context_actions", Set.of("message"));

    private final List<String> faults = new ArrayList<>();
    private final Set<String> actionIds = new HashSet<>();

    private Limits() {}

    /// What Slack would not take of a call; empty where it takes it.
    public static List<String> faults(LoopbackSlack.Call call) {
        Limits limits = new Limits();
        switch (call.method()) {
            case "chat.postMessage", "chat.postEphemeral", "chat.update", "response_url" -> limits.message(call.json());
            case "views.open", "views.update", "views.publish" ->
                limits.view(call.json().path("view"));
            case "assistant.threads.setSuggestedPrompts" -> {
                limits.atMost(call.json().path("prompts").size(), 4, "prompts");
                limits.hold(!call.fields().containsKey("thread_ts"), "prompts of a thread fail silently");
            }
            case "files.getUploadURLExternal" -> {
                limits.within(call.json().path("alt_txt"), 1_000, "alt_txt");
                limits.within(call.json().path("filename"), 255, "filename");
            }
            default -> {
                // nothing is limited
            }
        }
        return limits.faults;
    }

    private void hold(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private void atMost(int size, int most, String what) {
        hold(size <= most, what + ": " + size + ", at the most " + most);
    }

    private void within(JsonNode text, int most, String what) {
        int size = text.asText().length();
        hold(size >= 1 && size <= most, what + ": " + size + " characters, 1 to " + most);
    }

    private void message(JsonNode message) {
        if (message.path("delete_original").asBoolean()) {
            return;
        }
        within(message.path("text"), 4_000, "text");
        hold(!message.path("text").asText().matches("(?s).*<[@!#].*"), "a mention in the text");
        if (message.has("blocks")) {
            blocks(message.path("blocks"), 50, "message");
            atMost(message.path("blocks").toString().length(), 13_200, "all blocks together");
        }
        if (message.has("channel") && message.has("unfurl_links")) {
            hold(isOff(message.path("unfurl_links")), "unfurls links");
            hold(isOff(message.path("unfurl_media")), "unfurls media");
        }
    }

    /// Forms have numbers for it.
    private static boolean isOff(JsonNode value) {
        return Set.of("false", "0").contains(value.asText());
    }

    private void view(JsonNode view) {
        boolean isHome = view.path("type").asText().equals("home");
        if (!isHome) {
            within(view.path("title").path("text"), 24, "title");
            if (view.has("submit")) {
                within(view.path("submit").path("text"), 24, "submit");
            }
            within(view.path("callback_id"), 255, "callback_id");
        }
        atMost(view.path("private_metadata").asText().length(), 3_000, "private_metadata");
        blocks(view.path("blocks"), 100, isHome ? "home" : "modal");
    }

    private void blocks(JsonNode blocks, int most, String surface) {
        atMost(blocks.size(), most, "blocks");
        hold(!blocks.isEmpty(), "no blocks");
        blocks.forEach(block -> {
            String type = block.path("type").asText();
            hold(KNOWN.getOrDefault(type, Set.of()).contains(surface), type + " on a " + surface);
            atMost(block.path("block_id").asText().length(), 255, "block_id");
            block(type, block);
        });
    }

    private void block(String type, JsonNode block) {
        JsonNode elements = block.path("elements");
        switch (type) {
            case "section" -> {
                if (block.has("text")) {
                    text(block.path("text"), 3_000);
                }
                atMost(block.path("fields").size(), 10, "fields");
                block.path("fields").forEach(field -> text(field, 2_000));
            }
            case "context" -> {
                atMost(elements.size(), 10, "elements of a context");
                hold(!elements.isEmpty(), "an empty context");
                elements.forEach(element -> text(element, 3_000));
            }
            case "actions" -> {
                atMost(elements.size(), 25, "elements of actions");
                hold(!elements.isEmpty(), "empty actions");
                elements.forEach(this::element);
            }
            case "context_actions" -> {
                atMost(elements.size(), 5, "elements of context actions");
                elements.forEach(this::element);
            }
            case "input" -> {
                text(block.path("label"), 2_000);
                atMost(block.path("element").path("max_length").asInt(), 3_000, "max_length");
            }
            case "rich_text" -> {
                hold(!elements.isEmpty(), "an empty rich text");
                elements.forEach(this::rich);
            }
            case "image" -> within(block.path("alt_text"), 2_000, "alt text");
            default -> {
                // said before
            }
        }
    }

    private void text(JsonNode text, int most) {
        String type = text.path("type").asText();
        hold(type.equals("mrkdwn") || type.equals("plain_text"), "a text of type " + type);
        within(text.path("text"), most, type);
        if (type.equals("mrkdwn")) {
            String said = text.path("text").asText();
            hold(!said.matches("(?s).*<(?![@]U[A-Z0-9]+>|https?://[^<>|]+\\|).*"), "not escaped: " + said);
            hold(!said.contains("<!"), "a command in mrkdwn: " + said);
        } else {
            hold(!text.path("emoji").asBoolean(), "emoji in plain text");
        }
    }

    private void rich(JsonNode element) {
        String type = element.path("type").asText();
        switch (type) {
            case "rich_text_section", "rich_text_quote" -> {
                hold(!element.path("elements").isEmpty(), "an empty " + type);
                element.path("elements").forEach(text -> {
                    hold(text.path("type").asText().equals("text"), "rich text of type " + text.path("type"));
                    hold(!text.path("text").asText().isEmpty(), "empty rich text");
                });
            }
            case "rich_text_list" -> element.path("elements").forEach(this::rich);
            default -> faults.add("unknown in rich text: " + type);
        }
    }

    private void element(JsonNode element) {
        within(element.path("action_id"), 255, "action_id");
        hold(actionIds.add(element.path("action_id").asText()), "twice: " + element.path("action_id"));
        switch (element.path("type").asText()) {
            case "button" -> {
                within(element.path("text").path("text"), 75, "button");
                within(element.path("value"), 2_000, "value of a button");
            }
            case "static_select" -> {
                within(element.path("placeholder").path("text"), 150, "placeholder");
                atMost(element.path("options").size(), 100, "options");
                element.path("options").forEach(option -> {
                    within(option.path("text").path("text"), 75, "option");
                    within(option.path("value"), 75, "value of an option");
                });
            }
            case "external_select" -> within(element.path("placeholder").path("text"), 150, "placeholder");
            case "feedback_buttons" ->
                List.of("positive_button", "negative_button").forEach(name -> {
                    within(element.path(name).path("text").path("text"), 75, name);
                    within(element.path(name).path("value"), 2_000, "value of " + name);
                });
            default -> faults.add("unknown element " + element.path("type"));
        }
    }

    /// All that a person reads of blocks, in order: without markup and escapes.
    public static String read(JsonNode blocks) {
        StringBuilder text = new StringBuilder();
        read(blocks, text);
        return text.toString();
    }

    private static void read(JsonNode node, StringBuilder text) {
        String type = node.path("type").asText();
        switch (type) {
            case "text", "plain_text" -> text.append(node.path("text").asText()).append('\n');
            case "mrkdwn" -> text.append(unescaped(node.path("text").asText())).append('\n');
            case "actions", "context_actions" -> {
                // buttons are no part of what is said
            }
            default -> StreamSupport.stream(node.spliterator(), false).forEach(child -> read(child, text));
        }
    }

    private static String unescaped(String mrkdwn) {
        return mrkdwn.replaceAll("<(https?://[^<>|]*)\\|([^<>]*)>", "$2 $1")
                .replace("*", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
