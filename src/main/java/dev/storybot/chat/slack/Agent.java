package dev.storybot.chat.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import dev.storybot.chat.Reply.Step;
import dev.storybot.chat.slack.Delivery.Manner;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What Slack shows of the bot as an agent: prompts to begin with, and that it is at work. Not every workspace has agents;
/// where Slack refuses, it is not asked again.
final class Agent {

    /// Prompts at the most.
    private static final int PROMPTS = 4;

    private final Parts parts;
    private final Set<String> without = ConcurrentHashMap.newKeySet();

    Agent(Parts parts) {
        this.parts = parts;
    }

    /// Suggests questions of the help, which have answers, in the language of whoever opened the conversation.
    void suggest(Origin origin) {
        String language = parts.people().who(origin).spoken();
        parts.desk().work(origin, Manner.PRIVATE, language, () -> {
            List<SuggestedPrompt> prompts = parts.partner().again("/help", language).steps().stream()
                    .limit(PROMPTS)
                    .map(Agent::prompt)
                    .toList();
            softly(
                    origin,
                    () -> origin.client()
                            // with a thread the call would be for apps of the older kind, and would fail silently
                            .assistantThreadsSetSuggestedPrompts(
                                    r -> r.channelId(origin.channel()).prompts(prompts)));
        });
    }

    private static SuggestedPrompt prompt(Step step) {
        return SuggestedPrompt.builder()
                .title(step.label())
                .message(step.command())
                .build();
    }

    /// Shows that an answer is on its way, in a thread of an agent's conversation.
    void isThinking(Origin origin) {
        if (origin.thread() != null) {
            String status = parts.partner().sentence("slack.thinking", "en");
            softly(
                    origin,
                    () -> origin.client()
                            .assistantThreadsSetStatus(r -> r.channelId(origin.channel())
                                    .threadTs(origin.thread())
                                    .status(status)));
        }
    }

    private <T extends SlackApiTextResponse> void softly(Origin origin, Web.Call<T> call) {
        if (without.contains(origin.team())) {
            return;
        }
        try {
            parts.web().call(call);
        } catch (Refused refused) {
            without.add(origin.team());
        }
    }
}
