package dev.storybot.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.OpenAiExodus;
import dev.storybot.chat.Bot;
import dev.storybot.chat.Painter;
import dev.storybot.chat.slack.LoopbackSlack.Call;
import dev.storybot.chat.slack.Workplace.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pictures of timelines and comparisons, through the real client.
class PicturesTest {

    private static final byte[] PNG = {1, 2, 3};

    private final Bot bot = OpenAiExodus.bot(_ -> Optional.of(new Painter.Painting(PNG, 20, 10)));
    private final Workplace workplace = new Workplace(Transport.SOCKET, bot);
    private final LoopbackSlack slack = workplace.slack();

    /// What was sent until all work was done.
    private List<String> methods() {
        workplace.close();
        return slack.all().stream().map(Call::method).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "timeline murati,        Mira Murati,      Picture of a timeline: Mira Murati., timeline.png",
        "compare openai tesla,   Departures from OpenAI and Tesla, Picture,                             compare.png",
        "ムラティの年表,          ミラ・ムラティ,    年表の画像,                             timeline.png"
    })
    void the_picture_follows_its_answer_in_the_thread_with_a_text_that_tells_what_is_seen(
            String ask, String title, String alt, String file) throws IOException {
        ObjectNode asked = workplace.mention(ask, null);
        slack.next("chat.postMessage");
        Call place = slack.next();
        assertThat(place.method()).isEqualTo("files.getUploadURLExternal");
        assertThat(place.fields()).containsEntry("filename", file).containsEntry("length", "3");
        assertThat(place.fields().get("alt_txt")).startsWith(alt).hasSizeGreaterThan(40);
        Call upload = slack.next();
        assertThat(upload.json().path("bytes").binaryValue()).isEqualTo(PNG);
        Call complete = slack.next();
        assertThat(complete.method()).isEqualTo("files.completeUploadExternal");
        JsonNode uploaded = complete.json().path("files").get(0);
        assertThat(uploaded.path("id").asText()).isEqualTo(upload.fields().get("file"));
        assertThat(uploaded.path("title").asText()).isEqualTo(title);
        assertThat(complete.fields())
                .containsEntry("channel_id", "C1")
                .containsEntry("thread_ts", asked.path("event").path("ts").asText());
        workplace.close();
    }

    @Test
    void it_follows_in_a_direct_conversation_too() {
        workplace.direct("/timeline murati", null);
        slack.next("chat.postMessage");
        assertThat(slack.next("files.completeUploadExternal").fields())
                .containsEntry("channel_id", "D1")
                .doesNotContainKey("thread_ts");
        workplace.deliver(
                "slash_commands",
                workplace.commandPayload("/timeline", "murati").put("channel_id", "D1"));
        slack.next("chat.postMessage");
        assertThat(slack.next("files.completeUploadExternal").fields()).containsEntry("channel_id", "D1");
        workplace.close();
    }

    @Test
    void what_the_asker_alone_sees_has_its_picture_once_it_is_shared() {
        workplace.command("/timeline", "murati");
        Call answer = slack.next("response_url");
        workplace.press(answer, Workplace.button(answer, "Share"));
        assertThat(slack.next().json().path("response_type").asText()).isEqualTo("in_channel");
        assertThat(slack.next("files.completeUploadExternal").fields())
                .containsEntry("channel_id", "C1")
                .doesNotContainKey("thread_ts");
        assertThat(methods()).containsOnlyOnce("upload");
    }

    @Test
    void a_command_in_a_conversation_with_somebody_else_stays_with_the_asker() {
        slack.refuseNext("chat.postMessage", "channel_not_found");
        workplace.deliver(
                "slash_commands",
                workplace.commandPayload("/timeline", "murati").put("channel_id", "D2"));
        assertThat(slack.next("response_url").json().path("response_type").asText())
                .isEqualTo("ephemeral");
        assertThat(methods()).doesNotContain("files.getUploadURLExternal");
    }

    @Test
    void an_answer_that_reached_the_asker_alone_has_none_and_other_answers_have_none() {
        slack.refuseNext("chat.postMessage", "not_in_channel");
        workplace.mention("timeline murati", null);
        slack.next("chat.postEphemeral");
        workplace.mention("who left Tesla?", null);
        slack.next("chat.postMessage");
        workplace.submit("timeline murati");
        slack.next("views.update");
        assertThat(methods()).doesNotContain("files.getUploadURLExternal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"files.getUploadURLExternal", "files.completeUploadExternal"})
    void without_the_permission_the_answer_stands_and_the_asker_hears_nothing_of_it(String method) {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        Logger logger = Logger.getLogger(Pictures.class.getName());
        logger.setFilter(entry -> log.add(entry.getMessage()));
        for (int i = 0; i < 2; i++) {
            slack.refuseNext(method, "missing_scope");
            workplace.mention("timeline murati", null);
            slack.next(method);
        }
        assertThat(methods())
                .filteredOn(sent -> sent.startsWith("chat.") || sent.equals("response_url"))
                .containsExactly("chat.postMessage", "chat.postMessage");
        logger.setFilter(null);
        assertThat(log).singleElement().asString().contains("missing_scope").doesNotContain("urati");
    }

    @Test
    void an_upload_that_breaks_is_not_shown() {
        slack.script("upload", new MockResponse.Builder().code(500).body("no").build());
        workplace.mention("timeline murati", null);
        slack.next("upload");
        assertThat(methods()).doesNotContain("files.completeUploadExternal").containsOnlyOnce("chat.postMessage");
    }

    @Test
    void a_busy_slack_is_waited_for() {
        slack.script("upload", LoopbackSlack.busy(3));
        workplace.mention("timeline murati", null);
        slack.next("upload");
        slack.next("upload");
        slack.next("files.completeUploadExternal");
        workplace.close();
    }
}
