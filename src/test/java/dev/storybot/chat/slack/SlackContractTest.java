package dev.storybot.chat.slack;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatformContract;
import java.util.Map;

class SlackContractTest extends ChatPlatformContract {

    @Override
    protected String heard(ChatPlatform.Partner partner, String text) {
        try (Workplace workplace = new Workplace(Workplace.Transport.SOCKET, partner)) {
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
    }

    @Override
    protected int repliesToTheSameTwice(ChatPlatform.Partner partner, String text) {
        try (Workplace workplace = new Workplace(Workplace.Transport.SOCKET, partner)) {
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
}
