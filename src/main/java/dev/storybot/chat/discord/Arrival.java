package dev.storybot.chat.discord;

import dev.storybot.chat.ChatPlatform.CannotConnect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;

/// Waits for the first shard, and registers the commands as soon as it is there.
final class Arrival implements EventListener {

    /// Seconds that Discord has for the first shard.
    private static final int PATIENCE = 60;

    private final Registration registration;
    private final CompletableFuture<CloseCode> refused = new CompletableFuture<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    Arrival(Registration registration) {
        this.registration = registration;
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof ReadyEvent first && ready.complete(null)) {
            registration.register(first.getJDA());
        } else if (event instanceof ShutdownEvent end) {
            refused.complete(end.getCloseCode());
        }
    }

    void await() throws CannotConnect {
        try {
            CompletableFuture.anyOf(ready, refused).get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CannotConnect("The log-in to Discord was interrupted.", false);
        } catch (TimeoutException | ExecutionException late) {
            throw new CannotConnect("Discord took the log-in and then said nothing for " + PATIENCE + " s.", false);
        }
        if (!ready.isDone()) {
            throw refusal(refused.join());
        }
    }

    private static CannotConnect refusal(CloseCode code) {
        String remedy = code == null
                ? ""
                : switch (code) {
                    case AUTHENTICATION_FAILED ->
                        " Copy the token anew from the Bot page of Discord's developer portal.";
                    case INVALID_SHARD, SHARDING_REQUIRED ->
                        " The bot is on too many servers for these shards: raise their total.";
                    default -> "";
                };
        return new CannotConnect(
                "Discord ended the log-in: " + code + "." + remedy, code != null && !code.isReconnect());
    }
}
