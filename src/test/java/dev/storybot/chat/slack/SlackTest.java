package dev.storybot.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.OpenAiExodus;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.FakePartner;
import dev.storybot.chat.Incoming;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Watcher;
import dev.storybot.chat.slack.LoopbackSlack.Call;
import dev.storybot.chat.slack.Workplace.Transport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do on Slack and what they get, through the real client.
class SlackTest {

    private final FakePartner partner = new FakePartner();

    private static Workplace with(ChatPlatform.Partner partner) {
        return new Workplace(Transport.SOCKET, partner);
    }

    private static Call answer(Workplace workplace) {
        return workplace.slack().next("response_url");
    }

    @ParameterizedTest
    @EnumSource
    void a_command_is_answered_to_the_asker_alone(Transport transport) {
        try (Workplace workplace = new Workplace(transport, OpenAiExodus.bot())) {
            workplace.command("/who-left", "tesla");
            Call answer = answer(workplace);
            assertThat(answer.json().path("response_type").asText()).isEqualTo("ephemeral");
            assertThat(answer.text()).contains("left Tesla");
            assertThat(Workplace.buttons(answer.blocks())).containsKey("Share");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mention_is_answered_in_its_thread_before_everybody(Transport transport) {
        try (Workplace workplace = new Workplace(transport, partner)) {
            ObjectNode payload = workplace.mention("who left?", null);
            Call answer = workplace.slack().next("chat.postMessage");
            assertThat(answer.fields())
                    .containsEntry("channel", "C1")
                    .containsEntry("thread_ts", payload.path("event").path("ts").asText());
            assertThat(Limits.read(answer.blocks())).contains("You said: who left?");
            assertThat(Workplace.buttons(answer.blocks()))
                    .containsKey("Dismiss")
                    .doesNotContainKey("Share");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_direct_message_is_answered_where_it_was_written(Transport transport) {
        try (Workplace workplace = new Workplace(transport, partner)) {
            workplace.direct("who left?", null);
            Call answer = workplace.slack().next("chat.postMessage");
            assertThat(answer.fields()).containsEntry("channel", "D1").doesNotContainKey("thread_ts");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who-left",
                "why",
                "who-is",
                "timeline",
                "quote",
                "compare",
                "ask",
                "check",
                "receipt",
                "story",
                "help"
            })
    void every_command_also_stands_under_one_name(String command) {
        try (Workplace workplace = with(partner)) {
            workplace.command("/" + command, "x");
            answer(workplace);
            workplace.command("/storybot", command + " x");
            answer(workplace);
            String under = command.equals("why") ? "why x" : "/" + command + " x";
            assertThat(partner.asked)
                    .extracting(incoming -> incoming.text())
                    .containsExactly("/" + command + " x", under);
        }
    }

    @Test
    void a_question_under_the_one_name_is_a_question() {
        try (Workplace workplace = with(OpenAiExodus.bot())) {
            workplace.command("/storybot", "why did Murati leave?");
            assertThat(answer(workplace).text()).contains("Mira Murati");
            workplace.command("/storybot", "");
            assertThat(answer(workplace).text()).contains("For example");
        }
    }

    @Test
    void the_words_behind_a_mention_may_be_a_command() {
        try (Workplace workplace = with(partner)) {
            workplace.mention("timeline tesla", null);
            workplace.slack().next("chat.postMessage");
            assertThat(partner.asked.getFirst().text()).isEqualTo("/timeline tesla");
        }
    }

    @Test
    void a_command_speaks_the_language_of_the_asker_and_free_text_its_own() {
        try (Workplace workplace = with(partner)) {
            workplace.slack().everybodyIs("ja-JP", false);
            workplace.command("/why", "murati");
            answer(workplace);
            workplace.mention("who left?", null);
            workplace.slack().next("chat.postMessage");
            assertThat(partner.asked)
                    .extracting(incoming -> String.valueOf(incoming.language()))
                    .containsExactly("ja-JP", "null");
        }
    }

    @Test
    void who_asks_is_looked_up_once() {
        try (Workplace workplace = with(partner)) {
            for (int i = 0; i < 3; i++) {
                workplace.command("/why", "murati");
                answer(workplace);
            }
            assertThat(workplace.slack().all())
                    .filteredOn(call -> call.method().equals("users.info"))
                    .hasSize(1);
        }
    }

    @Test
    void a_step_asks_and_is_answered_beside_the_question() {
        try (Workplace workplace = with(partner)) {
            workplace.mention("who left?", null);
            Call answer = workplace.slack().next("chat.postMessage");
            workplace.press(answer, Workplace.button(answer, "Help?"));
            Call next = workplace.slack().next("chat.postMessage");
            assertThat(next.text()).contains("You said: /help");
            assertThat(next.fields()).containsEntry("thread_ts", answer.fields().get("thread_ts"));
        }
    }

    @Test
    void receipts_and_the_original_are_a_button_away_and_so_is_the_way_back() {
        try (Workplace workplace = with(OpenAiExodus.bot())) {
            workplace.mention("/why murati", null);
            Call answer = workplace.slack().next("chat.postMessage");
            workplace.press(answer, Workplace.button(answer, "Receipts"));
            Call receipts = answer(workplace);
            assertThat(receipts.json().path("replace_original").asBoolean()).isTrue();
            assertThat(Workplace.buttons(receipts.blocks())).containsKeys("Answer", "Original words", "Dismiss");
            workplace.press(receipts, Workplace.button(receipts, "Original words"));
            Call original = answer(workplace);
            assertThat(Limits.read(original.blocks())).contains("ムラティ");
            workplace.press(original, Workplace.button(original, "Answer"));
            assertThat(Limits.read(answer(workplace).blocks())).isEqualTo(Limits.read(answer.blocks()));
        }
    }

    @Test
    void who_shares_an_answer_shows_it_to_everybody_and_loses_the_private_one() {
        try (Workplace workplace = with(OpenAiExodus.bot())) {
            workplace.command("/why", "murati");
            Call answer = answer(workplace);
            workplace.press(answer, Workplace.button(answer, "Share"));
            Call shared = answer(workplace);
            assertThat(shared.json().path("response_type").asText()).isEqualTo("in_channel");
            assertThat(Limits.read(shared.blocks())).contains("Shared by");
            assertThat(answer(workplace).json().path("delete_original").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void only_the_asker_or_an_admin_takes_an_answer_away() {
        try (Workplace workplace = with(partner)) {
            workplace.mention("who left?", null);
            Call answer = workplace.slack().next("chat.postMessage");
            String dismiss = Workplace.button(answer, "Dismiss");
            workplace.press(answer, dismiss, "1700000100.1", "U2");
            assertThat(answer(workplace).text()).contains("Only the one who asked");
            workplace.press(answer, dismiss, "1700000200.1", "U1");
            assertThat(answer(workplace).json().path("delete_original").asBoolean())
                    .isTrue();
            workplace.slack().everybodyIs("en-US", true);
            workplace.press(answer, dismiss, "1700000300.1", "U3");
            assertThat(answer(workplace).json().path("delete_original").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void an_answer_can_be_rated_with_the_buttons_that_slack_has_for_it() {
        try (Workplace workplace = with(partner)) {
            workplace.mention("who left?", null);
            Call answer = workplace.slack().next("chat.postMessage");
            JsonNode rating = answer.blocks()
                    .get(answer.blocks().size() - 1)
                    .path("elements")
                    .get(0);
            assertThat(rating.path("type").asText()).isEqualTo("feedback_buttons");
            workplace.press(answer, rating.path("negative_button").path("value").asText());
            assertThat(answer(workplace).text()).contains("Thank you");
            assertThat(partner.rated).containsExactly("who left? -");
        }
    }

    @Test
    void a_button_of_an_older_version_says_so() {
        try (Workplace workplace = with(partner)) {
            workplace.mention("who left?", null);
            workplace.press(workplace.slack().next("chat.postMessage"), "0from long ago");
            assertThat(workplace.slack().next().text()).contains("older version");
        }
    }

    @Test
    void a_name_that_is_not_known_gets_a_menu_that_completes() {
        try (Workplace workplace = with(OpenAiExodus.bot())) {
            workplace.command("/why", "");
            Call answer = answer(workplace);
            JsonNode menu = answer.blocks().findParents("min_query_length").getFirst();
            JsonNode offered = workplace.suggest(menu.path("action_id").asText(), "mura");
            assertThat(offered.path("options").findValuesAsText("value")).contains("Mira Murati");
            workplace.press(answer, "Mira Murati");
            assertThat(answer(workplace).text()).contains("Mira Murati");
        }
    }

    @Test
    void a_message_can_be_checked_which_the_asker_alone_sees() {
        try (Workplace workplace = with(OpenAiExodus.bot())) {
            workplace.shortcutOn("Musk left OpenAI in 2018 &amp; that was that");
            Call answer = answer(workplace);
            assertThat(answer.json().path("response_type").asText()).isEqualTo("ephemeral");
            assertThat(Workplace.buttons(answer.blocks())).containsKey("Share");
            workplace.shortcutOn("");
            assertThat(answer(workplace).text()).contains("no words");
        }
    }

    @ParameterizedTest
    @EnumSource
    void from_anywhere_one_asks_in_a_view_of_its_own(Transport transport) {
        try (Workplace workplace = new Workplace(transport, OpenAiExodus.bot())) {
            workplace.globalShortcut();
            Call opened = workplace.slack().next("views.open");
            assertThat(opened.json().path("view").path("callback_id").asText()).isEqualTo(Asking.VIEW);
            assertThat(workplace
                            .submit("why did Murati leave?")
                            .path("response_action")
                            .asText())
                    .isEqualTo("update");
            Call shown = workplace.slack().next("views.update");
            JsonNode view = shown.json().path("view");
            assertThat(Limits.read(view.path("blocks"))).contains("Mira Murati");
            Map<String, String> buttons = Workplace.buttons(view.path("blocks"));
            assertThat(buttons).doesNotContainKeys("Share", "Dismiss");
            workplace.pressInView("modal", view.path("blocks"), "V1", buttons.get("Receipts"));
            assertThat(workplace.slack().next("views.update").fields()).containsEntry("view_id", "V1");
        }
    }

    @Test
    void the_apps_own_page_tells_of_the_story_and_its_examples_can_be_asked() {
        try (Workplace workplace = with(OpenAiExodus.bot())) {
            workplace.slack().everybodyIs("ja-JP", false);
            workplace.opened("home");
            JsonNode view = workplace.slack().next("views.publish").json().path("view");
            assertThat(Limits.read(view.path("blocks"))).contains("OpenAI", "日本語");
            String example =
                    Workplace.buttons(view.path("blocks")).values().iterator().next();
            workplace.pressInView("home", view.path("blocks"), "VH", example);
            workplace.slack().next("views.open");
            assertThat(workplace
                            .slack()
                            .next("views.update")
                            .json()
                            .path("view")
                            .path("blocks")
                            .size())
                    .isPositive();
        }
    }

    @Test
    void an_agents_conversation_begins_with_prompts_and_shows_that_the_bot_is_at_work() {
        try (Workplace workplace = with(OpenAiExodus.bot())) {
            workplace.opened("messages");
            Call prompts = workplace.slack().next("assistant.threads.setSuggestedPrompts");
            assertThat(prompts.json().path("prompts").size()).isBetween(1, 4);
            workplace.direct("who left Tesla?", "1700000000.5");
            assertThat(workplace.slack().next("assistant.threads.setStatus").fields())
                    .containsEntry("thread_ts", "1700000000.5");
            assertThat(workplace.slack().next("chat.postMessage").fields()).containsEntry("thread_ts", "1700000000.5");
        }
    }

    @Test
    void without_agents_all_else_goes_on() {
        try (Workplace workplace = with(partner)) {
            workplace.slack().refuseNext("assistant.threads.setStatus", "missing_scope");
            for (int i = 0; i < 2; i++) {
                workplace.direct("who left?", "1700000000.5");
                workplace.slack().next("chat.postMessage");
            }
            assertThat(workplace.slack().all())
                    .filteredOn(call -> call.method().equals("assistant.threads.setStatus"))
                    .hasSize(1);
        }
    }

    @Test
    void admins_say_where_the_bot_answers() {
        try (Workplace workplace = with(partner)) {
            workplace.command("/storybot", "channels deny");
            assertThat(answer(workplace).text()).contains("Only admins");
        }
        try (Workplace workplace = with(partner)) {
            workplace.slack().everybodyIs("en-US", true);
            workplace.command("/storybot", "channels deny");
            assertThat(answer(workplace).text()).contains("does not answer in: C1");
            workplace.command("/why", "murati");
            assertThat(answer(workplace).text()).contains("may not answer in this channel");
            workplace.mention("why", null);
            assertThat(workplace.slack().next("chat.postEphemeral").text()).contains("may not answer");
            workplace.command("/storybot", "channels allow <#C9|news>");
            assertThat(answer(workplace).text()).contains("only in: C9");
            workplace.command("/storybot", "channels reset");
            assertThat(answer(workplace).text()).contains("every channel");
            workplace.command("/storybot", "channels frobnicate");
            assertThat(answer(workplace).text()).contains("Usage");
            assertThat(workplace.rules.rules("slack/T1")).isEmpty();
        }
    }

    @Test
    void who_asks_too_often_is_told_when_to_ask_again() {
        Cooldown.Rate once = new Cooldown.Rate(1, 1);
        Cooldown cooldown = new Cooldown(once, new Cooldown.Rate(9, 9), InstantSource.fixed(Instant.EPOCH));
        try (Workplace workplace = new Workplace(Transport.SOCKET, partner, cooldown, Workplace.HASTE)) {
            workplace.command("/why", "murati");
            answer(workplace);
            workplace.command("/why", "murati");
            assertThat(answer(workplace).text()).contains("60 seconds");
            assertThat(partner.noticed).contains(Watcher.Event.SLOWED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_delivered_again_is_answered_once(Transport transport) {
        try (Workplace workplace = new Workplace(transport, partner)) {
            ObjectNode command = workplace.command("/why", "murati");
            workplace.deliver("slash_commands", command);
            ObjectNode mention = workplace.mention("who left?", null);
            workplace.deliver("events_api", mention);
            ObjectNode shortcut = workplace.shortcutOn("a claim");
            workplace.deliver("interactive", shortcut);
            workplace.platform.stop();
            assertThat(partner.asked).hasSize(3);
            assertThat(partner.noticed)
                    .filteredOn(Watcher.Event.REPEATED::equals)
                    .hasSize(3);
        }
    }

    @Test
    void a_double_click_counts_once_and_a_later_one_again() {
        try (Workplace workplace = with(partner)) {
            workplace.mention("who left?", null);
            Call answer = workplace.slack().next("chat.postMessage");
            String help = Workplace.button(answer, "Help?");
            workplace.press(answer, help, "1700000100.1", "U1");
            workplace.press(answer, help, "1700000100.9", "U1");
            workplace.press(answer, help, "1700000101.2", "U1");
            workplace.press(answer, help, "1700000105.1", "U1");
            workplace.platform.stop();
            assertThat(partner.asked).hasSize(3);
        }
    }

    @Test
    void a_retry_over_http_is_answered_once() {
        try (Workplace workplace = new Workplace(Transport.HTTP, partner)) {
            ObjectNode mention = workplace.mention("who left?", null);
            Map<String, String> retry = Map.of("X-Slack-Retry-Num", "1", "X-Slack-Retry-Reason", "http_timeout");
            assertThat(workplace.post("events_api", mention, retry).statusCode())
                    .isEqualTo(200);
            workplace.platform.stop();
            assertThat(partner.asked).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "not_in_channel,   The bot is not in this channel",
        "channel_not_found,The bot cannot see this channel",
        "missing_scope,    lacks a permission",
        "is_archived,      archived",
        "fatal_error,      fatal_error"
    })
    void what_slack_refuses_reaches_the_asker_with_the_reason(String error, String reason) {
        try (Workplace workplace = with(partner)) {
            workplace.slack().refuseNext("chat.postMessage", error);
            workplace.mention("who left?", null);
            Call told = workplace.slack().next("chat.postEphemeral");
            assertThat(told.fields()).containsEntry("user", "U1");
            assertThat(told.text()).contains(reason, "You said: who left?");
            assertThat(partner.noticed).contains(Watcher.Event.REFUSED).doesNotContain(Watcher.Event.LOST);
        }
    }

    @Test
    void whom_nothing_reaches_in_the_channel_is_told_directly() {
        try (Workplace workplace = with(partner)) {
            workplace.slack().refuseNext("chat.postMessage", "not_in_channel");
            workplace.slack().refuseNext("chat.postEphemeral", "not_in_channel");
            workplace.slack().refuseNext("chat.postEphemeral", "not_in_channel");
            workplace.mention("who left?", null);
            workplace.slack().next("chat.postMessage");
            assertThat(workplace.slack().next("chat.postMessage").fields()).containsEntry("channel", "U1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_too_long", "msg_blocks_too_long", "invalid_blocks_format"})
    void refused_blocks_become_plain_text_with_the_receipts(String error) {
        try (Workplace workplace = with(OpenAiExodus.bot())) {
            workplace.slack().refuseNext("chat.postMessage", error);
            workplace.mention("/why murati", null);
            Call refused = workplace.slack().next("chat.postMessage");
            Call plain = workplace.slack().next("chat.postMessage");
            assertThat(plain.json().has("blocks")).isFalse();
            assertThat(plain.text()).contains("as plain text", "Mira Murati", "Receipts");
            assertThat(plain.text()).endsWith(refused.text());
        }
    }

    @Test
    void a_busy_slack_is_waited_for() {
        try (Workplace workplace = with(partner)) {
            workplace.slack().script("chat.postMessage", LoopbackSlack.busy(7));
            workplace.mention("who left?", null);
            workplace.slack().next("chat.postMessage");
            workplace.slack().next("chat.postMessage");
            workplace.slack().script("response_url", LoopbackSlack.busy(7));
            workplace.command("/why", "murati");
            answer(workplace);
            answer(workplace);
            assertThat(partner.noticed).doesNotContain(Watcher.Event.REFUSED, Watcher.Event.LOST);
        }
    }

    @Test
    void a_failure_of_the_bots_own_is_told_with_a_reference() {
        partner.replies = incoming -> {
            throw new IllegalStateException("secret");
        };
        try (Workplace workplace = with(partner)) {
            workplace.command("/why", "murati");
            assertThat(answer(workplace).text()).contains("Reference: R1").doesNotContain("secret");
        }
    }

    @Test
    void what_somebody_types_can_call_nobody() {
        String hostile = "<!channel> <!here> <@U2> <https://evil.example|click> *b* _i_ ~s~ `c` &amp;lt; > q";
        try (Workplace workplace = with(partner)) {
            workplace.mention(hostile, null);
            Call answer = workplace.slack().next("chat.postMessage");
            assertThat(answer.text()).doesNotContain("<");
            assertThat(Limits.read(answer.blocks())).contains("@channel @here click *b* _i_ ~s~ `c` &lt; > q");
            assertThat(answer.fields()).containsEntry("mrkdwn", "0");
        }
    }

    @Test
    void five_hundred_at_once_are_each_answered_once() {
        try (Workplace workplace = with(partner)) {
            IntStream.range(0, 500)
                    .forEach(i -> workplace
                            .slack()
                            .send(
                                    "burst-" + i,
                                    "slash_commands",
                                    workplace.commandPayload("/ask", "question " + i + ".")));
            Set<String> answered = ConcurrentHashMap.newKeySet();
            for (int i = 0; i < 500; i++) {
                answered.add(answer(workplace).text());
            }
            IntStream.range(0, 500).forEach(i -> workplace.slack().awaitAcknowledgement("burst-" + i));
            assertThat(answered).hasSize(500);
            assertThat(workplace.slack().rest()).isEmpty();
        }
    }

    @Test
    void answers_that_take_all_there_is_keep_no_acknowledgement_waiting() {
        AtomicBoolean isBusy = new AtomicBoolean(true);
        Function<Incoming, Reply> usual = partner.replies;
        partner.replies = incoming -> {
            while (isBusy.get()) {
                Thread.onSpinWait();
            }
            return usual.apply(incoming);
        };
        int many = 2 * Runtime.getRuntime().availableProcessors();
        try (Workplace workplace = with(partner)) {
            try {
                for (int i = 0; i < many; i++) {
                    workplace.deliver("slash_commands", workplace.commandPayload("/ask", "question " + i + "."));
                }
            } finally {
                isBusy.set(false);
            }
            IntStream.range(0, many).forEach(i -> answer(workplace));
        }
    }

    @Test
    void what_others_say_is_not_answered() {
        try (Workplace workplace = with(partner)) {
            ObjectNode ours = json().put("type", "message").put("user", "UBOT").put("bot_id", "BBOT");
            workplace.event(ours.put("channel", "D1")
                    .put("channel_type", "im")
                    .put("text", "x")
                    .put("ts", "1.1"));
            ObjectNode channel = json().put("type", "message").put("user", "U2").put("channel", "C1");
            workplace.event(
                    channel.put("channel_type", "channel").put("text", "x").put("ts", "1.2"));
            ObjectNode edited = json().put("type", "message").put("subtype", "message_changed");
            workplace.event(
                    edited.put("channel", "D1").put("channel_type", "im").put("ts", "1.3"));
            workplace.platform.stop();
            assertThat(partner.asked).isEmpty();
            assertThat(workplace.slack().rest()).isEqualTo(List.of());
        }
    }

    private static ObjectNode json() {
        return new ObjectMapper().createObjectNode();
    }
}
