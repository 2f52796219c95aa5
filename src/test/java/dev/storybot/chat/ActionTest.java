package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Action.View;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTest {

    @ParameterizedTest
    @MethodSource("actions")
    void an_action_is_read_from_its_id_as_it_was(Action action) {
        assertThat(Action.of(action.id())).contains(action);
    }

    static Stream<Action> actions() {
        return Stream.of(
                new Action.Ask("en", "/why Mira Murati"),
                new Action.Ask("ja", "museum: /why 「：:」\n1a"),
                new Action.Show(View.ANSWER, "en", "who left?", 0),
                new Action.Show(View.RECEIPTS, "zh-Hant-TW", "1:2:3", 17),
                new Action.Show(View.ORIGINAL, "ja", "ムラティはなぜ辞めた？", 9999),
                new Action.Share("en", "/story"),
                new Action.Dismiss("123456789012345678"),
                new Action.Dismiss("U0A1B2"),
                new Action.Rate("en", "y", true),
                new Action.Rate("en", "n", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1a",
                "1aen",
                "1aen:",
                "2aen:/why",
                "1zen:/why",
                "1vXen:0:x",
                "1vA:en:x:y",
                "1vA:en:99999:y",
                "1d",
                "1d one",
                "somebody else's"
            })
    void the_id_of_another_button_means_nothing(String id) {
        assertThat(Action.of(id)).isEmpty();
    }
}
