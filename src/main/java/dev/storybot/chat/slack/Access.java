package dev.storybot.chat.slack;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What the bot needs to be on Slack: the app token for Socket Mode, or the signing secret for events over HTTP; and the
/// bot token of the only workspace, or OAuth for many.
///
/// @param appToken      null where events come over HTTP
/// @param signingSecret null where they come through Socket Mode
/// @param http          where events over HTTP and installations come in
/// @param apiUrl        of the Web API, with a slash at its end
public record Access(
        @Nullable String botToken,
        @Nullable String appToken,
        @Nullable String signingSecret,
        InetSocketAddress http,
        URI apiUrl,
        @Nullable OAuth oauth) {

    /// What the bot needs so that workspaces install it by themselves.
    public record OAuth(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "OAuth[" + clientId + "]";
        }
    }

    /// Whether events come through Socket Mode.
    boolean isSocketMode() {
        return appToken != null;
    }

    /// Without the secrets.
    @Override
    public String toString() {
        return "Access[" + apiUrl + "]";
    }
}
