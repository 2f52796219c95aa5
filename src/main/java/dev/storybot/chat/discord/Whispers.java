package dev.storybot.chat.discord;

import dev.storybot.chat.Watcher.Event;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Sentences for one person, in a direct message: where a message is not answered, there is no other private way. Whoever
/// takes no direct messages is left alone, and nobody gets many.
record Whispers(Desk desk) {

    /// @param markdown of our own
    void tell(User user, String markdown) {
        String person = Place.PLATFORM + "/" + user.getId();
        if (!desk.house().hints().ask(person, person).isZero()) {
            return;
        }
        MessageCreateData sentence = Typesetter.sentence(markdown);
        try {
            user.openPrivateChannel()
                    .flatMap(channel -> channel.sendMessage(sentence))
                    .complete();
        } catch (ErrorResponseException closed) {
            desk.partner().noticed(Place.PLATFORM, Event.LOST);
        }
    }
}
