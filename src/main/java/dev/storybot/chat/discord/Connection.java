package dev.storybot.chat.discord;

import dev.storybot.chat.ChatPlatform.CannotConnect;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/// The bot logged in at Discord: a gateway connection for each of its shards. Drops are mended by JDA.
final class Connection implements AutoCloseable {

    /// What the bot is told: messages in servers and direct ones. Neither is privileged; interactions need none.
    private static final List<GatewayIntent> INTENTS =
            List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    /// Requests to the REST API at a time. A burst of more would open as many connections where the server does not share
    /// one among many, and wait for its queue of new ones.
    private static final int REQUESTS = 48;

    /// Events at a time. Each waits for its answer to be sent; Discord waits for an acknowledgement for three seconds, in
    /// which so many answer hundreds.
    private static final int EVENTS = 64;

    /// Seconds that the shards have for saying goodbye.
    private static final int GOODBYE = 3;

    static {
        // for good, whoever makes a message: nothing that it says pings anybody, nor does a reply
        MessageRequest.setDefaultMentions(List.of());
        MessageRequest.setDefaultMentionRepliedUser(false);
        // we go without the privileged intent, and know which messages have no words
        Message.suppressContentIntentWarning();
    }

    private final ShardManager shards;

    private Connection(ShardManager shards) {
        this.shards = shards;
    }

    /// Logs in. The shards connect one after the other while this returns.
    ///
    /// @param listeners are called for each event on a thread that they may keep waiting
    static Connection open(Account account, List<EventListener> listeners) throws CannotConnect {
        try {
            return new Connection(builder(account, listeners).build());
        } catch (InvalidTokenException wrong) {
            throw new CannotConnect(
                    "Discord does not know the token. Copy it anew from the Bot page of the application in Discord's"
                            + " developer portal.",
                    true);
        } catch (ErrorResponseException | CompletionException | IllegalStateException failed) {
            throw new CannotConnect(
                    "Discord cannot be reached at " + account.api() + " (" + reason(failed) + ").", false);
        }
    }

    /// In short, and without what a server may have said at length.
    private static String reason(RuntimeException failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return failed instanceof ErrorResponseException refused
                ? refused.getErrorCode() + " " + refused.getErrorResponse()
                : cause.getClass().getSimpleName();
    }

    private static DefaultShardManagerBuilder builder(Account account, List<EventListener> listeners) {
        DefaultShardManagerBuilder builder = DefaultShardManagerBuilder.createLight(account.token(), INTENTS)
                .setRestConfig(new RestConfig().setBaseUrl(account.api().toString()))
                .setSessionController(new Gateway(account.gateway()))
                .setCompression(account.packed() ? Compression.ZLIB : Compression.NONE)
                .setHttpClientBuilder(
                        new OkHttpClient.Builder().connectionPool(new ConnectionPool(REQUESTS, 5, TimeUnit.MINUTES)))
                .setEventPool(Workers.of("discord-", EVENTS), false)
                .setRateLimitElastic(Workers.of("discord-request-", REQUESTS), false)
                .setEnableShutdownHook(false)
                .addEventListeners(listeners.toArray());
        Account.Shards range = account.shards();
        return range == null ? builder : builder.setShardsTotal(range.total()).setShards(range.first(), range.last());
    }

    /// Whether every shard of this process is connected.
    boolean isUp() {
        List<JDA> all = shards.getShards();
        return !all.isEmpty() && all.stream().allMatch(shard -> shard.getStatus() == JDA.Status.CONNECTED);
    }

    /// Lets requests that wait go out, and logs off.
    @Override
    public void close() {
        List<JDA> all = shards.getShards();
        shards.shutdown();
        all.forEach(Connection::awaitEnd);
    }

    private static void awaitEnd(JDA shard) {
        try {
            if (!shard.awaitShutdown(GOODBYE, TimeUnit.SECONDS)) {
                shard.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            shard.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
