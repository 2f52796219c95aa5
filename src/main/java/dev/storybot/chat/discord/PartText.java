package dev.storybot.chat.discord;

import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Part;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Receipt;
import dev.storybot.chat.Reply.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a reply as Markdown.
///
/// @param language of the reply
record PartText(ChatPlatform.Partner partner, String language) {

    String of(Part part) {
        return switch (part) {
            case Part.Lead lead -> Markdown.marked(lead.words());
            case Part.Body body -> block(body.block());
            case Part.Note note -> "ℹ️ " + Markdown.marked(note.words());
            case Part.Heading heading -> "**" + Markdown.escaped(heading.words().text()) + "**";
            case Part.Proof proof ->
                switch (proof.receipt()) {
                    case Receipt.OfPassage passage -> passage(passage, proof.told());
                    case Receipt.OfSource source -> source(source, proof.told());
                };
            case Part.Remark remark -> Markdown.small(Markdown.marked(remark.words()));
        };
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Markdown.marked(paragraph.words());
            case Block.Items items ->
                lines(
                        Stream.of(items.title())
                                .filter(title -> !title.isEmpty())
                                .map(Markdown::marked),
                        items.items().stream().map(Markdown::marked).map(Markdown::item));
            case Block.Quotation quotation ->
                Markdown.quoted(lines(
                        Stream.of(Markdown.marked(quotation.words().quoted(quotation.language()))),
                        Stream.of(quotation.attribution())
                                .filter(attribution -> !attribution.isEmpty())
                                .map(attribution -> Markdown.small("— " + Markdown.marked(attribution)))));
            case Block.Comparison comparison ->
                comparison.rows().stream().map(row -> row(comparison, row)).collect(Collectors.joining("\n"));
        };
    }

    private static String row(Block.Comparison comparison, Block.Row row) {
        return "**" + Markdown.escaped(row.label().text()) + "**\n"
                + Markdown.item(Markdown.marked(comparison.first().then(": ").then(row.first()))) + "\n"
                + Markdown.item(Markdown.marked(comparison.second().then(": ").then(row.second())));
    }

    private static String passage(Receipt.OfPassage passage, boolean told) {
        String place = passage.place().text().contains(passage.id())
                ? Markdown.marked(passage.place())
                : "`" + passage.id() + "` " + Markdown.marked(passage.place());
        return Markdown.quoted(lines(
                told ? Stream.of() : Stream.of(Markdown.marked(passage.words().quoted(passage.language()))),
                Stream.of(Markdown.small(place))));
    }

    private String source(Receipt.OfSource source, boolean told) {
        Words words = told ? null : source.words();
        String from = Markdown.link(source.title(), source.url()) + " – " + Markdown.marked(source.place());
        return Markdown.quoted(lines(
                words == null ? Stream.of() : Stream.of(Markdown.marked(words.quoted(source.language()))),
                Stream.of(Markdown.small(source.afterArticle() ? partner.afterArticle(from, language) : from))));
    }

    private static String lines(Stream<String> first, Stream<String> then) {
        return Stream.concat(first, then).collect(Collectors.joining("\n"));
    }
}
