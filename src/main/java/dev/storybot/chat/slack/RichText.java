package dev.storybot.chat.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words in rich text, in which emphasis is an attribute and no sign of the words is markup.
final class RichText {

    private static final RichTextSectionElement.TextStyle BOLD =
            RichTextSectionElement.TextStyle.builder().bold(true).build();

    private RichText() {}

    static RichTextBlock block(List<BlockElement> elements) {
        return RichTextBlock.builder().elements(elements).build();
    }

    static RichTextSectionElement line(Words words) {
        return RichTextSectionElement.builder().elements(texts(words)).build();
    }

    static RichTextListElement bullets(List<Words> items) {
        List<RichTextElement> lines = items.stream()
                .map(RichText::line)
                .map(RichTextElement.class::cast)
                .toList();
        return RichTextListElement.builder().style("bullet").elements(lines).build();
    }

    static RichTextQuoteElement quote(Words words) {
        return RichTextQuoteElement.builder().elements(texts(words)).build();
    }

    private static List<RichTextElement> texts(Words words) {
        List<RichTextElement> texts = new ArrayList<>();
        String all = words.text();
        int from = 0;
        for (Words.Mark mark : words.marks()) {
            add(texts, all.substring(from, mark.start()), null);
            add(texts, all.substring(mark.start(), mark.end()), BOLD);
            from = mark.end();
        }
        add(texts, all.substring(from), null);
        return texts;
    }

    private static void add(
            List<RichTextElement> texts, String text, RichTextSectionElement.@Nullable TextStyle style) {
        if (!text.isEmpty()) {
            texts.add(RichTextSectionElement.Text.builder()
                    .text(text)
                    .style(style)
                    .build());
        }
    }
}
