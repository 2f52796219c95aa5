package dev.storybot.picture;

import dev.storybot.chat.Drawing;
import dev.storybot.chat.Drawing.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays out a timeline: all entries as signs over an axis of time, and below it a list of those that are named, in one
/// column or two. What is dated after the article stands on a tint of its own in both.
final class TimelineLayout {

    private static final double PLOT = 128;
    private static final double ROW = 26;
    private static final double GUTTER = 28;

    /// A column with more rows is divided into two.
    private static final int ONE_COLUMN = 12;

    private static final Scene.Style DATE = new Scene.Style(12.5, false, Ink.QUIET);
    private static final Scene.Style NAME = new Scene.Style(14, true, Ink.TEXT);
    private static final Scene.Style EVENT = new Scene.Style(14, false, Ink.TEXT);
    private static final Scene.Style DETAIL = new Scene.Style(13, false, Ink.QUIET);
    private static final Scene.Style HEADING = new Scene.Style(13, true, Ink.LATER_TEXT);

    private final Drawing.Timeline timeline;
    private final Sheet sheet;

    TimelineLayout(Drawing.Timeline timeline, Sheet sheet) {
        this.timeline = timeline;
        this.sheet = sheet;
    }

    Scene scene() {
        double y = sheet.head(timeline.captions());
        TimeScale scale =
                TimeScale.of(timeline.entries(), timeline.asOf(), Sheet.MARGIN, Sheet.WIDTH - 2 * Sheet.MARGIN);
        Stacks stacks = new Stacks(scale, timeline.entries());
        y = new Legend(timeline.captions(), timeline.entries(), stacks.hasVague()).put(sheet, y) + 14;
        y = overview(scale, stacks, y) + 18;
        y = list(y) + 8;
        y = timeline.more().isEmpty() ? y : more(y);
        double height = y + 44;
        sheet.foot(timeline.captions().footer(), height);
        return sheet.scene(height);
    }

    private double overview(TimeScale scale, Stacks stacks, double top) {
        double pitch = stacks.pitch(PLOT);
        double base = top + 22 + stacks.height(pitch);
        AxisLabels labels = new AxisLabels(scale, timeline.captions());
        later(scale, top, base + labels.height());
        scale.axis(base).forEach(sheet::add);
        stacks.put(sheet, base - 1, -1, pitch);
        labels.put(sheet, base);
        return base + labels.height();
    }

    private void later(TimeScale scale, double top, double bottom) {
        if (timeline.entries().stream().noneMatch(Entry::after)) {
            return;
        }
        new LaterTint(sheet, timeline.captions().after()).put(scale.after(timeline.asOf()), top, bottom);
    }

    /// @param entry null for the heading of what is dated after the article
    private record Row(@Nullable Entry entry, boolean after) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        boolean later = false;
        for (Entry entry : timeline.listed()) {
            if (entry.after() && !later) {
                rows.add(new Row(null, true));
                later = true;
            }
            rows.add(new Row(entry, entry.after()));
        }
        return rows;
    }

    private double list(double top) {
        List<Row> rows = rows();
        int columns = rows.size() > ONE_COLUMN ? 2 : 1;
        int each = (rows.size() + columns - 1) / columns;
        // a heading never stands alone at the foot of a column
        if (columns == 2 && rows.get(each - 1).entry() == null) {
            each++;
        }
        double width = (Sheet.WIDTH - 2 * Sheet.MARGIN - (columns - 1) * GUTTER) / columns;
        double dates = timeline.listed().stream()
                .mapToDouble(entry -> sheet.width(entry.when(), DATE))
                .max()
                .orElse(0);
        for (int column = 0; column < columns; column++) {
            List<Row> part =
                    rows.subList(Math.min(column * each, rows.size()), Math.min((column + 1) * each, rows.size()));
            column(part, Sheet.MARGIN + column * (width + GUTTER), top, width, dates);
        }
        return top + each * ROW;
    }

    private void column(List<Row> rows, double x, double top, double width, double dates) {
        tint(rows, x, top, width);
        double rail = x + dates + 20;
        rail(rows, rail, top);
        String before = "";
        for (int i = 0; i < rows.size(); i++) {
            double baseline = top + i * ROW + 18;
            Entry entry = rows.get(i).entry();
            if (entry == null) {
                sheet.text(timeline.captions().after(), x, baseline, HEADING, width);
                before = "";
                continue;
            }
            if (!entry.when().equals(before)) {
                sheet.textBefore(entry.when(), x + dates, baseline, DATE);
                before = entry.when();
            }
            entry(entry, rail, baseline, x + width - 6);
        }
    }

    private void entry(Entry entry, double rail, double baseline, double right) {
        sheet.sign(entry.mark(), rail, baseline - 5, 11);
        double x = rail + 16;
        boolean isEvent = entry.mark() == Drawing.Mark.EVENT;
        double end = sheet.text(entry.label(), x, baseline, isEvent ? EVENT : NAME, right - x);
        sheet.words(entry.detail(), end + 8, baseline, DETAIL, right - end - 8);
    }

    /// The line that the signs of neighbouring rows are strung on.
    private void rail(List<Row> rows, double x, double top) {
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).entry() != null && rows.get(i - 1).entry() != null) {
                double y = top + i * ROW;
                sheet.add(new Scene.Rule(x, y - ROW + 21, x, y + 5, 1.5, Ink.GRID));
            }
        }
    }

    private void tint(List<Row> rows, double x, double top, double width) {
        int first = 0;
        while (first < rows.size() && !rows.get(first).after()) {
            first++;
        }
        if (first < rows.size()) {
            double height = (rows.size() - first) * ROW;
            sheet.add(new Scene.Panel(x - 10, top + first * ROW, width + 10, height, 4, Ink.LATER));
        }
    }

    private double more(double y) {
        sheet.text(timeline.more(), Sheet.MARGIN, y + 16, DETAIL, Sheet.WIDTH - 2 * Sheet.MARGIN);
        return y + 22;
    }
}
