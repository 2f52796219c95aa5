package dev.storybot.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.Installations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A workspace on a [LoopbackSlack] with the bot in it, and somebody who talks with the bot through the real client.
public final class Workplace implements AutoCloseable {

    static final String SECRET = "signing-secret-of-the-test";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// How events get to the bot.
    public enum Transport {
        SOCKET,
        HTTP
    }

    final LoopbackSlack slack = new LoopbackSlack();
    final ChannelRules rules = ChannelRules.inMemory();
    final SlackPlatform platform;
    private final Transport transport;

    public Workplace(Transport transport, ChatPlatform.Partner partner) {
        this(
                transport,
                partner,
                new Cooldown(
                        new Cooldown.Rate(10_000, 10_000), new Cooldown.Rate(10_000, 10_000), InstantSource.system()),
                HASTE);
    }

    /// Without pauses.
    static final Tempo HASTE = new Tempo(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofMillis(1),
            Duration.ofMillis(4),
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            time -> {});

    Workplace(Transport transport, ChatPlatform.Partner partner, Cooldown cooldown, Tempo tempo) {
        this.transport = transport;
        boolean isSocket = transport == Transport.SOCKET;
        Access access = new Access(
                LoopbackSlack.BOT_TOKEN,
                isSocket ? LoopbackSlack.APP_TOKEN : null,
                isSocket ? null : SECRET,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                slack.apiUrl(),
                null);
        platform = new SlackPlatform(
                access,
                new SlackPlatform.Ports(rules, cooldown, Installations.inMemory(), InstantSource.system()),
                tempo);
        try {
            platform.start(partner);
        } catch (CannotConnect e) {
            throw new AssertionError(e);
        }
    }

    public LoopbackSlack slack() {
        return slack;
    }

    /// Types a slash command in the channel C1.
    ///
    /// @return the payload, to deliver it again
    public ObjectNode command(String command, String text) {
        ObjectNode payload = commandPayload(command, text);
        deliver("slash_commands", payload);
        return payload;
    }

    ObjectNode commandPayload(String command, String text) {
        return slack.commandPayload("U1", "C1", command, text);
    }

    /// Mentions the bot in C1.
    ///
    /// @param thread timestamp, or null for outside of threads
    public ObjectNode mention(String text, @Nullable String thread) {
        ObjectNode event = slack.mentionEvent("U1", "C1", text);
        if (thread != null) {
            event.put("thread_ts", thread);
        }
        return event(event);
    }

    /// Writes to the bot directly.
    public ObjectNode direct(String text, @Nullable String thread) {
        ObjectNode event = JSON.createObjectNode()
                .put("type", "message")
                .put("user", "U1")
                .put("channel", "D1")
                .put("channel_type", "im")
                .put("text", text)
                .put("ts", slack.timestamp());
        if (thread != null) {
            event.put("thread_ts", thread);
        }
        return event(event);
    }

    ObjectNode opened(String tab) {
        return event(JSON.createObjectNode()
                .put("type", "app_home_opened")
                .put("user", "U1")
                .put("channel", "D1")
                .put("tab", tab));
    }

    ObjectNode event(ObjectNode event) {
        ObjectNode payload = slack.eventPayload(event);
        deliver("events_api", payload);
        return payload;
    }

    /// Presses a button of a message that was sent to C1.
    ///
    /// @param message as it was sent
    /// @param value   of the button
    ObjectNode press(LoopbackSlack.Call message, String value) {
        return press(message, value, later(), "U1");
    }

    ObjectNode press(LoopbackSlack.Call message, String value, String time, String user) {
        boolean isEphemeral = message.json().path("response_type").asText().equals("ephemeral");
        ObjectNode payload = interaction("block_actions", user);
        ObjectNode container = payload.putObject("container")
                .put("type", "message")
                .put("channel_id", "C1")
                .put("message_ts", "1700000050.1")
                .put("is_ephemeral", isEphemeral);
        payload.putObject("channel").put("id", "C1");
        payload.put("response_url", slack.responseUrl());
        if (message.json().has("thread_ts")) {
            container.put("thread_ts", message.json().path("thread_ts").asText());
        }
        if (!isEphemeral) {
            ObjectNode shown = payload.putObject("message");
            shown.put("ts", "1700000050.1");
            shown.set("blocks", message.blocks());
        }
        pressed(payload, element(message.blocks(), value), value, time);
        deliver("interactive", payload);
        return payload;
    }

    /// A time so much later than the last one that nobody takes it for a double click.
    private String later() {
        return (1_700_000_100 + 10 * slack.unique()) + ".1";
    }

    /// Presses a button of a view.
    ObjectNode pressInView(String type, JsonNode blocks, String viewId, String value) {
        ObjectNode payload = interaction("block_actions", "U1");
        payload.putObject("container").put("type", "view").put("view_id", viewId);
        payload.putObject("view").put("id", viewId).put("type", type);
        pressed(payload, element(blocks, value), value, later());
        deliver("interactive", payload);
        return payload;
    }

    private static void pressed(ObjectNode payload, JsonNode element, String value, String time) {
        ObjectNode action = payload.putArray("actions")
                .addObject()
                .put("action_id", element.path("action_id").asText())
                .put("block_id", "x")
                .put("type", element.path("type").asText())
                .put("action_ts", time);
        if (element.path("type").asText().endsWith("select")) {
            action.putObject("selected_option").put("value", value);
        } else {
            action.put("value", value);
        }
    }

    /// The element that has a value, or offers it; menus of names offer everything.
    private static JsonNode element(JsonNode blocks, String value) {
        for (JsonNode block : blocks) {
            for (JsonNode element : block.path("elements")) {
                if (element.path("value").asText().equals(value)
                        || (element.path("type").asText().equals("external_select") && !value.startsWith("1"))
                        || element.path("positive_button")
                                .path("value")
                                .asText()
                                .equals(value)
                        || element.path("negative_button")
                                .path("value")
                                .asText()
                                .equals(value)
                        || element.path("options").findValuesAsText("value").contains(value)) {
                    return element;
                }
            }
        }
        return JSON.createObjectNode().put("action_id", "b0").put("type", "button");
    }

    ObjectNode interaction(String type, String user) {
        ObjectNode payload = JSON.createObjectNode().put("type", type).put("trigger_id", "trigger-" + slack.unique());
        payload.putObject("team").put("id", "T1");
        payload.putObject("user").put("id", user).put("team_id", "T1");
        return payload;
    }

    /// The message shortcut, on a message in C1.
    ObjectNode shortcutOn(String text) {
        ObjectNode payload = interaction("message_action", "U1")
                .put("callback_id", Asking.CHECK)
                .put("response_url", slack.responseUrl())
                .put("message_ts", "1700000001.1");
        payload.putObject("channel").put("id", "C1");
        payload.putObject("message").put("type", "message").put("text", text).put("ts", "1700000001.1");
        deliver("interactive", payload);
        return payload;
    }

    ObjectNode globalShortcut() {
        ObjectNode payload = interaction("shortcut", "U1").put("callback_id", Asking.ASK);
        deliver("interactive", payload);
        return payload;
    }

    /// Submits the view in which is asked.
    ///
    /// @return what the acknowledgement says
    JsonNode submit(String question) {
        ObjectNode payload = interaction("view_submission", "U1");
        ObjectNode view = payload.putObject("view")
                .put("id", "V1")
                .put("type", "modal")
                .put("callback_id", Asking.VIEW)
                .put("hash", "h" + slack.unique())
                .put("private_metadata", "en");
        view.putObject("state")
                .putObject("values")
                .putObject("question")
                .putObject("text")
                .put("type", "plain_text_input")
                .put("value", question);
        return deliver("interactive", payload);
    }

    /// Types into a menu of names.
    JsonNode suggest(String actionId, String typed) {
        ObjectNode payload = interaction("block_suggestion", "U1")
                .put("action_id", actionId)
                .put("block_id", "x")
                .put("value", typed);
        payload.putObject("channel").put("id", "C1");
        return deliver("interactive", payload);
    }

    /// Delivers and waits for the acknowledgement.
    ///
    /// @return its payload
    JsonNode deliver(String type, ObjectNode payload) {
        if (transport == Transport.SOCKET) {
            return slack.deliver(type, payload);
        }
        HttpResponse<String> response = post(type, payload, Map.of());
        if (response.statusCode() != 200) {
            throw new AssertionError("not acknowledged: " + response.statusCode() + " " + response.body());
        }
        try {
            return response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Posts as Slack does, signed now.
    HttpResponse<String> post(String type, ObjectNode payload, Map<String, String> headers) {
        String body = switch (type) {
            case "events_api" -> payload.toString();
            case "interactive" -> "payload=" + encoded(payload.toString());
            default ->
                payload.properties().stream()
                        .map(field ->
                                field.getKey() + "=" + encoded(field.getValue().asText()))
                        .collect(Collectors.joining("&"));
        };
        String contentType = type.equals("events_api") ? "application/json" : "application/x-www-form-urlencoded";
        return post(body, contentType, Instant.now(), new Signature(SECRET, InstantSource.system()), headers);
    }

    HttpResponse<String> post(
            String body, String contentType, Instant time, Signature signature, Map<String, String> headers) {
        String timestamp = String.valueOf(time.getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + platform.address().getPort() + Door.EVENTS))
                .header("Content-Type", contentType)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature.of(body.getBytes(StandardCharsets.UTF_8), timestamp))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The values of the buttons of a message, by their labels.
    static Map<String, String> buttons(JsonNode blocks) {
        return blocks.findParents("value").stream()
                .filter(button -> button.path("text").has("text"))
                .collect(Collectors.toMap(
                        button -> button.path("text").path("text").asText(),
                        button -> button.path("value").asText(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /// The values of the buttons with a label.
    static String button(LoopbackSlack.Call message, String label) {
        String value = buttons(message.blocks()).get(label);
        if (value == null) {
            throw new AssertionError("no button " + label + " in "
                    + List.copyOf(buttons(message.blocks()).keySet()));
        }
        return value;
    }

    @Override
    public void close() {
        platform.stop();
        slack.close();
    }
}
