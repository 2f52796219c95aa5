package dev.storybot.picture;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/// The contours of one simple glyph of a TrueType font, in font units: lines and quadratic curves, with a point on the
/// curve implied half-way between two that are off it.
final class Contours {

    private static final int ON_CURVE = 0x01;
    private static final int REPEATED = 0x08;

    private final int[] ends;
    private final int[] flags;
    private final int[] xs;
    private final int[] ys;
    private final ByteBuffer font;
    private int at;

    /// @param start where the ends of the contours stand
    Contours(ByteBuffer font, int start, int contours) {
        this.font = font;
        at = start;
        ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = unsigned();
        }
        int instructions = unsigned();
        at += instructions;
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        flags = flags(points);
        xs = coordinates(0x02, 0x10);
        ys = coordinates(0x04, 0x20);
    }

    private int unsigned() {
        at += 2;
        return Short.toUnsignedInt(font.getShort(at - 2));
    }

    private int octet() {
        return Byte.toUnsignedInt(font.get(at++));
    }

    private int[] flags(int points) {
        int[] all = new int[points];
        for (int i = 0; i < points; i++) {
            all[i] = octet();
            if ((all[i] & REPEATED) != 0) {
                for (int more = octet(); more > 0; more--) {
                    all[i + 1] = all[i];
                    i++;
                }
            }
        }
        return all;
    }

    /// @param octet the flag of a distance of one octet
    /// @param same  the flag of no distance, or with `octet` of a positive one
    private int[] coordinates(int octet, int same) {
        int[] all = new int[flags.length];
        int value = 0;
        for (int i = 0; i < all.length; i++) {
            boolean isSame = (flags[i] & same) != 0;
            if ((flags[i] & octet) != 0) {
                value += isSame ? octet() : -octet();
            } else if (!isSame) {
                value += (short) unsigned();
            }
            all[i] = value;
        }
        return all;
    }

    Path2D path() {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int first = 0;
        for (int end : ends) {
            contour(path, first, end - first + 1);
            first = end + 1;
        }
        return path;
    }

    private void contour(Path2D path, int first, int points) {
        if (points < 2) {
            return;
        }
        int start = 0;
        while (start < points && !isOn(first + start)) {
            start++;
        }
        // where no point is on the curve, it begins half-way between the first two
        boolean implied = start == points;
        int from = first + (implied ? 0 : start);
        int next = first + (implied ? 1 : start);
        path.moveTo(implied ? (xs[from] + xs[next]) / 2.0 : xs[from], implied ? (ys[from] + ys[next]) / 2.0 : ys[from]);
        for (int i = 1; i <= points; i++) {
            int point = first + (start + i) % points;
            int after = first + (start + i + 1) % points;
            if (isOn(point)) {
                path.lineTo(xs[point], ys[point]);
            } else {
                boolean ends = isOn(after);
                path.quadTo(
                        xs[point],
                        ys[point],
                        ends ? xs[after] : (xs[point] + xs[after]) / 2.0,
                        ends ? ys[after] : (ys[point] + ys[after]) / 2.0);
                i += ends ? 1 : 0;
            }
        }
        path.closePath();
    }

    private boolean isOn(int point) {
        return (flags[point] & ON_CURVE) != 0;
    }
}
