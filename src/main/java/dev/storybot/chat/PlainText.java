package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;

/// A reply as plain text: lists with bullets, quotations in their language's marks, a comparison by rows.
final class PlainText {

    private static final String BULLET = "• ";

    /// Characters of most replies.
    private static final int ROOM = 1_000;

    private final StringBuilder lines = new StringBuilder(ROOM);

    private PlainText() {}

    static String of(Reply reply) {
        PlainText text = new PlainText();
        text.line(reply.lead());
        reply.body().forEach(text::block);
        reply.choices().forEach(text::choice);
        reply.notes().forEach(text::line);
        return text.lines.toString();
    }

    private void line(Words words) {
        if (!words.isEmpty()) {
            begin().append(words.text());
        }
    }

    private StringBuilder begin() {
        return lines.isEmpty() ? lines : lines.append('\n');
    }

    private void block(Reply.Block block) {
        switch (block) {
            case Reply.Block.Paragraph paragraph -> line(paragraph.words());
            case Reply.Block.Items items -> {
                line(items.title());
                items.items().forEach(item -> begin().append(BULLET).append(item.text()));
            }
            case Reply.Block.Quotation quotation -> begin().append(quotation(quotation));
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
        begin().append(BULLET)
                .append(row.label().text())
                .append(" – ")
                .append(comparison.first().text())
                .append(": ")
                .append(row.first().text())
                .append(" / ")
                .append(comparison.second().text())
                .append(": ")
                .append(row.second().text());
    }

    private void choice(Reply.Step choice) {
        begin().append(BULLET).append(choice.label());
        if (!choice.detail().isEmpty()) {
            lines.append(": ").append(choice.detail());
        }
    }
}
