package dev.storybot.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The outlines of a TrueType font, read as the OpenType specification has them: tables `head`, `hhea`, `hmtx`, `cmap`
/// (formats 4 and 12), `loca` and `glyf`. No hinting, no shaping, no kerning: enough for scripts that are set letter by
/// letter. Immutable; shared by all threads.
///
/// Java's own fonts need a font configuration of the machine even for a font that a program brings along, which a slim
/// image has not; and they make the same picture look otherwise on every machine.
final class TrueType {

    /// The glyph for what the font does not have.
    static final int MISSING = 0;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int characters;
    private final int widths;
    private final boolean longOffsets;
    private final double unitsPerEm;

    /// @param file the whole file; trusted, because it is one of ours
    TrueType(byte[] file) {
        font = ByteBuffer.wrap(file);
        int count = unsigned(4);
        for (int record = 12; record < 12 + count * 16; record += 16) {
            String tag = new String(file, record, 4, StandardCharsets.US_ASCII);
            tables.put(tag, font.getInt(record + 8));
        }
        unitsPerEm = unsigned(table("head") + 18);
        longOffsets = font.getShort(table("head") + 50) == 1;
        widths = unsigned(table("hhea") + 34);
        characters = characters();
    }

    private int table(String tag) {
        Integer offset = tables.get(tag);
        if (offset == null) {
            throw new IllegalArgumentException("a TrueType font has a table " + tag + ", got " + tables.keySet());
        }
        return offset;
    }

    private int unsigned(int offset) {
        return Short.toUnsignedInt(font.getShort(offset));
    }

    /// The table of characters that has the most of Unicode: format 12 if there is one, else format 4.
    private int characters() {
        int table = table("cmap");
        int best = -1;
        for (int i = 0; i < unsigned(table + 2); i++) {
            int offset = table + font.getInt(table + 4 + i * 8 + 4);
            int format = unsigned(offset);
            if (format == 12 || (format == 4 && best < 0)) {
                best = offset;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("a font needs characters of format 4 or 12, got neither");
        }
        return best;
    }

    /// The glyph of a character; [#MISSING] where the font has none.
    int glyph(int codePoint) {
        return unsigned(characters) == 12 ? inGroups(codePoint) : inSegments(codePoint);
    }

    private int inGroups(int codePoint) {
        int low = 0;
        int high = font.getInt(characters + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = characters + 16 + middle * 12;
            if (codePoint < font.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > font.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return font.getInt(group + 8) + codePoint - font.getInt(group);
            }
        }
        return MISSING;
    }

    private int inSegments(int codePoint) {
        int doubled = unsigned(characters + 6);
        int ends = characters + 14;
        int starts = ends + doubled + 2;
        int low = 0;
        int high = doubled / 2;
        // the first segment that does not end before it
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = unsigned(ends + 2 * middle) < codePoint;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        boolean within = 2 * low < doubled && unsigned(starts + 2 * low) <= codePoint;
        return within ? inSegment(codePoint, starts, doubled, 2 * low) : MISSING;
    }

    private int inSegment(int codePoint, int starts, int doubled, int segment) {
        int delta = unsigned(starts + doubled + segment);
        int place = starts + 2 * doubled + segment;
        int range = unsigned(place);
        if (range == 0) {
            return (codePoint + delta) & 0xFFFF;
        }
        int glyph = unsigned(place + range + 2 * (codePoint - unsigned(starts + segment)));
        return glyph == MISSING ? MISSING : (glyph + delta) & 0xFFFF;
    }

    /// How far a glyph moves the pen, in ems.
    double advance(int glyph) {
        return unsigned(table("hmtx") + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
    }

    /// The outline of a glyph on the baseline, one em being 1 and y growing downwards.
    Path2D outline(int glyph) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        append(glyph, path, AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm));
        return path;
    }

    private int offset(int glyph) {
        return longOffsets ? font.getInt(table("loca") + 4 * glyph) : 2 * unsigned(table("loca") + 2 * glyph);
    }

    private void append(int glyph, Path2D path, AffineTransform place) {
        int start = offset(glyph);
        if (offset(glyph + 1) == start) {
            return;
        }
        int at = table("glyf") + start;
        int contours = font.getShort(at);
        if (contours < 0) {
            composite(at + 10, path, place);
        } else {
            path.append(new Contours(font, at + 10, contours).path().getPathIterator(place), false);
        }
    }

    /// A glyph made of others.
    private void composite(int start, Path2D path, AffineTransform place) {
        int at = start;
        int flags;
        do {
            flags = unsigned(at);
            int glyph = unsigned(at + 2);
            boolean words = (flags & 0x1) != 0;
            double x = words ? font.getShort(at + 4) : font.get(at + 4);
            double y = words ? font.getShort(at + 6) : font.get(at + 5);
            at += words ? 8 : 6;
            AffineTransform part = new AffineTransform(place);
            part.translate(x, y);
            part.concatenate(scale(at, flags));
            at += (flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
            append(glyph, path, part);
        } while ((flags & 0x20) != 0);
    }

    private AffineTransform scale(int at, int flags) {
        if ((flags & 0x8) != 0) {
            return AffineTransform.getScaleInstance(fraction(at), fraction(at));
        }
        if ((flags & 0x40) != 0) {
            return AffineTransform.getScaleInstance(fraction(at), fraction(at + 2));
        }
        return (flags & 0x80) == 0
                ? new AffineTransform()
                : new AffineTransform(fraction(at), fraction(at + 2), fraction(at + 4), fraction(at + 6), 0, 0);
    }

    /// A number of two bits before and fourteen behind the point.
    private double fraction(int at) {
        return font.getShort(at) / 16_384.0;
    }
}
