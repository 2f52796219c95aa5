package dev.storybot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.chat.Drawing.Mark;
import java.awt.Color;
import java.awt.geom.Area;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contrasts of the Web Content Accessibility Guidelines 2.2.
class InkTest {

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "QUIET", "LATER_TEXT"})
    void text_can_be_read_on_every_ground(Ink ink) {
        assertThat(contrast(ink, Ink.PAPER)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(ink, Ink.LATER)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void signs_stand_out_on_every_ground(Mark mark) {
        assertThat(contrast(Ink.of(mark), Ink.PAPER)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Ink.of(mark), Ink.LATER)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void signs_differ_in_shape_not_only_in_colour() {
        List<Mark> marks = List.of(Mark.values());
        for (int i = 0; i < marks.size(); i++) {
            for (Mark other : marks.subList(i + 1, marks.size())) {
                Area difference = new Area(Signs.of(marks.get(i), 0, 0, 100));
                difference.exclusiveOr(new Area(Signs.of(other, 0, 0, 100)));
                assertThat(differing(difference))
                        .as(marks.get(i) + " and " + other)
                        .isGreaterThan(0.08);
            }
        }
    }

    /// The share of the square that belongs to one sign only.
    private static double differing(Area difference) {
        int hits = 0;
        for (int x = -50; x < 50; x++) {
            for (int y = -50; y < 50; y++) {
                hits += difference.contains(x + 0.5, y + 0.5) ? 1 : 0;
            }
        }
        return hits / 10_000.0;
    }

    private static double contrast(Ink one, Ink other) {
        double first = luminance(one.colour());
        double second = luminance(other.colour());
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        DoubleUnaryOperator linear =
                part -> part / 255 <= 0.04045 ? part / 255 / 12.92 : Math.pow((part / 255 + 0.055) / 1.055, 2.4);
        return 0.2126 * linear.applyAsDouble(colour.getRed())
                + 0.7152 * linear.applyAsDouble(colour.getGreen())
                + 0.0722 * linear.applyAsDouble(colour.getBlue());
    }
}
