package dev.storybot.picture;

import dev.storybot.chat.Drawing.Captions;

/// The labels of a time scale: months where there is room, years below them.
record AxisLabels(TimeScale scale, Captions captions) {

    private static final Scene.Style MONTH = new Scene.Style(11.5, false, Ink.QUIET);
    private static final Scene.Style YEAR = new Scene.Style(12.5, true, Ink.TEXT);

    /// Between two labels.
    private static final double AIR = 8;

    boolean hasMonths() {
        return scale.months() == 1;
    }

    /// What the labels take below the axis.
    double height() {
        return hasMonths() ? 40 : 26;
    }

    /// Puts labels and ticks below `y`.
    void put(Sheet sheet, double y) {
        if (hasMonths()) {
            months(sheet, y);
        }
        years(sheet, hasMonths() ? y + 34 : y + 19);
        if (scale.earlier()) {
            centred(sheet, captions.earlier(), scale.middle(-1), y + 17, MONTH);
        }
        if (scale.later()) {
            centred(sheet, captions.later(), scale.middle(scale.steps()), y + 17, MONTH);
        }
    }

    private void months(Sheet sheet, double y) {
        double widest = captions.months().stream()
                .mapToDouble(month -> sheet.width(month, MONTH))
                .max()
                .orElse(0);
        int every = 1;
        while (every * scale.step() < widest + AIR && every < 12) {
            every = every == 1 ? 2 : every == 2 ? 3 : every == 3 ? 6 : 12;
        }
        for (int step = 0; step < scale.steps(); step++) {
            if (scale.monthOf(step) % every == 0) {
                centred(sheet, captions.months().get(scale.monthOf(step)), scale.middle(step), y + 17, MONTH);
            }
        }
    }

    private static void centred(Sheet sheet, String text, double middle, double y, Scene.Style style) {
        double width = sheet.width(text, style);
        sheet.text(text, middle - width / 2, y, style, width);
    }

    /// At the first step of each year, where the label before leaves room.
    private void years(Sheet sheet, double baseline) {
        double free = 0;
        for (int step = 0; step < scale.steps(); step++) {
            if (!scale.beginsYear(step) && step > 0) {
                continue;
            }
            double left = scale.start() + step * scale.step();
            String year = captions.year().replace("{year}", Integer.toString(scale.yearOf(step)));
            double width = sheet.width(year, YEAR);
            double x = Math.max(left + (scale.months() == 12 ? (scale.step() - width) / 2 : 3), scale.start());
            boolean next = step == 0 && nextYear() * scale.step() < width + AIR;
            if (x >= free && !next && x + width <= Sheet.WIDTH - Sheet.MARGIN) {
                sheet.text(year, x, baseline, YEAR, width);
                free = x + width + AIR;
                if (scale.months() != 12 && step > 0) {
                    sheet.add(new Scene.Rule(left, baseline - 11, left, baseline + 2, 1, Ink.AXIS));
                }
            }
        }
    }

    /// The first step that begins a year, behind the very first one.
    private int nextYear() {
        int step = 1;
        while (step < scale.steps() && !scale.beginsYear(step)) {
            step++;
        }
        return step;
    }
}
