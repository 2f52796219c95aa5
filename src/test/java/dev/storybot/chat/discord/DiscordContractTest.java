package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatformContract;
import dev.storybot.chat.FakePartner;
import dev.storybot.chat.Watcher.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DiscordContractTest extends ChatPlatformContract {

    private static LiveDiscord live;

    @BeforeAll
    static void log_in() throws Exception {
        live = LiveDiscord.with(new FakePartner());
    }

    @AfterAll
    static void log_off() {
        live.close();
    }

    @Override
    protected String heard(ChatPlatform.Partner partner, String text) {
        live.forget();
        live.partner.other = partner;
        Whereabouts direct = Whereabouts.direct();
        String heard = live.pages(direct, live.says(direct, text)).stream()
                .map(Outgoing::read)
                .collect(Collectors.joining("\n"));
        assertThat(live.server.wrong()).isEmpty();
        return heard;
    }

    @Override
    protected int repliesToTheSameTwice(ChatPlatform.Partner partner, String text) {
        live.forget();
        live.partner.other = partner;
        String id = live.server.newId();
        live.write(id, Whereabouts.direct(), text);
        live.write(id, Whereabouts.direct(), text);
        live.server.await(LiveDiscord::isPost);
        live.partner.await(Event.REPEATED, 1);
        return live.posted().size();
    }
}
