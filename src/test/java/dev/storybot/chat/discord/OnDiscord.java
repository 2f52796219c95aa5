package dev.storybot.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storybot.chat.Action.View;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// A reply as it goes out to Discord, without a network, as a person reads it.
public final class OnDiscord {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// More pages than any reply has.
    private static final int PAGES = 50;

    private OnDiscord() {}

    /// All that a person reads who turns every page of a view of a reply.
    public static String read(Reply reply, View view, ChatPlatform.Partner partner) {
        Typesetter typesetter = new Typesetter(partner);
        StringBuilder text = new StringBuilder();
        String before = "";
        for (int page = 0; page < PAGES; page++) {
            String now =
                    text(typesetter.set(Showing.of(reply, "/help", false, "1").at(view, page), null));
            if (now.equals(before)) {
                break;
            }
            text.append(now);
            before = now;
        }
        return text.toString()
                .replace("**", "")
                .replaceAll("\\\\(\\p{Punct})", "$1")
                .replaceAll("(?m)^(> |-# )", "");
    }

    private static String text(MessageCreateData message) {
        try {
            JsonNode json = JSON.readTree(message.toData().toString());
            return String.join("\n", json.findValuesAsText("content")) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
