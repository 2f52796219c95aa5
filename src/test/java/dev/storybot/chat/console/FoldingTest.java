package dev.storybot.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Reply.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void lines_break_between_words() {
        assertThat(folded("The ovens are cold", 10)).containsExactly("The ovens", "are cold");
    }

    @Test
    void a_character_of_East_Asia_takes_two_columns() {
        assertThat(folded("窯が冷たいと言った。", 10)).containsExactly("窯が冷たい", "と言った。");
    }

    @Test
    void no_line_begins_with_a_full_stop() {
        assertThat(folded("あいうえ。お", 8)).containsExactly("あいう", "え。お");
    }

    @Test
    void a_word_that_is_too_wide_is_left_whole() {
        assertThat(folded("at Donaudampfschifffahrt now", 10)).containsExactly("at", "Donaudampfschifffahrt", "now");
    }

    @Test
    void line_ends_are_kept_and_nothing_is_lost() {
        assertThat(folded("one\n\ntwo", 10)).containsExactly("one", "", "two");
        assertThat(folded("", 10)).containsExactly("");
        assertThat(folded("a b c", Folding.ENDLESS)).containsExactly("a b c");
    }

    @Test
    void emphasis_goes_on_over_a_fold() {
        Words words = Words.strong("The ovens are cold");
        assertThat(new Sheet(22, Ink.COLOUR)
                        .write("  ", words.then(" and dark inside"))
                        .toString())
                .isEqualTo("  \u001B[1mThe ovens are cold\u001B[22m\n  and dark inside\n");
        assertThat(new Sheet(22, Ink.COLOUR)
                        .write("", Words.strong("The ovens are cold and dark"))
                        .toString())
                .isEqualTo("\u001B[1mThe ovens are cold and\u001B[22m\n\u001B[1mdark\u001B[22m\n");
    }

    @Test
    void no_character_of_a_reply_commands_the_terminal() {
        String hostile = "\u001B]0;title\u0007\u001B[2Jgone\u009B31m\r\u202Ekcab\ttab";
        assertThat(new Sheet(80, Ink.PLAIN).write("", Words.of(hostile)).toString())
                .doesNotContainPattern("[\\p{Cc}\\u202E&&[^\\n]]")
                .contains("gone");
    }

    private static List<String> folded(String text, int width) {
        return Folding.lines(text, width).stream()
                .map(line -> text.substring(line.start(), line.end()))
                .toList();
    }
}
