package dev.storybot.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import dev.storybot.chat.Action;
import dev.storybot.chat.Control;
import dev.storybot.chat.Page;
import dev.storybot.chat.Part;
import dev.storybot.chat.Reply;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Step;
import dev.storybot.chat.Reply.Words;
import dev.storybot.chat.Watcher;
import dev.storybot.chat.slack.Delivery.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The app's own page: what the story covers, and questions to begin with, in the language of whoever opens it.
final class Home {

    private final Parts parts;

    Home(Parts parts) {
        this.parts = parts;
    }

    void publish(Origin origin) {
        String language = parts.people().who(origin).spoken();
        parts.desk().work(origin, Manner.PRIVATE, language, () -> {
            View view = view(language);
            try {
                parts.web()
                        .call(() -> origin.client()
                                .viewsPublish(r -> r.userId(origin.user()).view(view)));
            } catch (Refused refused) {
                parts.partner().noticed(Origin.PLATFORM, Watcher.Event.REFUSED);
            }
        });
    }

    /// What the story covers, how to ask, examples as buttons, and which language is spoken.
    private View view(String language) {
        Reply story = parts.partner().again("/story", language);
        Reply help = parts.partner().again("/help", language);
        List<LayoutBlock> blocks = new ArrayList<>(text(story, Stream.of()));
        String spoken = parts.partner().sentence("slack.language", language);
        blocks.addAll(text(help, Stream.of(new Part.Body(new Block.Paragraph(Words.of(spoken))))));
        List<Control> controls = Stream.concat(help.steps().stream(), story.steps().stream())
                .distinct()
                .map(step -> example(step, help.language()))
                .toList();
        blocks.addAll(new Buttons(parts.partner(), help.language()).blocks(controls, Optional.empty(), false));
        return Views.view(v -> v.type("home").blocks(blocks));
    }

    private List<LayoutBlock> text(Reply reply, Stream<Part> more) {
        Stream<Part> all = Page.parts(reply, Action.View.ANSWER, 0, parts.partner()).stream();
        Page page = new Page(Stream.concat(all, more).toList(), 0, 1);
        return Rendering.of(page, reply, false, parts.partner()).blocks();
    }

    private static Control example(Step step, String language) {
        return new Control(Control.Group.STEP, step.label(), new Action.Ask(language, step.command()));
    }
}
