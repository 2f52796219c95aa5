package dev.storybot.chat.discord;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Whom the bot is on Discord, and how it gets there.
///
/// @param token   of the bot; does not print
/// @param api     the REST API with its version, with a slash at its end
/// @param gateway the socket, or null to ask the API for it
/// @param packed  whether the gateway packs what it sends (zlib)
/// @param shards  of this process, or null for all, as many as Discord recommends
public record Account(
        String token,
        URI api,
        @Nullable URI gateway,
        boolean packed,
        @Nullable Shards shards) {

    /// The part of all servers that a process looks after.
    ///
    /// @param first of this process, >= 0
    /// @param last  of this process, >= first, < total
    /// @param total of all processes
    public record Shards(int first, int last, int total) {}

    @Override
    public String toString() {
        return "Account[api=" + api + ", gateway=" + gateway + ", packed=" + packed + ", shards=" + shards + "]";
    }
}
