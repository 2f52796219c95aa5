package dev.storybot.picture;

import dev.storybot.chat.Drawing.Captions;
import dev.storybot.chat.Drawing.Entry;
import dev.storybot.chat.Drawing.Mark;
import java.util.List;

/// What each sign says, with how many of it there are, in lines from left to right.
record Legend(Captions captions, List<Entry> entries, boolean vague) {

    private static final Scene.Style WORD = new Scene.Style(13, false, Ink.TEXT);
    private static final Scene.Style NUMBER = new Scene.Style(13, true, Ink.TEXT);
    private static final Scene.Style NOTE = new Scene.Style(12, false, Ink.QUIET);
    private static final double LINE = 24;
    private static final double SIGN = 11;

    /// Puts it below `top`; returns where it ends.
    double put(Sheet sheet, double top) {
        double x = Sheet.MARGIN;
        double y = top + 15;
        for (Mark mark : Mark.values()) {
            long many = entries.stream().filter(entry -> entry.mark() == mark).count();
            if (many > 0) {
                String word = captions.marks().getOrDefault(mark, "");
                double width = 18 + sheet.width(word, WORD) + 6 + sheet.width(Long.toString(many), NUMBER);
                if (x + width > Sheet.WIDTH - Sheet.MARGIN) {
                    x = Sheet.MARGIN;
                    y += LINE;
                }
                sheet.sign(mark, x + SIGN / 2, y - 4.5, SIGN);
                double end = sheet.text(word, x + 18, y, WORD, Double.MAX_VALUE);
                x = sheet.text(Long.toString(many), end + 6, y, NUMBER, Double.MAX_VALUE) + 24;
            }
        }
        return vague ? note(sheet, x, y) : y + 9;
    }

    private double note(Sheet sheet, double x, double y) {
        double width = sheet.width(captions.vague(), NOTE);
        boolean fits = x + width <= Sheet.WIDTH - Sheet.MARGIN;
        sheet.text(
                captions.vague(), fits ? x : Sheet.MARGIN, fits ? y : y + LINE, NOTE, Sheet.WIDTH - 2 * Sheet.MARGIN);
        return (fits ? y : y + LINE) + 9;
    }
}
