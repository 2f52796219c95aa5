package dev.storybot.picture;

import dev.storybot.chat.Drawing.Mark;
import java.awt.Color;

/// The colours. Text has a contrast of at least 4.5 to 1 with what it stands on, signs and lines that mean something
/// one of at least 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). The hues of the kinds stay apart for people who confuse red and
/// green; their shapes tell them apart without any colour.
enum Ink {
    PAPER(0xFFFFFF),
    /// Behind what is dated after the article.
    LATER(0xFFF4E0),
    TEXT(0x1B1F24),
    QUIET(0x57606A),
    /// Heading of what is dated after the article.
    LATER_TEXT(0x7A4B00),
    GRID(0xE3E7EB),
    AXIS(0x8A939C),
    RESIGNED(0x0B62C4),
    DISMISSED(0xC4320A),
    LEFT(0x7B3FB5),
    ON_LEAVE(0x946200),
    RETURNED(0x0F766E),
    EVENT(0x7A838C);

    private final Color colour;

    Ink(int rgb) {
        colour = new Color(rgb);
    }

    Color colour() {
        return colour;
    }

    static Ink of(Mark mark) {
        return switch (mark) {
            case RESIGNED -> RESIGNED;
            case DISMISSED -> DISMISSED;
            case LEFT -> LEFT;
            case ON_LEAVE -> ON_LEAVE;
            case RETURNED -> RETURNED;
            case EVENT -> EVENT;
        };
    }
}
