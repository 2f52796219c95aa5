package dev.storybot.chat.discord;

import dev.storybot.chat.Action;
import dev.storybot.chat.Action.View;
import dev.storybot.chat.ChatPlatform;
import dev.storybot.chat.ChatPlatform.Picture;
import dev.storybot.chat.Control;
import dev.storybot.chat.Page;
import dev.storybot.chat.Part;
import dev.storybot.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;

/// Sets a reply as a message: its page in a container with the buttons in rows below, or as plain text.
final class Typesetter {

    /// Receipts below an answer; the others are behind a button.
    private static final int RECEIPTS = 3;

    /// Characters of a page. Discord takes 4,000 in all text of a message; this is about a screen.
    private static final int PAGE = 2_400;

    /// Texts of a page. With separators, small print and rows of buttons (25 at the most) within Discord's 40.
    private static final int PARTS = 11;

    /// Characters of a plain page. Discord takes 2,000 in a message without components.
    private static final int PLAIN_PAGE = 1_700;

    private static final int PLAIN_PARTS = 60;

    /// Messages after the first one. Discord takes five where the bot is not of the server.
    private static final int FOLLOWING = 4;

    private final ChatPlatform.Partner partner;

    Typesetter(ChatPlatform.Partner partner) {
        this.partner = partner;
    }

    /// @param picture to stand below the first line, or null for none
    MessageCreateData set(Showing showing, @Nullable Picture picture) {
        PartText text = new PartText(partner, showing.reply().language());
        Page page = page(showing, text);
        List<Control> controls = controls(showing, page);
        List<MessageTopLevelComponent> components = new ArrayList<>();
        List<ContainerChildComponent> inside = inside(page, text, showing);
        if (picture != null) {
            inside.add(1, drawn(picture));
        }
        components.add(Container.of(inside).withAccentColor(accent(showing.reply())));
        components.addAll(Rows.of(
                controls,
                LongIds.of(controls, showing.shown().standalone()),
                partner.sentence("discord.choose", showing.reply().language())));
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(components)
                .build();
    }

    /// The pages after it, each in a message of its own, where no button turns to the next one; else none.
    List<MessageCreateData> rest(Showing showing) {
        Page page = page(showing, new PartText(partner, showing.reply().language()));
        View view = showing.shown().view();
        boolean isTurned = LongIds.of(controls(showing, page), showing.shown().standalone()).keySet().stream()
                .anyMatch(action ->
                        action instanceof Action.Show show && show.view() == view && show.page() == page.number() + 1);
        int next = page.number() + 1;
        return isTurned
                ? List.of()
                : IntStream.range(next, Math.min(next + FOLLOWING, page.count()))
                        .mapToObj(number -> set(showing.at(view, number), null))
                        .toList();
    }

    private List<Control> controls(Showing showing, Page page) {
        return Control.of(showing.shown(), page, Integer.MAX_VALUE, partner);
    }

    private Page page(Showing showing, PartText text) {
        return page(showing, new Page.Room(PAGE, PARTS, part -> text.of(part).length() + 1));
    }

    private static MediaGallery drawn(Picture picture) {
        return MediaGallery.of(MediaGalleryItem.fromFile(FileUpload.fromData(picture.png(), "Picture.png"))
                .withDescription(picture.alt()));
    }

    private Page page(Showing showing, Page.Room room) {
        Control.Shown shown = showing.shown();
        return Page.of(shown.reply(), shown.view(), shown.page(), RECEIPTS, room, partner);
    }

    private List<ContainerChildComponent> inside(Page page, PartText text, Showing showing) {
        List<ContainerChildComponent> inside = new ArrayList<>();
        for (Part part : page.parts()) {
            if (part instanceof Part.Heading && !inside.isEmpty()) {
                inside.add(Separator.createDivider(Separator.Spacing.SMALL));
            }
            inside.add(TextDisplay.of(text.of(part)));
        }
        String below = below(page, showing);
        if (!below.isEmpty()) {
            inside.add(TextDisplay.of(Markdown.small(below)));
        }
        return inside;
    }

    /// Which page it is, where there are several, and the remark.
    private String below(Page page, Showing showing) {
        return Stream.of(page.numbered(showing.reply().language(), partner), showing.remark())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// The same as text alone, for where components are refused.
    MessageCreateData plain(Showing showing) {
        String language = showing.reply().language();
        PartText text = new PartText(partner, language);
        Page page = page(
                showing,
                new Page.Room(PLAIN_PAGE, PLAIN_PARTS, part -> text.of(part).length() + 1));
        String why = Markdown.small(partner.sentence("platform.refused-shape", language));
        String below = below(page, showing);
        String content = Stream.concat(
                        page.parts().stream().map(text::of),
                        Stream.of(below.isEmpty() ? why : Markdown.small(below) + "\n" + why))
                .collect(Collectors.joining("\n"));
        return new MessageCreateBuilder()
                .setContent(content)
                .setSuppressEmbeds(true)
                .build();
    }

    /// A sentence on its own.
    ///
    /// @param markdown of our own: nothing that anybody else wrote, unless escaped
    static MessageCreateData sentence(String markdown) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(TextDisplay.of(markdown))
                .build();
    }

    /// The colour at the edge: whether it is an answer can be told from afar, and by the words too.
    private static int accent(Reply reply) {
        return switch (reply.kind()) {
            case FAILURE -> 0xD83C3E;
            case AMBIGUOUS, USAGE, HELP, STORY -> 0x5865F2;
            case NOT_IN_STORY -> 0x80848E;
            case CORRECTED -> 0xE0A030;
            case CHECK -> reply.answered() ? 0x2D9D78 : 0x80848E;
            default -> reply.answered() ? 0x2D9D78 : 0xE0A030;
        };
    }
}
