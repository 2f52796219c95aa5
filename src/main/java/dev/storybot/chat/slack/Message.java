package dev.storybot.chat.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import dev.storybot.chat.Reply.Words;
import java.util.ArrayList;
import java.util.List;

/// What is sent.
///
/// @param text   all of it as plain text, not escaped: for notifications, for screen readers, and where Slack refuses the
///               blocks
/// @param blocks none for plain text
record Message(String text, List<LayoutBlock> blocks) {

    /// UTF-16 code units of an escaped text; Slack was seen to split messages above 4,000.
    static final int LONGEST = 3_800;

    Message {
        blocks = List.copyOf(blocks);
    }

    static Message plain(String text) {
        return new Message(text, List.of());
    }

    /// As Slack takes it, cut where it is too long.
    String escaped() {
        return pieces().getFirst();
    }

    /// The text in pieces that Slack takes, escaped: cut at line ends where it can be, else at spaces.
    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        String rest = Mrkdwn.escape(text);
        while (rest.length() > LONGEST) {
            int cut = cut(rest);
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        pieces.add(rest);
        return pieces;
    }

    private static int cut(String text) {
        int line = text.lastIndexOf('\n', LONGEST);
        if (line > 0) {
            return line;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        if (space > 0) {
            return space;
        }
        int sign = text.lastIndexOf('&', LONGEST);
        int cut = sign > LONGEST - "&amp;".length() ? sign : LONGEST;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    /// With a line of small print above it.
    Message under(String line) {
        return under(Mrkdwn.of(Words.of(line)), line + "\n");
    }

    /// The same with a line that is marked up.
    ///
    /// @param plain the line as plain text
    Message under(TextObject line, String plain) {
        List<LayoutBlock> all = new ArrayList<>();
        if (!blocks.isEmpty()) {
            all.add(ContextBlock.builder()
                    .elements(List.of((ContextBlockElement) line))
                    .build());
            all.addAll(blocks);
        }
        return new Message(plain + text, all);
    }
}
