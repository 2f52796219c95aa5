package dev.storybot.chat.discord;

import java.net.URI;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.Nullable;

/// Where the shards connect, as many at a time as Discord allows.
final class Gateway extends ConcurrentSessionController {

    private final @Nullable URI url;

    /// @param url null to connect where the API says
    Gateway(@Nullable URI url) {
        this.url = url;
    }

    @Override
    public String getGateway() {
        return url == null ? super.getGateway() : url.toString();
    }

    @Override
    public ShardedGateway getShardedGateway(JDA discord) {
        ShardedGateway told = super.getShardedGateway(discord);
        return url == null ? told : new ShardedGateway(url.toString(), told.getShardTotal(), told.getConcurrency());
    }
}
