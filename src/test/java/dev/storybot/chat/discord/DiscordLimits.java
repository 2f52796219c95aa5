package dev.storybot.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Discord's limits on what is sent to it, and our own promise that nothing pings: what a message, a command or a
/// completion breaks of them. By Discord's documentation, message.mdx, components/reference.mdx and
/// application-commands.mdx.
final class DiscordLimits {

    private static final int COMPONENTS_V2 = 1 << 15;
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int components;
    private int characters;

    private DiscordLimits() {}

    static List<String> faults(Outgoing outgoing) {
        DiscordLimits limits = new DiscordLimits();
        int type = outgoing.body().path("type").asInt();
        if (outgoing.path().contains("/commands")) {
            outgoing.body().forEach(limits::command);
        } else if (outgoing.isCallback() && type == 8) {
            limits.completion(outgoing.message().path("choices"));
        } else if (outgoing.isCallback() ? type == 4 || type == 7 : isMessage(outgoing)) {
            limits.message(outgoing.message());
        }
        return limits.faults.stream()
                .map(fault -> fault + " in " + outgoing.path())
                .toList();
    }

    private static boolean isMessage(Outgoing outgoing) {
        return !outgoing.body().isMissingNode()
                && (outgoing.path().contains("/messages") || outgoing.path().startsWith("webhooks/"))
                && !outgoing.path().endsWith("/threads");
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void longest(JsonNode text, int most, String what) {
        int length = text.asText().length();
        check(length >= 1 && length <= most, what + " of " + length + " characters, 1 to " + most + " are allowed");
    }

    private void message(JsonNode message) {
        JsonNode mentions = message.path("allowed_mentions");
        check(mentions.path("parse").isArray() && mentions.path("parse").isEmpty(), "mentions are parsed");
        check(!mentions.path("replied_user").asBoolean(true), "a reply pings");
        check(mentions.path("users").isEmpty() && mentions.path("roles").isEmpty(), "somebody is mentioned");
        boolean isV2 = (message.path("flags").asInt() & COMPONENTS_V2) != 0;
        if (isV2) {
            check(message.path("content").asText("").isEmpty(), "content beside components");
            check(message.path("embeds").isEmpty(), "embeds beside components");
        } else {
            longest(message.path("content"), 2_000, "content");
            check(message.path("components").isEmpty(), "components without their flag");
        }
        message.path("components").forEach(component -> component(component, 0));
        check(components <= 40, components + " components, 40 are allowed");
        check(characters <= 4_000, characters + " characters of text, 4000 are allowed");
        JsonNode nonce = message.path("nonce");
        check(nonce.asText("").length() <= 25, "a nonce of more than 25 characters");
    }

    private void component(JsonNode component, int depth) {
        components++;
        switch (component.path("type").asInt()) {
            case 1 -> row(component.path("components"));
            case 2 -> button(component);
            case 3 -> menu(component);
            case 10 -> {
                check(!component.path("content").asText().isBlank(), "a text without words");
                characters += component.path("content").asText().length();
            }
            case 12 -> gallery(component.path("items"));
            case 14 -> check(component.path("spacing").asInt(1) <= 2, "an unknown spacing");
            case 17 ->
                check(depth == 0 && !component.path("components").isEmpty(), "a container that is empty or inside");
            default -> faults.add("an unknown component " + component.path("type"));
        }
        component.path("components").forEach(inner -> component(inner, depth + 1));
    }

    private void row(JsonNode row) {
        boolean isMenu = row.path(0).path("type").asInt() == 3;
        check(!row.isEmpty() && row.size() <= (isMenu ? 1 : 5), "a row of " + row.size());
    }

    private void button(JsonNode button) {
        longest(button.path("label"), 80, "a label");
        longest(button.path("custom_id"), 100, "an id");
        check(ids.add(button.path("custom_id").asText()), "an id twice: " + button.path("custom_id"));
        check(button.path("style").asInt() >= 1 && button.path("style").asInt() <= 4, "an unknown style");
    }

    private void menu(JsonNode menu) {
        longest(menu.path("custom_id"), 100, "an id");
        check(ids.add(menu.path("custom_id").asText()), "an id twice: " + menu.path("custom_id"));
        longest(menu.path("placeholder"), 150, "a placeholder");
        JsonNode options = menu.path("options");
        check(!options.isEmpty() && options.size() <= 25, options.size() + " options");
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            longest(option.path("label"), 100, "an option's label");
            longest(option.path("value"), 100, "an option's value");
            check(values.add(option.path("value").asText()), "a value twice");
        }
    }

    private void gallery(JsonNode items) {
        check(!items.isEmpty() && items.size() <= 10, items.size() + " pictures");
        items.forEach(item -> longest(item.path("description"), 1_024, "alt text"));
    }

    private void completion(JsonNode choices) {
        check(choices.size() <= 25, choices.size() + " choices");
        for (JsonNode choice : choices) {
            longest(choice.path("name"), 100, "a choice");
            longest(choice.path("value"), 100, "a choice's value");
        }
    }

    private void command(JsonNode command) {
        boolean isSlash = command.path("type").asInt(1) == 1;
        if (isSlash) {
            described(command);
            options(command.path("options"));
        } else {
            longest(command.path("name"), 32, "a name");
            command.path("name_localizations").forEach(name -> longest(name, 32, "a name"));
        }
        check(size(command) <= 8_000, "a command of " + size(command) + " characters");
    }

    private void described(JsonNode named) {
        name(named.path("name"));
        named.path("name_localizations").forEach(this::name);
        longest(named.path("description"), 100, "a description");
        named.path("description_localizations").forEach(text -> longest(text, 100, "a description"));
    }

    private void name(JsonNode name) {
        String text = name.asText();
        check(
                NAME.matcher(text).matches() && text.equals(text.toLowerCase(java.util.Locale.ROOT)),
                "no name for a command: " + text);
    }

    private void options(JsonNode options) {
        check(options.size() <= 25, options.size() + " options");
        boolean isOptional = false;
        Set<String> names = new HashSet<>();
        for (JsonNode option : options) {
            described(option);
            check(names.add(option.path("name").asText()), "an option twice");
            check(!(isOptional && option.path("required").asBoolean()), "a required option behind one that is not");
            isOptional |= !option.path("required").asBoolean();
            options(option.path("options"));
        }
    }

    /// Names, descriptions and values, of each the longest localisation.
    private static int size(JsonNode named) {
        int size = longest(named, "name") + longest(named, "description");
        for (JsonNode option : named.path("options")) {
            size += size(option);
        }
        return size;
    }

    private static int longest(JsonNode named, String field) {
        int longest = named.path(field).asText("").length();
        for (JsonNode localised : named.path(field + "_localizations")) {
            longest = Math.max(longest, localised.asText().length());
        }
        return longest;
    }
}
