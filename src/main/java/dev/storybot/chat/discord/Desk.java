package dev.storybot.chat.discord;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.Picture;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Once;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Watcher.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;

/// Where questions are answered, wherever on Discord they came from: what is new, allowed and not too fast, once.
final class Desk {

    /// Ids of interactions and messages that are known when they come again. Discord repeats what it is not sure that it
    /// has delivered, within minutes.
    private static final int REMEMBERED = 20_000;

    /// What Discord's REST API says to what it cannot read.
    private static final int BAD_REQUEST = 400;

    private final ChatPlatform.Partner partner;
    private final House house;
    private final Typesetter typesetter;
    private final Once once = new Once(REMEMBERED);

    Desk(ChatPlatform.Partner partner, House house) {
        this.partner = partner;
        this.house = house;
        this.typesetter = new Typesetter(partner);
    }

    ChatPlatform.Partner partner() {
        return partner;
    }

    House house() {
        return house;
    }

    /// Whether something has not come in before.
    ///
    /// @param id of the interaction or the message
    boolean isNew(String id) {
        boolean isNew = once.isFirst(id);
        if (!isNew) {
            partner.noticed(Place.PLATFORM, Event.REPEATED);
        }
        return isNew;
    }

    /// Why a question may not be answered there and now, as Markdown; empty where it may, which then counts.
    Optional<String> hindrance(Place place, String language) {
        if (place.isInServer() && !house.rules().allows(place.server(), place.channel())) {
            return Optional.of(partner.sentence("platform.denied", language));
        }
        Duration wait = house.questions().ask(place.person(), place.channel());
        if (wait.isZero()) {
            return Optional.empty();
        }
        partner.noticed(Place.PLATFORM, Event.SLOWED);
        long then = house.clock().instant().plus(wait).getEpochSecond() + 1;
        return Optional.of(partner.sentence("discord.wait", language, "when", Markdown.in(then)));
    }

    /// Does `work`, and tells the asker at `outlet` where it fails.
    void attempt(String language, Outlet outlet, Runnable work) {
        partner.attempt(language, work, sorry -> tell(sorry, outlet));
    }

    private void tell(Reply sorry, Outlet outlet) {
        try {
            deliver(Showing.bare(sorry), outlet);
        } catch (ErrorResponseException | PermissionException | CancellationException lost) {
            partner.noticed(Place.PLATFORM, Event.LOST);
            throw lost;
        }
    }

    /// Answers a question.
    ///
    /// @param isPrivate whether only the asker is to see the answer
    void answer(Incoming incoming, Place place, boolean isPrivate, Outlet outlet) {
        Reply reply = partner.answer(incoming);
        String standalone = partner.standalone(incoming, reply).orElse(null);
        deliver(Showing.of(reply, standalone, isPrivate, place.personId()), outlet);
    }

    /// Shows a reply, as plain text where Discord refuses its usual form; its picture follows where it has one.
    void deliver(Showing showing, Outlet outlet) {
        try {
            outlet.send(typesetter.set(showing, null));
        } catch (ErrorResponseException refused) {
            if (refused.getResponse().code != BAD_REQUEST) {
                throw refused;
            }
            partner.noticed(Place.PLATFORM, Event.REFUSED);
            outlet.send(typesetter.plain(showing));
            return;
        }
        if (showing.isDrawn()) {
            partner.picture(showing.reply()).ifPresent(picture -> amend(showing, picture, outlet));
        }
        typesetter.rest(showing).forEach(outlet::send);
    }

    /// Without the picture it is an answer all the same.
    private void amend(Showing showing, Picture picture, Outlet outlet) {
        try {
            outlet.amend(typesetter.set(showing, picture));
        } catch (ErrorResponseException refused) {
            partner.noticed(Place.PLATFORM, Event.REFUSED);
        }
    }
}
