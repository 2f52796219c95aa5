package dev.storybot.chat;

import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Receipt;
import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Divides the parts of a reply into pages: between parts where it can, else between the items of a list, the rows of a
/// comparison, the sentences of a text.
final class PageBreaks {

    private final Page.Room room;
    private final List<List<Part>> pages = new ArrayList<>();
    private List<Part> page = new ArrayList<>();
    private int used;

    PageBreaks(Page.Room room) {
        this.room = room;
    }

    /// At least one page; none is empty but the only one of no parts.
    List<List<Part>> pages(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            if (parts.get(i) instanceof Part.Heading && next != null) {
                keepTogether(parts.get(i), next);
            }
            put(parts.get(i));
        }
        turn();
        return pages.isEmpty() ? List.of(List.of()) : pages;
    }

    /// No heading is the last of its page.
    private void keepTogether(Part heading, Part next) {
        int both = size(heading) + size(next);
        if (both <= room.size() && (used + both > room.size() || page.size() + 2 > room.parts())) {
            turn();
        }
    }

    private void put(Part part) {
        int size = size(part);
        if (used + size <= room.size() && page.size() < room.parts()) {
            page.add(part);
            used += size;
            return;
        }
        List<Part> divided = page.size() < room.parts() ? flowing(part) : List.of();
        if (divided.isEmpty() && size > room.size()) {
            divided = page.isEmpty() ? halves(part) : List.of();
        }
        if (!divided.isEmpty()) {
            divided.forEach(this::put);
        } else if (page.isEmpty()) {
            page.add(part);
            turn();
        } else {
            turn();
            put(part);
        }
    }

    /// A list or a comparison as what still fits on the page, and the rest; empty for anything else, and where nothing of
    /// it fits.
    private List<Part> flowing(Part part) {
        return switch (part) {
            case Part.Body(Block.Items items) ->
                flowing(
                        items.items().size(),
                        (from, to) -> new Block.Items(
                                from == 0 ? items.title() : Words.NONE,
                                items.items().subList(from, to)));
            case Part.Body(Block.Comparison all) ->
                flowing(
                        all.rows().size(),
                        (from, to) -> new Block.Comparison(
                                all.first(), all.second(), all.rows().subList(from, to)));
            default -> List.of();
        };
    }

    private List<Part> flowing(int count, BiFunction<Integer, Integer, Block> piece) {
        int fitting = 0;
        while (fitting < count - 1 && used + size(new Part.Body(piece.apply(0, fitting + 1))) <= room.size()) {
            fitting++;
        }
        return fitting == 0
                ? List.of()
                : List.of(new Part.Body(piece.apply(0, fitting)), new Part.Body(piece.apply(fitting, count)));
    }

    private void turn() {
        if (!page.isEmpty()) {
            pages.add(page);
            page = new ArrayList<>();
            used = 0;
        }
    }

    private int size(Part part) {
        return room.measure().applyAsInt(part);
    }

    /// The part as two, in order; empty where it is one thing.
    private static List<Part> halves(Part part) {
        return switch (part) {
            case Part.Body(Block.Items items) -> items(items);
            case Part.Body(Block.Comparison comparison) -> rows(comparison);
            case Part.Body(Block.Paragraph paragraph) ->
                texts(paragraph.words(), "en", words -> new Part.Body(new Block.Paragraph(words)));
            case Part.Body(Block.Quotation quotation) ->
                texts(
                        quotation.words(),
                        quotation.language(),
                        words -> new Part.Body(
                                new Block.Quotation(words, quotation.language(), quotation.attribution())));
            case Part.Lead(Words words) -> texts(words, "en", Part.Lead::new);
            case Part.Note(Words words) -> texts(words, "en", Part.Note::new);
            case Part.Remark(Words words) -> texts(words, "en", Part.Remark::new);
            case Part.Heading ignored -> List.of();
            case Part.Proof proof -> proofs(proof);
        };
    }

    /// A list whose first item fills more than a page: that item is a text.
    private static List<Part> items(Block.Items items) {
        List<Words> all = items.items();
        if (all.isEmpty()) {
            return List.of();
        }
        if (all.size() > 1) {
            return List.of(
                    new Part.Body(new Block.Items(items.title(), all.subList(0, 1))),
                    new Part.Body(new Block.Items(Words.NONE, all.subList(1, all.size()))));
        }
        return items.title().isEmpty()
                ? texts(all.getFirst(), "en", words -> new Part.Body(new Block.Paragraph(words)))
                : List.of(
                        new Part.Body(new Block.Paragraph(items.title())),
                        new Part.Body(new Block.Items(Words.NONE, all)));
    }

    /// A comparison whose first row fills more than a page: it is told one organisation after the other.
    private static List<Part> rows(Block.Comparison comparison) {
        List<Block.Row> all = comparison.rows();
        if (all.isEmpty()) {
            return List.of();
        }
        Words first = comparison.first();
        Words second = comparison.second();
        Block.Row row = all.getFirst();
        return all.size() > 1
                ? List.of(
                        new Part.Body(new Block.Comparison(first, second, all.subList(0, 1))),
                        new Part.Body(new Block.Comparison(first, second, all.subList(1, all.size()))))
                : List.of(
                        new Part.Body(new Block.Paragraph(
                                row.label().then(" – ").then(first).then(": ").then(row.first()))),
                        new Part.Body(new Block.Paragraph(second.then(": ").then(row.second()))));
    }

    private static List<Part> proofs(Part.Proof proof) {
        return switch (proof.receipt()) {
            case Receipt.OfPassage passage ->
                texts(
                        passage.words(),
                        passage.language(),
                        words -> new Part.Proof(
                                new Receipt.OfPassage(
                                        passage.id(),
                                        passage.story(),
                                        passage.article(),
                                        passage.line(),
                                        passage.place(),
                                        words,
                                        passage.language(),
                                        passage.original(),
                                        passage.fact()),
                                proof.told()));
            case Receipt.OfSource source -> proofs(source, source.words(), proof.told());
        };
    }

    private static List<Part> proofs(Receipt.OfSource source, @Nullable Words quoted, boolean told) {
        return quoted == null
                ? List.of()
                : texts(
                        quoted,
                        source.language(),
                        words -> new Part.Proof(
                                new Receipt.OfSource(
                                        source.id(),
                                        source.fact(),
                                        source.source(),
                                        source.title(),
                                        source.place(),
                                        source.url(),
                                        words,
                                        source.language(),
                                        source.afterArticle()),
                                told));
    }

    private static List<Part> texts(Words words, String language, Function<Words, Part> part) {
        String text = words.text();
        int at = middle(text, language);
        int end = text.substring(0, at).stripTrailing().length();
        return end <= 0 || at >= text.length()
                ? List.of()
                : List.of(part.apply(words.between(0, end)), part.apply(words.between(at, text.length())));
    }

    /// The start of the sentence, else of the word, else of the character, that is nearest to the middle of a text; 0
    /// where there is no such place.
    private static int middle(String text, String language) {
        int sentence = SentenceCut.nearest(text, language, text.length() / 2);
        if (sentence > 0 && sentence < text.length()) {
            return sentence;
        }
        int space = text.indexOf(' ', text.length() / 2);
        if (space > 0 && space < text.length() - 1) {
            return space + 1;
        }
        int middle = text.length() / 2;
        return middle > 0 && Character.isLowSurrogate(text.charAt(middle)) ? middle - 1 : middle;
    }
}
