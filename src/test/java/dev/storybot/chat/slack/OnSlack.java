package dev.storybot.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import dev.storybot.chat.Action.View;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Control.Shown;
import dev.storybot.chat.Page;
import dev.storybot.chat.Reply;
import dev.storybot.chat.slack.Delivery.Manner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A reply as it goes out to Slack, without a network: the blocks that are sent, and what a person reads of them.
public final class OnSlack {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private OnSlack() {}

    /// The message with a page of a reply, as the Web API gets it.
    ///
    /// @param ask what was asked
    public static JsonNode message(
            Reply reply, @Nullable String standalone, View view, int page, String ask, ChatPlatform.Partner partner) {
        Desk desk = new Desk(partner, null, null, null, null);
        Shown shown = new Shown(reply, standalone, view, page, false, "U1");
        Message message = desk.message(shown, Manner.PUBLIC, ask);
        ObjectNode json = JSON.createObjectNode().put("text", message.escaped());
        try {
            json.set("blocks", JSON.readTree(GSON.toJson(message.blocks())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json;
    }

    /// All that a person reads who turns every page of a view of a reply. What breaks a limit of Slack's is an error.
    public static String read(Reply reply, View view, ChatPlatform.Partner partner) {
        int pages = Page.of(reply, view, 0, Rendering.RECEIPTS, Rendering.ROOM, partner)
                .count();
        StringBuilder text = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            JsonNode message = message(reply, "/help", view, page, "/why", partner);
            var faults = Limits.faults(new LoopbackSlack.Call("chat.postMessage", Map.of(), message));
            if (!faults.isEmpty()) {
                throw new AssertionError(faults + " in " + message);
            }
            text.append(Limits.read(message.path("blocks")));
        }
        return text.toString();
    }
}
