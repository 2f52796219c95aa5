package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Reply.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyRecordTest {

    @Test
    void a_record_is_one_line_of_JSON_with_the_fields_of_the_manual_in_their_order() {
        Reply reply = new Reply(
                Reply.Kind.WHO_LEFT,
                "en",
                true,
                Words.of("Ada \"left\".\u0007"),
                List.of(new Reply.Block.Paragraph(Words.of("パン"))),
                List.of(),
                List.of(
                        new Reply.Receipt.OfPassage(
                                "L9",
                                "bakery",
                                "article",
                                9,
                                Words.of("L9"),
                                Words.of("words"),
                                "en",
                                null,
                                "ada-leaves"),
                        new Reply.Receipt.OfPassage(
                                "L10", "bakery", "article", 10, Words.of("L10"), Words.of("more"), "en", null, null),
                        new Reply.Receipt.OfSource(
                                "ada-leaves", "ada-leaves", "S1", "Title", Words.of("Paper"), "", null, "en", false)),
                List.of(),
                List.of(new Reply.Step("Next", "", "/why ada")),
                List.of("ada"),
                0.97);
        assertThat(ReplyRecord.of("who left?", reply, "bakery", 412).json())
                .isEqualTo("{\"ask\":\"who left?\",\"answered\":true,\"kind\":\"who-left\",\"language\":\"en\","
                        + "\"story\":\"bakery\",\"text\":\"Ada \\\"left\\\".\\u0007\\nパン\",\"receipts\":["
                        + "{\"line\":9,\"article\":\"bakery/article\",\"fact\":\"ada-leaves\",\"quote\":\"words\"},"
                        + "{\"line\":10,\"article\":\"bakery/article\",\"quote\":\"more\"},"
                        + "{\"fact\":\"ada-leaves\",\"source\":\"S1\"}],"
                        + "\"entities\":[\"ada\"],\"confidence\":0.97,\"micros\":412}");
    }
}
