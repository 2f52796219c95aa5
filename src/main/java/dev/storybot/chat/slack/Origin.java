package dev.storybot.chat.slack;

import com.slack.api.methods.MethodsClient;
import org.jspecify.annotations.Nullable;

/// Where something came from, and so where its answer can go.
///
/// @param client      of the Web API, with the token of the workspace
/// @param team        id of the workspace
/// @param channel     id; empty where it came from no channel
/// @param thread      timestamp of the thread's first message, or null
/// @param user        id of whoever asks
/// @param responseUrl takes answers without the bot being in the channel, five times within 30 minutes; or null
/// @param view        id of the modal view in which somebody asks, or null
record Origin(
        MethodsClient client,
        String team,
        String channel,
        @Nullable String thread,
        String user,
        @Nullable String responseUrl,
        @Nullable String view) {

    static final String PLATFORM = "slack";

    /// Direct messages have ids of their own.
    boolean isDirect() {
        return channel.startsWith("D");
    }

    /// Follow-ups belong together in a thread; outside of one, those of a person in a channel do.
    String conversation() {
        return server() + "/" + channel + "/" + (thread == null ? user : thread);
    }

    String server() {
        return PLATFORM + "/" + team;
    }

    String place() {
        return server() + "/" + channel;
    }

    String person() {
        return server() + "/" + user;
    }

    Origin inView(String viewId) {
        return new Origin(client, team, channel, thread, user, responseUrl, viewId);
    }
}
