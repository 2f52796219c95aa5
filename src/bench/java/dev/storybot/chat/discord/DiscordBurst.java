package dev.storybot.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storybot.Burst;
import dev.storybot.OpenAiExodus;
import dev.storybot.chat.ChatPlatform.CannotConnect;
import java.util.Map;
import java.util.stream.Collectors;

/// `/why Murati` on Discord, each time by somebody else in one channel: from the interaction sent over the gateway to its
/// response received.
public final class DiscordBurst implements Burst.Line {

    private static final int SOMEBODY = 90_000;

    private final LiveDiscord live = LiveDiscord.with(OpenAiExodus.bot());

    private DiscordBurst() throws CannotConnect {}

    public static DiscordBurst begin() throws CannotConnect {
        DiscordBurst burst = new DiscordBurst();
        burst.live.forget();
        return burst;
    }

    @Override
    public Burst.Question question(int person) {
        String id = live.server.newId();
        Whereabouts somebody = Whereabouts.in(DiscordJson.GENERAL).by(String.valueOf(SOMEBODY + person));
        JsonNode asked = DiscordJson.interaction(id, 2, somebody, DiscordJson.command("why", "person", "Murati"));
        return new Burst.Question(id, () -> live.server.gateway().tell(0, "INTERACTION_CREATE", asked));
    }

    @Override
    public Map<String, Long> acknowledged(int count) {
        Map<String, Long> acknowledged = live.server.await(Outgoing::isCallback, count).stream()
                .collect(Collectors.toMap(Outgoing::interaction, Outgoing::nanos));
        live.forget();
        return acknowledged;
    }

    @Override
    public void close() {
        live.close();
    }
}
