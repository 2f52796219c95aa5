package dev.storybot.chat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The description of the app that a workspace makes it from: `src/slack/manifest.json`, and the same within the program.
public final class Manifest {

    private Manifest() {}

    /// As it is to be pasted.
    public static String json() {
        try (InputStream in = Manifest.class.getResourceAsStream("/dev/storybot/chat/slack/manifest.json")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without the manifest of the Slack app");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the manifest of the Slack app cannot be read", e);
        }
    }

    /// What the bot must be allowed, such as `chat:write`.
    public static List<String> scopes() {
        JsonObject scopes = new Gson()
                .fromJson(json(), JsonObject.class)
                .getAsJsonObject("oauth_config")
                .getAsJsonObject("scopes");
        return scopes.getAsJsonArray("bot").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
