package dev.storybot.picture;

import dev.storybot.chat.Drawing.Mark;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The shapes of the signs: each kind has one of its own, so that colour is never needed to tell them apart.
final class Signs {

    private Signs() {}

    /// @param x    of the middle
    /// @param y    of the middle
    /// @param size of the square around it
    static Shape of(Mark mark, double x, double y, double size) {
        double half = size / 2;
        return switch (mark) {
            case RESIGNED -> new Ellipse2D.Double(x - half, y - half, size, size);
            case DISMISSED -> corners(x, y - half, x + half, y, x, y + half, x - half, y);
            case LEFT -> corners(x - half, y - 0.8 * half, x + half, y - 0.8 * half, x, y + half);
            case ON_LEAVE -> new Rectangle2D.Double(x - 0.82 * half, y - 0.82 * half, 0.82 * size, 0.82 * size);
            case RETURNED -> corners(x - half, y + 0.8 * half, x, y - half, x + half, y + 0.8 * half);
            case EVENT -> new Ellipse2D.Double(x - 0.55 * half, y - 0.55 * half, 0.55 * size, 0.55 * size);
        };
    }

    /// @param points x and y by turns
    private static Shape corners(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
