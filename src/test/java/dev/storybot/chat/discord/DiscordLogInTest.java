package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Cooldown;
import dev.storybot.chat.FakePartner;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// How the bot logs in at Discord, as the settings say.
class DiscordLogInTest {

    private static final Whereabouts GENERAL = Whereabouts.in(DiscordJson.GENERAL);

    @Test
    void what_the_gateway_packs_is_understood_and_so_it_is_after_a_drop() throws Exception {
        try (LiveDiscord packed = LiveDiscord.as(
                server -> new Account("secret-token", server.api(), null, true, null), new FakePartner())) {
            assertThat(packed.server.gateway().asked())
                    .singleElement()
                    .asString()
                    .contains("compress=zlib-stream");
            assertThat(packed.slash(GENERAL, "ask", "question", "ムラティ").read()).contains("You said: /ask");
            packed.server.gateway().drop(0, 4000);
            packed.server.awaitGateway(gateway -> gateway.resumed().size() == 1);
            assertThat(packed.slash(GENERAL, "help").read()).contains("You said: /help");
            assertThat(packed.server.gateway().asked())
                    .hasSize(2)
                    .allMatch(target -> target.contains("compress=zlib-stream"));
            assertThat(packed.server.wrong()).isEmpty();
        }
    }

    @Test
    void it_connects_to_the_gateway_of_the_settings_and_without_packing_where_they_say_so() throws Exception {
        try (LiveDiscord elsewhere = LiveDiscord.as(
                server -> new Account("secret-token", server.api(), elsewhere(server), false, null),
                new FakePartner())) {
            assertThat(elsewhere.server.gateway().asked())
                    .singleElement()
                    .asString()
                    .startsWith("/gateway-of-ours?")
                    .doesNotContain("compress");
            assertThat(elsewhere.slash(GENERAL, "help").read()).contains("You said: /help");
        }
    }

    private static URI elsewhere(LoopbackDiscord server) {
        return URI.create("ws://127.0.0.1:" + server.api().getPort() + "/gateway-of-ours");
    }

    @Test
    void commands_that_discord_has_are_not_registered_again_and_others_are() throws Exception {
        try (LiveDiscord live = LiveDiscord.with(new FakePartner())) {
            live.forget();
            logInAgain(live, DiscordLogInTest::asks);
            live.server.loseCommand();
            logInAgain(live, DiscordLogInTest::registers);
            assertThat(live.server.sent())
                    .filteredOn(DiscordLogInTest::registers)
                    .singleElement()
                    .satisfies(told ->
                            assertThat(told.body().findValuesAsText("name")).contains("why", "storybot"));
        }
    }

    private static boolean registers(Outgoing sent) {
        return sent.method().equals("PUT");
    }

    private static boolean asks(Outgoing sent) {
        return sent.method().equals("GET") && sent.path().startsWith("applications/1000/commands");
    }

    /// Until that was sent, and something was answered afterwards.
    private static void logInAgain(LiveDiscord live, Predicate<Outgoing> sent) throws Exception {
        Cooldown cooldown = new Cooldown(LiveDiscord.OFTEN, LiveDiscord.OFTEN, InstantSource.system());
        Discord again =
                new Discord(live.server.account(), new House(live.rules, cooldown, cooldown, InstantSource.system()));
        again.start(new FakePartner());
        live.server.await(sent);
        live.slash(GENERAL, "help");
        again.stop();
    }
}
