package dev.storybot.picture;

import dev.storybot.chat.Drawing;
import dev.storybot.chat.Drawing.Count;
import dev.storybot.chat.Drawing.Entry;
import java.util.List;
import java.util.stream.Stream;

/// Lays out a comparison: one axis of time, the departures of one organisation above it and of the other below, and
/// beside them how many there are of each kind.
final class ComparisonLayout {

    private static final double PLOT = 150;
    private static final double SIDE = 248;
    private static final double ROW = 23;

    private static final Scene.Style NAME = new Scene.Style(17, true, Ink.TEXT);
    private static final Scene.Style PEOPLE = new Scene.Style(14.5, false, Ink.QUIET);
    private static final Scene.Style WORD = new Scene.Style(13, false, Ink.TEXT);
    private static final Scene.Style NUMBER = new Scene.Style(13, true, Ink.TEXT);
    private static final Scene.Style NOTE = new Scene.Style(12, false, Ink.QUIET);

    private final Drawing.Comparison comparison;
    private final Sheet sheet;
    private final TimeScale scale;

    ComparisonLayout(Drawing.Comparison comparison, Sheet sheet) {
        this.comparison = comparison;
        this.sheet = sheet;
        List<Entry> all = Stream.concat(comparison.first().entries().stream(), comparison.second().entries().stream())
                .toList();
        double left = Sheet.MARGIN + SIDE;
        scale = TimeScale.of(all, comparison.asOf(), left, Sheet.WIDTH - Sheet.MARGIN - left);
    }

    Scene scene() {
        Stacks above = new Stacks(scale, comparison.first().entries());
        Stacks below = new Stacks(scale, comparison.second().entries());
        double pitch = Math.min(above.pitch(PLOT), below.pitch(PLOT));
        AxisLabels labels = new AxisLabels(scale, comparison.captions());
        double top = sheet.head(comparison.captions()) + 18;
        double base = top + Math.max(side(comparison.first()), above.height(pitch) + 26);
        double second = base + labels.height();
        double bottom = second + Math.max(side(comparison.second()) + 4, below.height(pitch) + 8);
        later(top, bottom);
        scale.axis(base).forEach(sheet::add);
        scale.axis(second).forEach(sheet::add);
        above.put(sheet, base - 1, -1, pitch);
        below.put(sheet, second + 1, 1, pitch);
        labels.put(sheet, base);
        side(comparison.first(), base - side(comparison.first()));
        side(comparison.second(), second + 4);
        return finished(bottom, above.hasVague() || below.hasVague());
    }

    private Scene finished(double bottom, boolean vague) {
        double y = bottom + 8;
        if (vague) {
            sheet.text(comparison.captions().vague(), scale.left(), y + 14, NOTE, scale.width());
            y += 20;
        }
        double height = y + 40;
        sheet.foot(comparison.captions().footer(), height);
        return sheet.scene(height);
    }

    private void later(double top, double bottom) {
        boolean any = Stream.of(comparison.first(), comparison.second())
                .flatMap(side -> side.entries().stream())
                .anyMatch(Entry::after);
        if (any) {
            new LaterTint(sheet, comparison.captions().after()).put(scale.after(comparison.asOf()), top, bottom);
        }
    }

    /// The height of what is written beside the stacks.
    private double side(Drawing.Side side) {
        return 56 + counts(side).size() * ROW;
    }

    private static List<Count> counts(Drawing.Side side) {
        return side.counts().stream().filter(count -> count.people() > 0).toList();
    }

    private void side(Drawing.Side side, double top) {
        sheet.text(side.name(), Sheet.MARGIN, top + 20, NAME, SIDE - 24);
        sheet.text(side.people(), Sheet.MARGIN, top + 41, PEOPLE, SIDE - 24);
        double y = top + 50;
        for (Count count : counts(side)) {
            y += ROW;
            sheet.sign(count.mark(), Sheet.MARGIN + 6, y - 9, 11);
            sheet.text(count.word(), Sheet.MARGIN + 20, y - 4, WORD, SIDE - 84);
            sheet.textBefore(Integer.toString(count.people()), Sheet.MARGIN + SIDE - 24, y - 4, NUMBER);
        }
    }
}
