package dev.storybot.chat.discord;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/// Messages in a channel, in answer to one that somebody wrote.
final class Post implements Outlet {

    private final MessageChannel channel;
    private final Message answered;
    private int sent;
    private @Nullable Message last;

    Post(MessageChannel channel, Message answered) {
        this.channel = channel;
        this.answered = answered;
    }

    /// The nonce is of the answered message, so that Discord keeps the first of two, however they came about.
    @Override
    public void send(MessageCreateData message) {
        String nonce = answered.getId() + (sent == 0 ? "" : "." + sent);
        Outlet.persistently(() -> last = sending(message).setNonce(nonce).complete());
        sent++;
    }

    @Override
    public void amend(MessageCreateData message) {
        if (channel instanceof GuildMessageChannel inServer
                && !inServer.getGuild().getSelfMember().hasPermission(inServer, Permission.MESSAGE_ATTACH_FILES)) {
            throw new InsufficientPermissionException(inServer, Permission.MESSAGE_ATTACH_FILES);
        }
        if (last != null) {
            last.editMessage(MessageEditData.fromCreateData(message)).complete();
        }
    }

    private MessageCreateAction sending(MessageCreateData message) {
        MessageCreateAction sending = channel.sendMessage(message);
        boolean canRefer = sent == 0 && channel.equals(answered.getChannel()) && mayReadHistory();
        return canRefer ? sending.setMessageReference(answered).failOnInvalidReply(false) : sending;
    }

    private boolean mayReadHistory() {
        return !(channel instanceof GuildMessageChannel inServer)
                || inServer.getGuild().getSelfMember().hasPermission(inServer, Permission.MESSAGE_HISTORY);
    }
}
