package dev.storybot.picture;

import dev.storybot.chat.Drawing.Mark;
import java.util.List;
import java.util.stream.Stream;

/// A picture as values: what stands where, in points, of which the painter makes two pixels each. Later items lie above
/// earlier ones.
record Scene(double width, double height, List<Item> items) {

    Scene {
        items = List.copyOf(items);
    }

    sealed interface Item {}

    /// A line of text.
    ///
    /// @param x     of its beginning
    /// @param y     of its baseline
    /// @param width as measured
    record Text(double x, double y, double width, Style style, String text) implements Item {

        double right() {
            return x + width;
        }

        /// Of the letters, descenders included.
        double top() {
            return y - 0.8 * style.size();
        }

        double bottom() {
            return y + 0.22 * style.size();
        }
    }

    record Style(double size, boolean bold, Ink ink) {}

    /// The sign of a kind of entry.
    ///
    /// @param x      of its middle
    /// @param y      of its middle
    /// @param size   of the square around it
    /// @param hollow whether only its outline is drawn, because its place in time is vague
    record Sign(Mark mark, double x, double y, double size, boolean hollow) implements Item {}

    /// A straight line.
    record Rule(double x, double y, double toX, double toY, double thickness, Ink ink) implements Item {}

    /// A filled rectangle.
    record Panel(double x, double y, double width, double height, double radius, Ink ink) implements Item {}

    Stream<Text> texts() {
        return items.stream().filter(Text.class::isInstance).map(Text.class::cast);
    }

    Stream<Sign> signs() {
        return items.stream().filter(Sign.class::isInstance).map(Sign.class::cast);
    }
}
