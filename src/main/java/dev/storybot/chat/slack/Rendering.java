package dev.storybot.chat.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.Page;
import dev.storybot.chat.Part;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Receipt;
import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A page of a reply as blocks, from top to bottom, and as plain text. Not for two threads.
final class Rendering {

    /// Receipts below an answer, so that it fits a screen; a button shows all.
    static final int RECEIPTS = 3;

    /// A page keeps well below the 3,000 of a section, and below what was seen to break whole messages (13,200, with
    /// everything that JSON adds); in blocks it leaves room for buttons below 50.
    static final Page.Room ROOM = new Page.Room(2_900, 30, Rendering::size);

    /// What JSON adds to a line and to an emphasis, in parts of a page; the whole of a message is five times as long.
    private static final int LINE = 30;

    private static final int MARK = 60;

    /// UTF-16 code units of a field of a section at the most.
    private static final int FIELD = 2_000;

    private static final String NOTE = "ⓘ ";

    private final ChatPlatform.Partner partner;
    private final String language;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private List<BlockElement> run = new ArrayList<>();

    Rendering(ChatPlatform.Partner partner, String language) {
        this.partner = partner;
        this.language = language;
    }

    /// What goes with a page as text: its parts, the choices, and which page it is.
    static Message of(Page page, Reply reply, boolean withChoices, ChatPlatform.Partner partner) {
        Rendering rendering = new Rendering(partner, reply.language());
        page.parts().forEach(rendering::part);
        if (withChoices) {
            rendering.choices(reply.choices());
        }
        String number = page.numbered(reply.language(), partner);
        if (!number.isEmpty()) {
            rendering.small(Words.of(number));
        }
        return rendering.message();
    }

    private Message message() {
        endRun();
        return new Message(String.join("\n", lines), blocks);
    }

    private void part(Part part) {
        switch (part) {
            case Part.Lead lead -> {
                say(lead.words());
                endRun();
            }
            case Part.Body body -> block(body.block());
            case Part.Note note -> say(Words.of(NOTE).then(note.words()));
            case Part.Heading heading -> small(Words.strong(heading.words().text()));
            case Part.Proof proof -> receipt(proof);
            case Part.Remark remark -> small(remark.words());
        }
    }

    private void say(Words words) {
        if (!words.isEmpty()) {
            run.add(RichText.line(words));
            lines.add(words.text());
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> say(paragraph.words());
            case Block.Items items -> {
                if (items.title().isEmpty()) {
                    endRun(); // what is above is not its title
                }
                say(items.title());
                bullets(items.items());
            }
            case Block.Quotation quotation -> {
                Words words = quotation.words().quoted(quotation.language());
                Words whose = quotation.attribution();
                Words all = whose.isEmpty() ? words : words.then("\n— ").then(whose);
                run.add(RichText.quote(all));
                lines.add(all.text());
            }
            case Block.Comparison comparison -> {
                endRun();
                comparison.rows().forEach(row -> row(comparison, row));
            }
        }
    }

    private void bullets(List<Words> items) {
        if (!items.isEmpty()) {
            run.add(RichText.bullets(items));
            items.forEach(item -> lines.add("• " + item.text()));
        }
    }

    /// A row of a table: Slack sets the two fields side by side where there is room, and else one below the other.
    private void row(Block.Comparison comparison, Block.Row row) {
        Words first = cell(comparison.first(), row.first());
        Words second = cell(comparison.second(), row.second());
        lines.add("• " + row.label().text() + " – " + first.text().replace("\n", ": ") + " / "
                + second.text().replace("\n", ": "));
        if (first.text().length() > FIELD / 2 || second.text().length() > FIELD / 2) {
            run.add(RichText.line(Words.strong(row.label().text())));
            run.add(RichText.bullets(List.of(first, second)));
            endRun();
            return;
        }
        blocks.add(SectionBlock.builder()
                .text(Mrkdwn.of(Words.strong(row.label().text())))
                .fields(List.of(Mrkdwn.of(first), Mrkdwn.of(second)))
                .build());
    }

    private static Words cell(Words heading, Words words) {
        return Words.strong(heading.text()).then("\n").then(words);
    }

    private void receipt(Part.Proof proof) {
        switch (proof.receipt()) {
            case Receipt.OfPassage passage ->
                passage(
                        passage.id(),
                        proof.told() ? passage.place() : passage.words().quoted(passage.language()));
            case Receipt.OfSource source -> source(source, proof.told());
        }
    }

    private void source(Receipt.OfSource source, boolean told) {
        Words words = source.words();
        Words said = told || words == null ? Words.NONE : words.quoted(source.language());
        String place = source.place().text();
        if (source.afterArticle()) {
            place = partner.afterArticle(place, language);
        }
        String title = source.title();
        lines.add("[" + source.id() + "] " + (said.isEmpty() ? "" : said.text() + " ") + title + " – " + place
                + (source.url().isEmpty() ? "" : " " + source.url()));
        String from = " – " + place;
        Words cited = cited(source.id(), said);
        if (Mrkdwn.isHarmless(cited.text() + "\n" + title + "\n" + from)) {
            String linked = source.url().isEmpty() ? Mrkdwn.escape(title) : Mrkdwn.link(source.url(), title);
            context(Mrkdwn.verbatim(Mrkdwn.marked(cited) + " " + linked + Mrkdwn.escape(from)));
        } else if (source.url().isEmpty()) {
            context(Mrkdwn.of(cited), Mrkdwn.plain(title + from));
        } else {
            context(Mrkdwn.of(cited), Mrkdwn.plain(title + from), Mrkdwn.verbatim(Mrkdwn.link(source.url(), "↗")));
        }
    }

    private void passage(String id, Words said) {
        lines.add("[" + id + "] " + said.text());
        context(Mrkdwn.of(cited(id, said)));
    }

    private static Words cited(String id, Words said) {
        Words cited = Words.strong("[" + id + "]");
        return said.isEmpty() ? cited : cited.then(" ").then(said);
    }

    /// Small print. Slack begins a new line with each text that does not fit beside the one before it.
    private void context(TextObject... texts) {
        endRun();
        blocks.add(ContextBlock.builder()
                .elements(Stream.of(texts).map(ContextBlockElement.class::cast).toList())
                .build());
    }

    private void small(Words words) {
        lines.add(words.text());
        context(Mrkdwn.of(words));
    }

    /// What the question could mean, where there is more to say of it than a button holds.
    private void choices(List<Reply.Step> choices) {
        if (choices.stream().anyMatch(choice -> !choice.detail().isEmpty())) {
            bullets(choices.stream().map(Rendering::choice).toList());
        }
    }

    private static Words choice(Reply.Step choice) {
        Words label = Words.strong(choice.label());
        return choice.detail().isEmpty() ? label : label.then(" – " + choice.detail());
    }

    private void endRun() {
        if (!run.isEmpty()) {
            blocks.add(RichText.block(run));
            run = new ArrayList<>();
        }
    }

    /// The length of a part, escaped, with what its rendering adds.
    private static int size(Part part) {
        return switch (part) {
            case Part.Lead lead -> size(lead.words());
            case Part.Note note -> size(note.words());
            case Part.Heading heading -> size(heading.words());
            case Part.Remark remark -> size(remark.words());
            case Part.Proof proof -> size(proof.receipt());
            case Part.Body body ->
                switch (body.block()) {
                    case Block.Paragraph paragraph -> size(paragraph.words());
                    case Block.Items items ->
                        size(items.title())
                                + items.items().stream()
                                        .mapToInt(Rendering::size)
                                        .sum();
                    case Block.Quotation quotation -> size(quotation.words()) + size(quotation.attribution());
                    case Block.Comparison comparison ->
                        comparison.rows().stream()
                                .mapToInt(row -> size(row.label())
                                        + size(comparison.first())
                                        + size(row.first())
                                        + size(comparison.second())
                                        + size(row.second()))
                                .sum();
                };
        };
    }

    private static int size(Receipt receipt) {
        return switch (receipt) {
            case Receipt.OfPassage passage -> size(passage.words()) + size(passage.place()) + LINE;
            case Receipt.OfSource source ->
                (source.words() == null ? 0 : size(source.words()))
                        + source.title().length()
                        + size(source.place())
                        + source.url().length()
                        + LINE;
        };
    }

    private static int size(Words words) {
        return Mrkdwn.escape(words.text()).length()
                + LINE
                + MARK * words.marks().size();
    }
}
