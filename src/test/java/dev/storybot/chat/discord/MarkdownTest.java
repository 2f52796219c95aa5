package dev.storybot.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Reply.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "@everyone and @here → \\@everyone and \\@here",
                "<@1> <@&2> <#3> <:x:4> <t:5:R> </why:6> → \\<\\@1> \\<\\@&2> \\<#3> \\<\\:x\\:4> \\<t\\:5\\:R>"
                        + " \\</why\\:6>",
                "||spoiler|| ~~gone~~ `code` → \\|\\|spoiler\\|\\| \\~\\~gone\\~\\~ \\`code\\`",
                "[bank](https://evil.example) → \\[bank\\](https\\://evil.example)",
                ":smile: at 10:30 → \\:smile: at 10\\:30",
                "# heading → \\# heading",
                "-# small → \\-# small",
                "> quoted → \\> quoted",
                "- item → \\- item",
                "1. first → 1\\. first",
                "co-founder no. 1 → co-founder no. 1",
                "back\\slash → back\\\\slash"
            })
    void what_looks_like_markup_is_escaped(String text, String escaped) {
        assertThat(Markdown.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void what_turns_the_direction_of_text_is_taken_out() {
        assertThat(Markdown.escaped("a\u202Eb\u0000c\nd")).isEqualTo("a b c\nd");
    }

    @Test
    void emphasis_is_bold_without_the_spaces_at_its_ends() {
        Words words = Words.of("So ").then(Words.strong(" it is* ")).then("said.");
        assertThat(Markdown.marked(words)).isEqualTo("So  **it is\\*** said.");
    }

    @Test
    void a_title_leads_to_its_source_and_never_elsewhere() {
        assertThat(Markdown.link("A [report]", "https://a.example/x_(y)"))
                .isEqualTo("[A \\[report\\]](<https://a.example/x_%28y%29>)");
        assertThat(Markdown.link("https://bank.example", "https://evil.example"))
                .isEqualTo("https\\://bank.example");
        assertThat(Markdown.link("bank.example/login", "https://evil.example")).isEqualTo("bank.example/login");
        assertThat(Markdown.link("A report", "javascript:alert(1)")).isEqualTo("A report");
        assertThat(Markdown.link("A report", "https://a.example/><b")).isEqualTo("A report");
    }
}
