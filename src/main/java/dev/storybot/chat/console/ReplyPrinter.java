package dev.storybot.chat.console;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Receipt;
import dev.storybot.chat.Reply.Step;
import dev.storybot.chat.Reply.Words;
import java.util.List;
import java.util.Optional;
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
        sheet.write("", reply.lead());
        reply.body().forEach(block -> block(block, sheet));
        reply.notes().forEach(note -> sheet.write("  ! ", note));
        receipts(reply, sheet);
        if (choosable) {
            numbered(reply, "console.choices", reply.choices(), 1, sheet);
            numbered(reply, "console.steps", reply.steps(), reply.choices().size() + 1, sheet);
        } else {
            reply.choices().forEach(choice -> sheet.write("  - ", label(choice)));
        }
        return sheet.toString();
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

    private void receipts(Reply reply, Sheet sheet) {
        List<Receipt> receipts = reply.receipts();
        if (receipts.isEmpty() || isPassageShown(reply)) {
            return;
        }
        sheet.gap().faint("", sentence(reply, "console.receipts"));
        String said = reply.plainText();
        receipts.stream().limit(RECEIPTS).forEach(receipt -> receipt(receipt, reply, said, sheet));
        int more = receipts.size() - RECEIPTS;
        if (more > 0) {
            sheet.faint("  ", sentence(reply, "console.more-receipts", "n", more));
        }
    }

    /// Whether the reply is itself the only receipt that it has.
    private static boolean isPassageShown(Reply reply) {
        return reply.kind() == Reply.Kind.RECEIPT
                && reply.receipts().size() == 1
                && reply.receipts().getFirst() instanceof Receipt.OfPassage;
    }

    private void receipt(Receipt receipt, Reply reply, String said, Sheet sheet) {
        Words id = Words.of("[" + receipt.id() + "] ");
        switch (receipt) {
            case Receipt.OfPassage passage -> passage(passage, id, said, sheet);
            case Receipt.OfSource source -> source(source, id, reply, said, sheet);
        }
    }

    private static void passage(Receipt.OfPassage passage, Words id, String said, Sheet sheet) {
        boolean told = said.contains(passage.words().text());
        Words first = told ? passage.place() : passage.words().quoted(passage.language());
        sheet.write("  ", INDENT.length(), id.then(first));
    }

    private void source(Receipt.OfSource source, Words id, Reply reply, String said, Sheet sheet) {
        Words words = Optional.ofNullable(source.words()).orElse(Words.NONE);
        boolean quotes = !words.isEmpty() && !said.contains(words.text());
        sheet.write(
                "  ", INDENT.length(), id.then(quotes ? words.quoted(source.language()) : Words.of(source.title())));
        String from = (quotes ? source.title() + " – " : "") + source.place().text();
        sheet.faint(INDENT, source.afterArticle() ? marked(reply, from) : from);
        if (!source.url().isEmpty()) {
            sheet.whole(INDENT, source.url());
        }
    }

    private String marked(Reply reply, String text) {
        return sentence(reply, "marked", "text", text, "mark", sentence(reply, "after-article"));
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
