package dev.storybot.chat.discord;

import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.jspecify.annotations.Nullable;

/// Where something is asked and by whom. All ids are unique over all platforms, but for the last.
///
/// @param server       of the server; empty outside of servers
/// @param channel      of the channel; of a thread the channel that it hangs on
/// @param conversation of those whose questions may refer to one another: a thread, a direct message, else one person in
///                     one channel
/// @param person       of the one who asks
/// @param personId     on Discord
record Place(String server, String channel, String conversation, String person, String personId) {

    static final String PLATFORM = "discord";

    /// @param guildId null outside of servers
    static Place of(@Nullable String guildId, Channel channel, String personId) {
        String server = guildId == null ? "" : PLATFORM + "/" + guildId;
        String within = guildId == null ? PLATFORM + "/direct" : server;
        boolean isShared = channel.getType().isThread() || channel.getType() == ChannelType.PRIVATE;
        String conversation = within + "/" + channel.getId();
        return new Place(
                server,
                within + "/" + parent(channel),
                isShared ? conversation : conversation + "/" + personId,
                PLATFORM + "/" + personId,
                personId);
    }

    private static String parent(Channel channel) {
        return channel instanceof ThreadChannel thread
                ? ((GuildChannel) thread.getParentChannel()).getId()
                : channel.getId();
    }

    boolean isInServer() {
        return !server.isEmpty();
    }

    /// The same person in a thread of the channel.
    Place inThread(String threadId) {
        String within = server + "/" + threadId;
        return new Place(server, channel, within, person, personId);
    }
}
