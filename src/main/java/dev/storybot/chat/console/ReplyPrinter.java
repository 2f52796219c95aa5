package dev.storybot.chat.console;

import dev.storybot.chat.Action;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Page;
import dev.storybot.chat.Part;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Receipt;
import dev.storybot.chat.Reply.Step;
import dev.storybot.chat.Reply.Words;
import java.util.List;
import java.util.function.IntSupplier;

/// Prints replies as text: the answer, what it rests on, and what can be chosen next by number.
final class ReplyPrinter {

    /// Receipts below a list of many facts; the others are shown by `/receipt`.
    private static final int RECEIPTS = 6;

    private static final String INDENT = "      ";

    private final ChatPlatform.Partner partner;
    private final IntSupplier width;
    private final Ink ink;

    /// @param width in columns, asked for with each reply; see [Sheet]
    ReplyPrinter(ChatPlatform.Partner partner, IntSupplier width, Ink ink) {
        this.partner = partner;
        this.width = width;
        this.ink = ink;
    }

    /// The reply with a line end behind each line.
    ///
    /// @param choosable whether a choice or a step can be chosen by its number
    String print(Reply reply, boolean choosable) {
        Sheet sheet = new Sheet(width.getAsInt(), ink);
        Page.parts(reply, Action.View.ANSWER, RECEIPTS, partner).forEach(part -> part(part, reply, sheet));
        if (choosable) {
            numbered(reply, "console.choices", reply.choices(), 1, sheet);
            numbered(reply, "console.steps", reply.steps(), reply.choices().size() + 1, sheet);
        } else {
            reply.choices().forEach(choice -> sheet.write("  - ", label(choice)));
        }
        return sheet.toString();
    }

    private void part(Part part, Reply reply, Sheet sheet) {
        switch (part) {
            case Part.Lead lead -> sheet.write("", lead.words());
            case Part.Body body -> block(body.block(), sheet);
            case Part.Note note -> sheet.write("  ! ", note.words());
            case Part.Heading heading -> sheet.gap().faint("", heading.words().text());
            case Part.Proof proof -> receipt(proof, reply, sheet);
            case Part.Remark remark -> sheet.faint("  ", remark.words().text());
        }
    }

    private void block(Block block, Sheet sheet) {
        switch (block) {
            case Block.Paragraph paragraph -> sheet.write("", paragraph.words());
            case Block.Items items -> {
                if (!items.title().isEmpty()) {
                    sheet.write("", items.title());
                }
                items.items().forEach(item -> sheet.write("  • ", item));
            }
            case Block.Quotation quotation -> {
                sheet.write("  ", quotation.words().quoted(quotation.language()));
                if (!quotation.attribution().isEmpty()) {
                    sheet.faint("    — ", quotation.attribution().text());
                }
            }
            case Block.Comparison comparison -> comparison.rows().forEach(row -> row(comparison, row, sheet));
        }
    }

    private static void row(Block.Comparison comparison, Block.Row row, Sheet sheet) {
        sheet.write("", row.label());
        sheet.write("  ", comparison.first().then(": ").then(row.first()));
        sheet.write("  ", comparison.second().then(": ").then(row.second()));
    }

    private void receipt(Part.Proof proof, Reply reply, Sheet sheet) {
        Words id = Words.of("[" + proof.receipt().id() + "] ");
        switch (proof.receipt()) {
            case Receipt.OfPassage passage -> passage(passage, id, proof.told(), sheet);
            case Receipt.OfSource source -> source(source, id, reply, proof.told(), sheet);
        }
    }

    private static void passage(Receipt.OfPassage passage, Words id, boolean told, Sheet sheet) {
        Words first = told ? passage.place() : passage.words().quoted(passage.language());
        sheet.write("  ", INDENT.length(), id.then(first));
    }

    private void source(Receipt.OfSource source, Words id, Reply reply, boolean told, Sheet sheet) {
        Words words = told ? null : source.words();
        Words first = words == null ? Words.of(source.title()) : words.quoted(source.language());
        sheet.write("  ", INDENT.length(), id.then(first));
        String from =
                (words == null ? "" : source.title() + " – ") + source.place().text();
        sheet.faint(INDENT, source.afterArticle() ? partner.afterArticle(from, reply.language()) : from);
        if (!source.url().isEmpty()) {
            sheet.whole(INDENT, source.url());
        }
    }

    private void numbered(Reply reply, String key, List<Step> steps, int first, Sheet sheet) {
        if (steps.isEmpty()) {
            return;
        }
        sheet.gap().faint("", sentence(reply, key));
        for (int i = 0; i < steps.size(); i++) {
            sheet.write("  %d  ".formatted(first + i), label(steps.get(i)));
        }
    }

    private static Words label(Step step) {
        Words label = Words.of(step.label());
        return step.detail().isEmpty() ? label : label.then(" – ").then(step.detail());
    }

    private String sentence(Reply reply, String key, Object... with) {
        return partner.sentence(key, reply.language(), with);
    }
}
