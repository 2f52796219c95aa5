package dev.storybot.chat.discord;

import dev.storybot.chat.ChatPlatform.Partner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/// What the bot must be allowed to do on a server.
final class Permissions {

    /// All that it asks for when it is invited, the weightiest first.
    static final List<Permission> NEEDED = List.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY);

    private Permissions() {}

    /// Of those needed as Discord's own pages have it.
    static String name(Permission permission, Partner partner, String language) {
        return NEEDED.contains(permission)
                ? partner.sentence(
                        "discord.permission."
                                + permission.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        language)
                : permission.getName();
    }

    /// The permission for lack of which Discord refused something; empty where it was refused for another reason. Discord
    /// does not say which: it is the first needed one that the bot does not have there, as far as it knows.
    static Optional<Permission> missing(ErrorResponseException refused, MessageChannel channel) {
        return switch (refused.getErrorResponse()) {
            case MISSING_ACCESS -> Optional.of(Permission.VIEW_CHANNEL);
            case MISSING_PERMISSIONS -> Optional.of(lacking(channel));
            case ErrorResponse other -> Optional.empty();
        };
    }

    private static Permission lacking(MessageChannel channel) {
        Permission send = channel.getType().isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        return channel instanceof GuildChannel inServer
                ? NEEDED.stream()
                        .filter(needed -> !inServer.getGuild().getSelfMember().hasPermission(inServer, needed))
                        .findFirst()
                        .orElse(send)
                : send;
    }
}
