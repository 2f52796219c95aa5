package dev.storybot.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.storybot.chat.ChannelRules;
import dev.storybot.chat.Cooldown;
import dev.storybot.chat.FakePartner;
import dev.storybot.chat.Once;
import dev.storybot.chat.Watcher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final FakePartner partner = new FakePartner();
    private final List<String> done = new ArrayList<>();

    @Test
    void what_is_delivered_twice_is_done_once() {
        Parts parts = parts(Runnable::run);
        parts.once("a", () -> done.add("first"));
        parts.once("a", () -> done.add("again"));
        assertThat(done).containsExactly("first");
        assertThat(partner.noticed).containsExactly(Watcher.Event.REPEATED);
    }

    @Test
    void what_is_pressed_twice_within_two_seconds_is_done_once() {
        Parts parts = parts(Runnable::run);
        for (String time : List.of("1700000300.9", "1700000301.1", "1700000303.1")) {
            parts.onceInAWhile("b", time, () -> done.add(time));
        }
        assertThat(done).containsExactly("1700000300.9", "1700000303.1");
    }

    @Test
    void nothing_that_goes_wrong_in_the_work_escapes_the_partner() {
        List<RuntimeException> escaped = new ArrayList<>();
        Parts parts = parts(work -> {
            try {
                work.run();
            } catch (IllegalStateException broken) {
                escaped.add(broken);
            }
        });
        Runnable broken = () -> {
            done.add("tried");
            throw new IllegalStateException();
        };
        parts.once("a", broken);
        parts.onceInAWhile("b", "1700000300.9", broken);
        assertThat(done).containsExactly("tried", "tried");
        assertThat(escaped).isEmpty();
    }

    private Parts parts(Executor executor) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        Cooldown cooldown = new Cooldown(new Cooldown.Rate(9, 9), new Cooldown.Rate(9, 9), clock);
        ChannelRules rules = ChannelRules.inMemory();
        Web web = new Web(Slack.getInstance(), Tempo.USUAL);
        Delivery delivery = new Delivery(web, partner);
        return new Parts(
                partner,
                new Desk(partner, delivery, null, rules, cooldown),
                delivery,
                new People(web, () -> 0),
                rules,
                web,
                new Once(10),
                executor);
    }
}
