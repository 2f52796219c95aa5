package dev.storybot.chat;

import dev.storybot.chat.Action.View;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Receipt;
import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// What is shown of a reply at a time.
///
/// @param number counted from 0
/// @param count  how many pages there are, >= 1
public record Page(List<Part> parts, int number, int count) {

    public Page {
        parts = List.copyOf(parts);
    }

    /// How much fits on a page of a platform.
    ///
    /// @param size  of all parts of a page together at the most, as `measure` counts, >= 200
    /// @param parts how many parts at the most, >= 2
    /// @param measure the size of a part as the platform renders it; it grows with the part, and must not grow faster than
    ///                the text of the part by more than a constant and a factor
    public record Room(int size, int parts, ToIntFunction<Part> measure) {}

    /// A page of a reply; the last one where there are fewer. No sentence of a quotation is cut, unless it alone is
    /// longer than a page.
    ///
    /// @param receipts how many receipts are shown below the answer; the others are in [View#RECEIPTS]
    public static Page of(Reply reply, View view, int number, int receipts, Room room, ChatPlatform.Partner partner) {
        List<List<Part>> pages = new PageBreaks(room).pages(parts(reply, view, receipts, partner));
        int shown = Math.clamp(number, 0, pages.size() - 1);
        return new Page(pages.get(shown), shown, pages.size());
    }

    /// All of a reply, from top to bottom.
    ///
    /// @param receipts how many receipts are shown below the answer
    public static List<Part> parts(Reply reply, View view, int receipts, ChatPlatform.Partner partner) {
        return switch (view) {
            case ANSWER -> answer(reply, receipts, partner);
            case RECEIPTS -> receipts(reply, partner);
            case ORIGINAL -> originals(reply, partner);
        };
    }

    /// Which page it is, as a sentence; empty where it is the only one.
    public String numbered(String language, ChatPlatform.Partner partner) {
        return count == 1 ? "" : partner.sentence("page.number", language, "page", number + 1, "pages", count);
    }

    private static List<Part> answer(Reply reply, int receipts, ChatPlatform.Partner partner) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Lead(reply.lead()));
        reply.body().forEach(block -> parts.add(new Part.Body(block)));
        reply.notes().forEach(note -> parts.add(new Part.Note(note)));
        int shown =
                isReceiptShown(reply) ? 0 : Math.min(receipts, reply.receipts().size());
        if (shown > 0) {
            parts.add(heading(reply, "receipts.heading", partner));
            String said = reply.plainText();
            reply.receipts().stream().limit(shown).forEach(receipt -> parts.add(proof(receipt, said)));
            int more = reply.receipts().size() - shown;
            if (more > 0) {
                String sentence = partner.sentence("receipts.more", reply.language(), "n", more);
                parts.add(new Part.Remark(Words.of(sentence)));
            }
        }
        return parts;
    }

    private static Part.Heading heading(Reply reply, String key, ChatPlatform.Partner partner) {
        return new Part.Heading(Words.of(partner.sentence(key, reply.language())));
    }

    /// Whether the reply is itself the only receipt that it has.
    static boolean isReceiptShown(Reply reply) {
        return reply.kind() == Reply.Kind.RECEIPT
                && reply.receipts().size() == 1
                && reply.receipts().getFirst() instanceof Receipt.OfPassage;
    }

    private static Part proof(Receipt receipt, String said) {
        return new Part.Proof(
                receipt,
                switch (receipt) {
                    case Receipt.OfPassage passage ->
                        said.contains(passage.words().text());
                    case Receipt.OfSource source ->
                        source.words() == null || said.contains(source.words().text());
                });
    }

    private static List<Part> receipts(Reply reply, ChatPlatform.Partner partner) {
        List<Part> parts = new ArrayList<>();
        parts.add(heading(reply, "receipts.heading", partner));
        reply.receipts().forEach(receipt -> parts.add(proof(receipt, "")));
        return parts;
    }

    private static List<Part> originals(Reply reply, ChatPlatform.Partner partner) {
        List<Part> parts = new ArrayList<>();
        parts.add(heading(reply, "originals.heading", partner));
        for (Receipt receipt : reply.receipts()) {
            if (receipt instanceof Receipt.OfPassage passage && passage.original() != null) {
                Part part = new Part.Body(new Block.Quotation(
                        Words.of(passage.original().words()), passage.original().language(), passage.place()));
                if (!parts.contains(part)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
