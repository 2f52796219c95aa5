package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.OpenAiExodus;
import dev.storybot.chat.Action.View;
import dev.storybot.chat.Control.Group;
import dev.storybot.chat.Control.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {

    private static final int LONGEST = 100;

    private final Bot bot = OpenAiExodus.bot();

    @Test
    void a_reply_has_buttons_for_its_receipts_its_original_words_its_steps_and_what_one_thinks_of_it() {
        List<Control> controls = controls("/why murati", "en", View.ANSWER, 0, false);
        assertThat(controls).extracting(Control::label).contains("Receipts", "Original words", "Dismiss", "Helpful");
        assertThat(controls).extracting(Control::group).contains(Group.STEP).doesNotContain(Group.CHOICE);
        assertThat(controls).extracting(Control::label).doesNotContain("Share", "Back", "Answer");
        assertThat(controls).extracting(control -> control.action().id()).doesNotHaveDuplicates();
    }

    @Test
    void a_private_reply_can_be_shared_and_need_not_be_taken_away() {
        assertThat(controls("/why murati", "en", View.ANSWER, 0, true))
                .extracting(Control::label)
                .contains("Share")
                .doesNotContain("Dismiss");
    }

    @Test
    void a_name_that_could_mean_several_gives_a_choice() {
        assertThat(controls("/who-is musk", "en", View.ANSWER, 0, false))
                .extracting(Control::group)
                .doesNotContain(Group.CHOICE);
        assertThat(bot.answer(Incoming.of("c", "/who-is musk")).answered()).isTrue();
        assertThat(bot.answer(Incoming.of("c", "/who-is john")).kind()).isEqualTo(Reply.Kind.AMBIGUOUS);
        List<Control> choices = Control.of(Group.CHOICE, controls("/who-is john", "en", View.ANSWER, 0, false));
        assertThat(choices).extracting(Control::label).containsExactlyInAnyOrder("John Schulman", "John Elkann");
        assertThat(choices)
                .allSatisfy(choice -> assertThat(choice.action())
                        .isInstanceOfSatisfying(
                                Action.Ask.class,
                                ask -> assertThat(pressed(ask).lead().text()).contains(choice.label())));
    }

    private Reply pressed(Action.Ask ask) {
        return bot.answer(new Incoming("pressed", ask.text(), Map.of(), ask.language()));
    }

    @Test
    void pages_can_be_turned() {
        List<Control> first = controls("/who-left openai", "en", View.ANSWER, 0, false);
        assertThat(first).extracting(Control::label).contains("More").doesNotContain("Back");
        List<Control> second = controls("/who-left openai", "en", View.ANSWER, 1, false);
        assertThat(second).extracting(Control::label).contains("Back");
    }

    @Test
    void every_button_that_shows_or_asks_something_gets_an_answer() {
        for (String question : List.of("/who-left openai", "/why murati", "ムラティはなぜ辞めた？", "/timeline tesla")) {
            for (Control control : controls(question, "en", View.ANSWER, 0, false)) {
                switch (control.action()) {
                    case Action.Ask ask ->
                        assertThat(pressed(ask)).as(ask.text()).matches(Reply::answered);
                    case Action.Show show ->
                        assertThat(bot.again(show.standalone(), show.language()).answered())
                                .as(show.standalone())
                                .isTrue();
                    case Action.Share ignored -> {}
                    case Action.Dismiss ignored -> {}
                    case Action.Rate ignored -> {}
                }
            }
        }
    }

    @Test
    void a_button_whose_id_would_be_too_long_is_left_out() {
        String longest = "who left OpenAI?" + " and".repeat(40);
        Reply reply = bot.answer(Incoming.of("c", "who left OpenAI?"));
        List<Control> controls = shown(reply, longest, View.ANSWER, 0, false);
        assertThat(controls)
                .allSatisfy(control -> assertThat(control.action().id()).hasSizeLessThanOrEqualTo(LONGEST));
        assertThat(controls).extracting(Control::group).contains(Group.STEP).doesNotContain(Group.RATING, Group.VIEW);
    }

    @ParameterizedTest
    @CsvSource({"Ada, 3, Ada", "Adam, 3, Ad…", "a😀b, 3, a…", "a😀bc, 4, a😀…"})
    void a_label_that_is_too_long_ends_with_an_ellipsis_and_in_no_half_character(
            String label, int longest, String shortened) {
        assertThat(ChatPlatform.shortened(label, longest)).isEqualTo(shortened);
    }

    @Test
    void nothing_is_offered_that_nothing_gets_again() {
        Reply reply = bot.answer(Incoming.of("c", "/why murati"));
        assertThat(shown(reply, null, View.ANSWER, 0, false))
                .extracting(Control::group)
                .contains(Group.STEP)
                .doesNotContain(Group.VIEW, Group.RATING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/who-left openai",
                "who left Tesla in August 2024?",
                "/why murati",
                "/compare openai tesla",
                "ムラティはなぜ辞めた？",
                "how old is Murati?",
                "why was Leike fired?"
            })
    void what_was_asked_gets_its_reply_again(String question) {
        Reply reply = bot.answer(Incoming.of("c", question));
        assertThat(bot.standalone(Incoming.of("c", question), reply)).contains(question);
        assertThat(bot.again(question, reply.language()).plainText()).isEqualTo(reply.plainText());
    }

    @ParameterizedTest
    @CsvSource({
        "why did Murati leave?, and Zoph?",
        "why did Murati leave?, when?",
        "/why murati, where did she go next?"
    })
    void a_follow_up_gets_its_reply_again_without_its_conversation(String first, String followUp) {
        bot.answer(Incoming.of("c", first));
        Reply reply = bot.answer(Incoming.of("c", followUp));
        Optional<String> standalone = bot.standalone(Incoming.of("c", followUp), reply);
        assertThat(standalone).isPresent();
        assertThat(standalone.orElseThrow()).isNotEqualTo(followUp);
        assertThat(bot.again(standalone.orElseThrow(), reply.language()).plainText())
                .isEqualTo(reply.plainText());
    }

    @Test
    void options_of_a_command_get_its_reply_again() {
        Incoming incoming =
                new Incoming("c", "/timeline", Map.of("entity", "tesla", "from", "2024-04", "to", "2024-05"), "en");
        Reply reply = bot.answer(incoming);
        assertThat(bot.standalone(incoming, reply)).contains("/timeline tesla 2024-04 2024-05");
    }

    private List<Control> controls(String question, String language, View view, int page, boolean isPrivate) {
        Incoming incoming = new Incoming("c", question, Map.of(), language);
        Reply reply = bot.answer(incoming);
        String standalone = bot.standalone(incoming, reply).orElse(null);
        return shown(reply, standalone, view, page, isPrivate);
    }

    private List<Control> shown(Reply reply, @Nullable String standalone, View view, int page, boolean isPrivate) {
        Page.Room room = new Page.Room(600, 10, part -> part.toString().length());
        Shown shown = new Shown(reply, standalone, view, page, isPrivate, "42");
        return Control.of(shown, Page.of(reply, view, page, 3, room, bot), LONGEST, bot);
    }
}
