package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.List;

/// A reply as plain text: lists with bullets, quotations in their language's marks, a comparison by rows.
final class PlainText {

    private static final String BULLET = "• ";

    private final List<String> lines = new ArrayList<>();

    private PlainText() {}

    static String of(Reply reply) {
        PlainText text = new PlainText();
        text.line(reply.lead());
        reply.body().forEach(text::block);
        reply.choices().forEach(text::choice);
        reply.notes().forEach(text::line);
        return String.join("\n", text.lines);
    }

    private void line(Words words) {
        if (!words.isEmpty()) {
            lines.add(words.text());
        }
    }

    private void block(Reply.Block block) {
        switch (block) {
            case Reply.Block.Paragraph paragraph -> line(paragraph.words());
            case Reply.Block.Items items -> {
                line(items.title());
                items.items().forEach(item -> lines.add(BULLET + item.text()));
            }
            case Reply.Block.Quotation quotation -> lines.add(quotation(quotation));
            case Reply.Block.Comparison comparison -> comparison.rows().forEach(row -> row(comparison, row));
        }
    }

    private static String quotation(Reply.Block.Quotation quotation) {
        String words = quotation.words().quoted(quotation.language()).text();
        return quotation.attribution().isEmpty()
                ? words
                : words + " — " + quotation.attribution().text();
    }

    private void row(Reply.Block.Comparison comparison, Reply.Block.Row row) {
        lines.add(BULLET + row.label().text() + " – " + comparison.first().text() + ": "
                + row.first().text() + " / " + comparison.second().text() + ": "
                + row.second().text());
    }

    private void choice(Reply.Step choice) {
        lines.add(BULLET + choice.label() + (choice.detail().isEmpty() ? "" : ": " + choice.detail()));
    }
}
