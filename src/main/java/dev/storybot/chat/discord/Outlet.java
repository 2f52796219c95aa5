package dev.storybot.chat.discord;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Where the answer to one question goes.
interface Outlet {

    /// How often a message is sent at the most where Discord's server fails. JDA itself repeats what failed on the way
    /// (502 to 504 and the like) and what came too fast (429).
    int TRIES = 3;

    /// Sends a message and waits until Discord has it, once. May be called again where that failed, and for more
    /// messages.
    ///
    /// @throws ErrorResponseException if Discord does not take it
    void send(MessageCreateData message);

    /// Puts another form of what was sent last in its place, such as one with a picture.
    ///
    /// @throws ErrorResponseException if Discord does not take it; what was sent stays
    default void amend(MessageCreateData message) {}

    /// From now on only the one who asked is to see what is sent, where the outlet can do that.
    default void onlyToAsker() {}

    /// Does `sending`, again where Discord's server failed in it.
    static void persistently(Runnable sending) {
        for (int tries = 1; ; tries++) {
            try {
                sending.run();
                return;
            } catch (ErrorResponseException failed) {
                if (!failed.isServerError() || tries == TRIES) {
                    throw failed;
                }
            }
        }
    }
}
