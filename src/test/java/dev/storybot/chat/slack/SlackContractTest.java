package dev.storybot.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatformContract;
import dev.storybot.chat.FakePartner;
import dev.storybot.chat.StandIn;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class SlackContractTest extends ChatPlatformContract {

    private static StandIn partner;
    private static Workplace workplace;

    @BeforeAll
    static void log_in() {
        partner = new StandIn(new FakePartner());
        workplace = new Workplace(Workplace.Transport.SOCKET, partner);
    }

    @AfterAll
    static void log_off() {
        workplace.close();
    }

    @BeforeEach
    void nothing_yet() {
        workplace.slack().rest();
    }

    @AfterEach
    void nothing_that_slack_would_not_take() {
        assertThat(workplace.slack().faults()).isEmpty();
    }

    @Override
    protected String heard(ChatPlatform.Partner other, String text) {
        partner.other = other;
        workplace.direct(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), null);
        LoopbackSlack.Call answer = workplace.slack().next("chat.postMessage");
        StringBuilder heard = new StringBuilder(Limits.read(answer.blocks()));
        Map<String, String> buttons = Workplace.buttons(answer.blocks());
        while (buttons.containsKey("More")) {
            workplace.press(answer, buttons.get("More"));
            answer = workplace.slack().next("response_url");
            heard.append(Limits.read(answer.blocks()));
            buttons = Workplace.buttons(answer.blocks());
        }
        return heard.toString();
    }

    @Override
    protected int repliesToTheSameTwice(ChatPlatform.Partner other, String text) {
        partner.other = other;
        var payload = workplace.mention(text, null);
        workplace.slack().next("chat.postMessage");
        int replies = 1;
        workplace.deliver("events_api", payload);
        workplace.mention("a mark", null);
        while (!workplace.slack().next("chat.postMessage").text().contains("a mark")) {
            replies++;
        }
        return replies;
    }
}
