package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.OpenAiExodus;
import dev.storybot.chat.FakePartner;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do on Discord and what they get, over the wire.
class DiscordTest {

    private static final Whereabouts GENERAL = Whereabouts.in(DiscordJson.GENERAL);
    private static final Whereabouts BEN = GENERAL.by(DiscordJson.BEN);

    private static LiveDiscord live;

    @BeforeAll
    static void log_in() throws Exception {
        live = LiveDiscord.with(OpenAiExodus.bot());
    }

    @AfterAll
    static void log_off() {
        live.close();
    }

    @BeforeEach
    void nothing_yet() {
        live.forget();
        live.partner.other = OpenAiExodus.bot();
    }

    @AfterEach
    void nothing_that_discord_would_not_take() {
        assertThat(live.server.wrong()).isEmpty();
        live.rules.reset("discord/" + DiscordJson.GUILD);
    }

    @Test
    void it_asks_for_no_privileged_intent() {
        int intents =
                live.server.gateway().identified().getFirst().path("intents").asInt();
        int privileged = 1 << 1 | 1 << 8 | 1 << 15;
        assertThat(intents & privileged).isZero();
        assertThat(live.discord.isConnected()).isTrue();
    }

    @Test
    void a_slash_command_is_answered_in_its_acknowledgement_for_everybody() {
        Outgoing answer = live.slash(GENERAL, "why", "person", "Murati");
        assertThat(answer.body().path("type").asInt()).isEqualTo(4);
        assertThat(answer.isPrivate()).isFalse();
        assertThat(answer.read()).startsWith("Why Mira Murati left OpenAI");
        assertThat(live.server.sent()).hasSize(1);
    }

    @Test
    void the_option_private_makes_an_answer_private_and_shareable() {
        Outgoing answer = live.slash(GENERAL, "why", "person", "Murati", "private", true);
        assertThat(answer.isPrivate()).isTrue();
        assertThat(answer.buttons()).contains("Share").doesNotContain("Dismiss");
        Outgoing shared = live.press(GENERAL, answer, "Share");
        assertThat(shared.isPrivate()).isFalse();
        assertThat(shared.read()).startsWith("Why Mira Murati left OpenAI").contains("Shared by Ada");
        assertThat(shared.buttons()).contains("Dismiss").doesNotContain("Share");
    }

    @Test
    void a_command_is_answered_in_the_language_of_the_asker() {
        assertThat(live.slash(GENERAL.speaking("ja"), "why", "person", "ムラティ").read())
                .contains("ミラ・ムラティ");
    }

    @Test
    void free_text_is_answered_in_its_own_language() {
        assertThat(live.slash(GENERAL, "ask", "question", "ムラティはなぜ辞めた？").read()).contains("ミラ・ムラティ");
        assertThat(live.says(GENERAL, "<@1000> ムラティはなぜ辞めた？").read()).contains("ミラ・ムラティ");
    }

    @Test
    void commands_work_in_direct_messages_private_channels_and_threads() {
        Whereabouts group = new Whereabouts(DiscordJson.ADA, null, "600", "en-US", Whereabouts.NONE);
        for (Whereabouts at : List.of(Whereabouts.direct(), group, Whereabouts.in(DiscordJson.THREAD))) {
            assertThat(live.slash(at, "why", "person", "Murati").read()).startsWith("Why Mira Murati left OpenAI");
        }
    }

    @Test
    void names_are_completed_from_what_is_typed() {
        Outgoing choices = live.completes(GENERAL, "why", "person", "mur");
        assertThat(choices.body().path("type").asInt()).isEqualTo(8);
        assertThat(choices.body().findValuesAsText("name")).contains("Mira Murati");
        assertThat(live.completes(GENERAL, "receipt", "id", "L5").body().findValuesAsText("value"))
                .contains("L5")
                .hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void a_mention_is_answered_below_it_without_a_ping() {
        Outgoing answer = live.says(GENERAL, "<@1000> who-left tesla");
        assertThat(answer.read()).contains("Tesla");
        assertThat(answer.body().path("message_reference").path("channel_id").asText())
                .isEqualTo(DiscordJson.GENERAL);
        assertThat(answer.body().path("allowed_mentions").path("replied_user").asBoolean())
                .isFalse();
    }

    @Test
    void a_direct_message_needs_no_mention() {
        assertThat(live.says(Whereabouts.direct(), "why murati").read()).startsWith("Why Mira Murati left OpenAI");
    }

    @Test
    void a_mention_without_a_question_says_what_can_be_asked() {
        assertThat(live.says(GENERAL, "<@1000>").read()).contains("Ask about");
    }

    @Test
    void a_reply_whose_words_discord_withholds_is_told_how_to_ask() {
        live.server.gateway().tell(0, "MESSAGE_CREATE", DiscordJson.message(live.server.newId(), GENERAL, "", true));
        assertThat(live.server.await(LiveDiscord::isPost).read()).contains("/ask");
    }

    @Test
    void follow_ups_belong_to_one_person_in_a_channel() {
        live.says(GENERAL, "<@1000> why did Murati leave?");
        live.says(BEN, "<@1000> why did Leike leave?");
        assertThat(live.says(GENERAL, "<@1000> when?").read()).contains("Murati");
        assertThat(live.partner.asked)
                .extracting(incoming -> incoming.conversation())
                .containsExactly("discord/200/300/2001", "discord/200/300/2002", "discord/200/300/2001");
    }

    @Test
    void chatter_bots_and_webhooks_are_not_answered() {
        live.write(live.server.newId(), GENERAL, "who left openai?");
        hear(GENERAL.by(DiscordJson.BOT), "<@1000> of itself", message -> {});
        hear(
                GENERAL.by("2010"),
                "<@1000> of another bot",
                message -> message.withObject("author").put("bot", true));
        hear(
                GENERAL.by("8001"),
                "<@1000> of a webhook",
                message -> message.put("webhook_id", "8001").remove("member"));
        Outgoing answer = live.says(GENERAL, "<@1000> why murati");
        assertThat(answer.read()).startsWith("Why Mira Murati left OpenAI");
        assertThat(live.partner.asked).extracting(incoming -> incoming.text()).containsExactly("why murati");
        assertThat(live.posted()).containsExactly(answer);
    }

    private static void hear(Whereabouts at, String content, Consumer<ObjectNode> changed) {
        ObjectNode message = DiscordJson.message(live.server.newId(), at, content, true);
        changed.accept(message);
        live.server.gateway().tell(0, "MESSAGE_CREATE", message);
    }

    @Test
    void a_message_is_checked_for_its_reader_alone() {
        Outgoing verdict = live.checks(GENERAL, "Mira Murati left OpenAI.");
        assertThat(verdict.isPrivate()).isTrue();
        assertThat(verdict.read()).startsWith("Supported");
        assertThat(verdict.buttons()).contains("Share");
        assertThat(live.press(GENERAL, verdict, "Share").read()).startsWith("Supported");
        assertThat(live.checks(GENERAL, "").read()).contains("no words");
    }

    @Test
    void receipts_and_original_words_are_for_the_one_who_presses() {
        Outgoing answer = live.slash(GENERAL, "why", "person", "Murati");
        Outgoing receipts = live.press(BEN, answer, "Receipts");
        assertThat(receipts.isPrivate()).isTrue();
        assertThat(receipts.read()).startsWith("Receipts");
        Outgoing original = live.press(BEN, receipts, "Original words");
        assertThat(original.body().path("type").asInt()).isEqualTo(7);
        assertThat(original.read()).contains("「");
        Outgoing back = live.press(BEN, original, "Answer");
        assertThat(back.read()).startsWith("Why Mira Murati left OpenAI");
    }

    @Test
    void the_asker_turns_the_pages_for_all_and_others_for_themselves() {
        Outgoing first = live.slash(GENERAL, "who-left", "organisation", "openai");
        assertThat(first.buttons()).contains("More").doesNotContain("Back");
        Outgoing second = live.press(GENERAL, first, "More");
        assertThat(second.body().path("type").asInt()).isEqualTo(7);
        assertThat(second.buttons()).contains("Back");
        assertThat(second.read()).contains("Page 2 of");
        Outgoing copy = live.press(BEN, first, "More");
        assertThat(copy.isPrivate()).isTrue();
        assertThat(copy.body().path("type").asInt()).isEqualTo(4);
        assertThat(copy.read()).contains("Page 2 of");
    }

    @Test
    void a_next_step_asks_in_the_name_of_the_one_who_presses() {
        Outgoing answer = live.slash(GENERAL, "why", "person", "Murati");
        Outgoing next = live.press(BEN, answer, "What did Mira Murati say?");
        assertThat(next.isPrivate()).isFalse();
        assertThat(next.read()).contains("Mira Murati");
        assertThat(next.button("Dismiss")).isEqualTo("1d" + DiscordJson.BEN);
    }

    @Test
    void the_asker_and_moderators_take_an_answer_away_and_nobody_else() {
        Outgoing answer = live.slash(GENERAL, "why", "person", "Murati");
        assertThat(live.press(BEN, answer, "Dismiss").read()).contains("Only the one who asked");
        assertThat(live.press(BEN.allowed(Whereabouts.MANAGE_MESSAGES), answer, "Dismiss")
                        .body()
                        .path("type")
                        .asInt())
                .isEqualTo(6);
        live.press(GENERAL, answer, "Dismiss");
        live.server.await(sent -> sent.method().equals("DELETE"), 2);
    }

    @Test
    void ratings_are_taken_and_thanked_for_privately() {
        Outgoing answer = live.slash(GENERAL, "why", "person", "Murati");
        assertThat(live.press(BEN, answer, "Helpful").isPrivate()).isTrue();
        assertThat(live.press(GENERAL, answer, "Not helpful").read()).contains("Thank you");
        assertThat(live.partner.rated).containsExactly("/why Murati +", "/why Murati -");
    }

    @Test
    void an_old_or_foreign_button_says_so() {
        Outgoing answer = live.slash(GENERAL, "why", "person", "Murati");
        for (String id : List.of("0aen:/why Murati", "poll_17", "1")) {
            Outgoing expired = live.pressId(GENERAL, answer, id);
            assertThat(expired.isPrivate()).isTrue();
            assertThat(expired.read()).contains("older version");
        }
    }

    @Test
    void admins_settle_where_the_bot_answers() {
        assertThat(live.admin(GENERAL, "channels", "deny").text()).contains("<#300>");
        assertThat(live.slash(GENERAL, "why", "person", "Murati").read()).contains("may not answer in this channel");
        assertThat(live.slash(Whereabouts.in(DiscordJson.THREAD), "why", "person", "Murati")
                        .isPrivate())
                .isTrue();
        assertThat(live.says(GENERAL, "<@1000> why murati").path()).isEqualTo("channels/500/messages");
        assertThat(live.slash(Whereabouts.in(DiscordJson.NEWS), "why", "person", "Murati")
                        .read())
                .startsWith("Why Mira");
        live.admin(Whereabouts.in(DiscordJson.NEWS), "channels", "allow");
        assertThat(live.admin(GENERAL, "channels", "list").text()).contains("Allowed: <#301>", "Denied: <#300>");
        assertThat(live.admin(GENERAL, "channels", "reset").isPrivate()).isTrue();
        assertThat(live.slash(GENERAL, "why", "person", "Murati").read()).startsWith("Why Mira");
    }

    @Test
    void answers_go_into_a_thread_of_their_own_where_admins_want_it() {
        live.admin(GENERAL, "threads", "on");
        Outgoing answer = live.says(GENERAL, "<@1000> why murati");
        Outgoing thread = live.server.await(sent -> sent.path().endsWith("/threads"));
        assertThat(thread.body().path("name").asText()).isEqualTo("why murati");
        assertThat(answer.path()).isEqualTo("channels/" + thread.path().split("/", -1)[3] + "/messages");
        live.admin(GENERAL, "threads", "off");
        assertThat(live.says(GENERAL, "<@1000> why murati").path()).isEqualTo("channels/300/messages");
    }

    @Test
    void a_missing_permission_is_told_privately_by_its_name() {
        Outgoing mute = live.says(Whereabouts.in(DiscordJson.MUTE), "<@1000> why murati");
        assertThat(mute.path()).isEqualTo("channels/500/messages");
        assertThat(mute.text()).contains("<#310>", "“Send Messages”");
    }

    @Test
    void without_threads_it_answers_in_the_channel_and_tells_why() {
        live.admin(GENERAL, "threads", "on");
        live.write(live.server.newId(), Whereabouts.in(DiscordJson.THREADLESS), "<@1000> why murati");
        List<Outgoing> posted = live.server.await(LiveDiscord::isPost, 2);
        assertThat(posted)
                .extracting(Outgoing::path)
                .containsExactlyInAnyOrder("channels/500/messages", "channels/311/messages");
        assertThat(posted).anySatisfy(whisper -> assertThat(whisper.text()).contains("“Create Public Threads”"));
    }

    @Test
    void without_the_history_it_answers_without_referring() {
        Outgoing answer = live.says(Whereabouts.in(DiscordJson.FORGETFUL), "<@1000> why murati");
        assertThat(answer.read()).startsWith("Why Mira");
        assertThat(answer.body().has("message_reference")).isFalse();
    }

    @Test
    void a_permission_that_discord_itself_finds_missing_is_told_too() {
        live.server.fail(
                1,
                sent -> sent.path().equals("channels/300/messages"),
                LoopbackDiscord.json(403, "{\"message\":\"Missing Permissions\",\"code\":50013}"));
        live.write(live.server.newId(), GENERAL, "<@1000> why murati");
        assertThat(live.server
                        .await(sent -> sent.path().equals("channels/500/messages"))
                        .text())
                .contains("“Send Messages”");
    }

    @Test
    void many_choices_become_a_menu() {
        FakePartner partner = new FakePartner();
        partner.replies = incoming -> Choices.of(9, incoming.text());
        live.partner.other = partner;
        Outgoing which = live.slash(GENERAL, "why", "person", "who?");
        assertThat(which.body().findValuesAsText("placeholder")).containsExactly("Choose what you mean");
        String value = which.message().findValuesAsText("value").getLast();
        assertThat(live.choose(GENERAL, which, value).read()).contains("/why Person 8");
    }

    @Test
    void the_picture_of_a_timeline_follows_its_words() {
        live.partner.pictures = true;
        try {
            Outgoing words = live.slash(GENERAL, "timeline", "entity", "Tesla");
            Outgoing drawn = live.server.await(sent -> sent.method().equals("PATCH"));
            assertThat(drawn.files()).isEqualTo(1);
            assertThat(drawn.body().findValuesAsText("description")).contains("A timeline");
            assertThat(drawn.read()).isEqualTo(words.read());
            live.says(GENERAL, "<@1000> timeline tesla");
            live.server.await(sent -> sent.method().equals("PATCH"), 2);
        } finally {
            live.partner.pictures = false;
        }
    }
}
