package dev.storybot.picture;

import dev.storybot.chat.Drawing;
import dev.storybot.chat.Drawing.Mark;
import java.util.ArrayList;
import java.util.List;

/// A scene while it is laid out: measures and cuts the texts that are put on it.
final class Sheet {

    /// In points; wide enough for two columns of names, and twice as many pixels.
    static final double WIDTH = 880;

    static final double MARGIN = 32;

    /// Fewer before an ellipsis, which is one of them, say nothing.
    private static final int FEWEST_LETTERS = 5;

    private static final Scene.Style TITLE = new Scene.Style(25, true, Ink.TEXT);
    private static final Scene.Style SUBTITLE = new Scene.Style(14.5, false, Ink.QUIET);
    private static final Scene.Style FOOTER = new Scene.Style(12, false, Ink.QUIET);

    private final Lettering regular;
    private final Lettering bold;
    private final List<Scene.Item> items = new ArrayList<>();

    Sheet(Lettering regular, Lettering bold) {
        this.regular = regular;
        this.bold = bold;
    }

    private Lettering lettering(Scene.Style style) {
        return style.bold() ? bold : regular;
    }

    Sheet add(Scene.Item item) {
        items.add(item);
        return this;
    }

    /// Text that begins at `x`, cut to `width`. Returns where it ends.
    double text(String text, double x, double y, Scene.Style style, double width) {
        Lettering lettering = lettering(style);
        String cut = lettering.cut(lettering.set(text), style.size(), width);
        double wide = lettering.width(cut, style.size());
        if (!cut.isEmpty()) {
            add(new Scene.Text(x, y, wide, style, cut));
        }
        return x + wide;
    }

    /// Text that ends at `right`.
    void textBefore(String text, double right, double y, Scene.Style style) {
        text(text, right - width(text, style), y, style, Double.MAX_VALUE);
    }

    double width(String text, Scene.Style style) {
        Lettering lettering = lettering(style);
        return lettering.width(lettering.set(text), style.size());
    }

    /// The same where at least the first word fits, or a few letters of a script without spaces; else nothing.
    void words(String text, double x, double y, Scene.Style style, double width) {
        Lettering lettering = lettering(style);
        String set = lettering.set(text);
        String cut = lettering.words(set, style.size(), width);
        if (cut.equals(set) || cut.length() >= FEWEST_LETTERS) {
            text(cut, x, y, style, width);
        }
    }

    /// Title and subtitle; returns the height that they take.
    double head(Drawing.Captions captions) {
        text(captions.title(), MARGIN, 52, TITLE, WIDTH - 2 * MARGIN);
        text(captions.subtitle(), MARGIN, 77, SUBTITLE, WIDTH - 2 * MARGIN);
        return 92;
    }

    /// What story it is, at the bottom.
    void foot(String words, double bottom) {
        text(words, MARGIN, bottom - 18, FOOTER, WIDTH - 2 * MARGIN);
    }

    Sheet sign(Mark mark, double x, double y, double size) {
        return add(new Scene.Sign(mark, x, y, size, false));
    }

    Scene scene(double height) {
        return new Scene(WIDTH, height, items);
    }
}
