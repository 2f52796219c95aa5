package dev.storybot.chat.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.Burst;
import dev.storybot.OpenAiExodus;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.slack.Workplace.Transport;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// `/why Murati` on Slack through Socket Mode, each time by somebody else in one channel: from the envelope sent to its
/// acknowledgement received, or to its answer, which Slack gets apart from that.
public final class SlackBurst implements Burst.Line {

    private static final Cooldown.Rate ENDLESS = new Cooldown.Rate(10_000_000, 10_000_000);

    private final Workplace workplace = new Workplace(
            Transport.SOCKET,
            OpenAiExodus.bot(),
            new Cooldown(ENDLESS, ENDLESS, InstantSource.system()),
            Workplace.HASTE);
    private final LoopbackSlack slack = workplace.slack();
    private final boolean isOfAnswers;

    /// Paths of the response URLs by the envelopes that they came in, since the last look at the acknowledgements.
    private final Map<String, String> asked = new LinkedHashMap<>();

    private SlackBurst(boolean isOfAnswers) {
        this.isOfAnswers = isOfAnswers;
    }

    public static SlackBurst ofAcknowledgements() {
        return new SlackBurst(false);
    }

    public static SlackBurst ofAnswers() {
        return new SlackBurst(true);
    }

    @Override
    public Burst.Question question(int person) {
        String envelope = "burst-" + slack.unique();
        ObjectNode payload = workplace.commandPayload("/why", "Murati").put("user_id", "U" + person);
        asked.put(envelope, URI.create(payload.path("response_url").asText()).getPath());
        return new Burst.Question(envelope, () -> slack.send(envelope, "slash_commands", payload));
    }

    @Override
    public Map<String, Long> acknowledged(int count) {
        for (int i = 0; i < count; i++) {
            slack.next("response_url");
        }
        asked.keySet().forEach(slack::awaitAcknowledgement);
        Map<String, Long> times = asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sent -> slack.timeOf(isOfAnswers ? sent.getValue() : sent.getKey())));
        asked.clear();
        return times;
    }

    @Override
    public void close() {
        workplace.close();
    }
}
