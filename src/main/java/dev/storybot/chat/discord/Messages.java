package dev.storybot.chat.discord;

import dev.storybot.chat.Incoming;
import dev.storybot.chat.Incoming.Command;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;

/// Messages that are meant for the bot: direct ones, those that mention it, and replies to it. Without the privileged
/// intent Discord shows it the words of no others.
final class Messages {

    /// Characters of a thread's name.
    private static final int THREAD_NAME = 100;

    private final Desk desk;
    private final Whispers whispers;

    Messages(Desk desk) {
        this.desk = desk;
        this.whispers = new Whispers(desk);
    }

    /// Whether a message wants an answer.
    static boolean isForUs(MessageReceivedEvent event) {
        Message message = event.getMessage();
        boolean isTyped = !event.getAuthor().isBot()
                && !event.getAuthor().isSystem()
                && !event.isWebhookMessage()
                && !message.getType().isSystem();
        return isTyped
                && (event.isFromType(ChannelType.PRIVATE)
                        || message.getMentions().isMentioned(event.getJDA().getSelfUser(), Message.MentionType.USER));
    }

    void received(MessageReceivedEvent event) {
        Message message = event.getMessage();
        String text = Spoken.words(message);
        String language = Spoken.language(message, text);
        Place place = Place.of(
                event.isFromGuild() ? event.getGuild().getId() : null,
                event.getChannel(),
                event.getAuthor().getId());
        Post here = new Post(event.getChannel(), message);
        desk.attempt(language, here, () -> {
            Optional<String> hindrance = desk.hindrance(place, language);
            if (hindrance.isPresent()) {
                whispers.tell(event.getAuthor(), hindrance.get());
            } else {
                answer(message, place, text, language, here);
            }
        });
    }

    private void answer(Message message, Place place, String text, String language, Post here) {
        try {
            if (message.getContentRaw().isBlank()) {
                here.send(Typesetter.sentence(desk.partner().sentence("discord.no-words", language)));
                return;
            }
            boolean isBare = text.isBlank();
            String asked = isBare ? "/" + Command.HELP.word() : text;
            Optional<ThreadChannel> thread = isBare ? Optional.empty() : thread(message, place, asked, language);
            Place there = thread.map(ThreadChannel::getId).map(place::inThread).orElse(place);
            Incoming incoming = new Incoming(there.conversation(), asked, Map.of(), isBare ? language : null);
            desk.answer(
                    incoming,
                    there,
                    false,
                    thread.map(to -> new Post(to, message)).orElse(here));
        } catch (InsufficientPermissionException lacking) {
            whisper(message, "discord.lacks", language, lacking.getPermission());
        } catch (ErrorResponseException refused) {
            whisper(message, language, refused);
        }
    }

    private void whisper(Message message, String language, ErrorResponseException refused) {
        MessageChannel channel = message.getChannel();
        Optional<Permission> missing = Permissions.missing(refused, channel);
        if (missing.isPresent()) {
            whisper(message, "discord.lacks", language, missing.get());
        } else {
            throw refused;
        }
    }

    private void whisper(Message message, String key, String language, Permission missing) {
        whispers.tell(
                message.getAuthor(),
                desk.partner()
                        .sentence(
                                key,
                                language,
                                "channel",
                                Markdown.channel(message.getChannel().getId()),
                                "permission",
                                Permissions.name(missing, desk.partner(), language)));
    }

    /// The thread to answer in, where answers go into threads and one can be opened; else empty, and whoever asks is told
    /// what is missing for it.
    private Optional<ThreadChannel> thread(Message message, Place place, String asked, String language) {
        boolean wanted = place.isInServer()
                && !message.getChannelType().isThread()
                && desk.house().rules().answersInThreads(place.server());
        if (!wanted) {
            return Optional.empty();
        }
        try {
            return Optional.of(message.createThreadChannel(Spoken.title(asked, THREAD_NAME))
                    .complete());
        } catch (InsufficientPermissionException lacking) {
            whisper(message, "discord.lacks-thread", language, lacking.getPermission());
        } catch (ErrorResponseException refused) {
            Permissions.missing(refused, message.getChannel())
                    .ifPresent(missing -> whisper(message, "discord.lacks-thread", language, missing));
        }
        return Optional.empty();
    }
}
