package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.OpenAiExodus;
import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.Cooldown;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class DiscordTest {

    private static final Cooldown.Rate OFTEN = new Cooldown.Rate(1_000, 1_000);

    private static House house() {
        Cooldown cooldown = new Cooldown(OFTEN, OFTEN, InstantSource.system());
        return new House(ChannelRules.inMemory(), cooldown, cooldown, InstantSource.system());
    }

    @Test
    void a_slash_command_and_a_mention_are_answered() throws Exception {
        try (LoopbackDiscord server = new LoopbackDiscord(1)) {
            Discord discord = new Discord(server.account(), house());
            discord.start(OpenAiExodus.bot());
            server.await(sent -> sent.method().equals("PUT"));
            Whereabouts general = Whereabouts.in(DiscordJson.GENERAL);
            server.gateway()
                    .tell(
                            0,
                            "INTERACTION_CREATE",
                            DiscordJson.interaction(
                                    server.newId(), 2, general, DiscordJson.command("why", "person", "Murati")));
            assertThat(server.await(Outgoing::isCallback).text()).contains("Why **Mira Murati** left OpenAI");
            server.gateway()
                    .tell(
                            0,
                            "MESSAGE_CREATE",
                            DiscordJson.message(
                                    server.newId(), general, "<@1000> who left tesla in august 2024?", true));
            assertThat(server.await(sent -> sent.path().startsWith("channels/")).text())
                    .contains("**Sreela Venkataratnam** left Tesla");
            discord.stop();
            assertThat(server.wrong()).isEmpty();
        }
    }
}
