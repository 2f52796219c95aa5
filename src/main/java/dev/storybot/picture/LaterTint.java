package dev.storybot.picture;

/// The part of an axis that lies after the article: a tint with a heading.
record LaterTint(Sheet sheet, String heading) {

    private static final Scene.Style HEADING = new Scene.Style(12, true, Ink.LATER_TEXT);

    /// From `x` to the right margin. The heading stands left of the tint where it is wider than that.
    void put(double x, double top, double bottom) {
        double right = Sheet.WIDTH - Sheet.MARGIN;
        sheet.add(new Scene.Panel(x, top, right - x, bottom - top, 0, Ink.LATER));
        double width = sheet.width(heading, HEADING);
        boolean within = width + 12 <= right - x;
        sheet.text(heading, within ? x + 6 : right - width, top + (within ? 15 : -5), HEADING, width);
    }
}
