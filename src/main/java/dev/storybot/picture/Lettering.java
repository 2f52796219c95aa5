package dev.storybot.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Text in one weight: how wide it is, and its outline. Latin, Greek and Cyrillic are set in Inter, what it does not
/// have in Zen Kaku Gothic New, which has the kana and the kanji of JIS X 0208. Both come with the bot, so that a
/// picture looks the same on every machine. Immutable; shared by all threads.
final class Lettering {

    private static final String ELLIPSIS = "…";

    /// The first font, and the one for what it does not have: read when that is needed, because it is large.
    private final List<LazyFont> fonts;

    private Lettering(String latin, String japanese) {
        fonts = List.of(new LazyFont(latin), new LazyFont(japanese));
    }

    static Lettering regular() {
        return new Lettering("Inter-Regular", "ZenKakuGothicNew-Regular");
    }

    static Lettering bold() {
        return new Lettering("Inter-SemiBold", "ZenKakuGothicNew-Bold");
    }

    private static final class LazyFont {

        private final String name;
        private volatile @Nullable TrueType font;

        LazyFont(String name) {
            this.name = name;
        }

        TrueType font() {
            TrueType read = font;
            if (read == null) {
                read = read();
                font = read;
            }
            return read;
        }

        private TrueType read() {
            try (InputStream file = Lettering.class.getResourceAsStream(name + ".ttf")) {
                return new TrueType(Objects.requireNonNull(file, name).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + name + " cannot be read", e);
            }
        }
    }

    private record Glyph(TrueType font, int id) {}

    private Glyph glyph(int codePoint) {
        for (LazyFont font : fonts) {
            int id = font.font().glyph(codePoint);
            if (id != TrueType.MISSING) {
                return new Glyph(font.font(), id);
            }
        }
        return new Glyph(fonts.getFirst().font(), TrueType.MISSING);
    }

    /// `text` in the form in which it is set: composed, without what has no form of its own, and without symbols that
    /// no font has.
    String set(String text) {
        StringBuilder set = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(codePoint -> codePoint == '～' ? '〜' : Character.isWhitespace(codePoint) ? ' ' : codePoint)
                .filter(codePoint -> !isDropped(codePoint))
                .forEach(set::appendCodePoint);
        return set.toString().strip();
    }

    private boolean isDropped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.NON_SPACING_MARK ->
                glyph(codePoint).id() == TrueType.MISSING && (codePoint >= 0x1F000 || isVariation(codePoint));
            default -> false;
        };
    }

    private static boolean isVariation(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    /// Whether every character of `text` can be set: not so for scripts that the fonts do not have.
    boolean has(String text) {
        return text.codePoints().noneMatch(codePoint -> glyph(codePoint).id() == TrueType.MISSING);
    }

    double width(String text, double size) {
        double ems = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            ems += advance(text.codePointAt(i));
        }
        return size * ems;
    }

    private double advance(int codePoint) {
        Glyph glyph = glyph(codePoint);
        return glyph.font().advance(glyph.id());
    }

    /// The outline of `text` that begins at `x` on the baseline `y`.
    Path2D outline(String text, double size, double x, double y) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (int codePoint : text.codePoints().toArray()) {
            Glyph glyph = glyph(codePoint);
            AffineTransform place = new AffineTransform(size, 0, 0, size, pen, y);
            outline.append(glyph.font().outline(glyph.id()).getPathIterator(place), false);
            pen += size * glyph.font().advance(glyph.id());
        }
        return outline;
    }

    /// `text`, or as much of it as fits into `width`, with an ellipsis behind the last whole word; within a word only
    /// where not even the first one fits. Empty where not one letter does.
    String cut(String text, double size, double width) {
        String words = words(text, size, width);
        return words.isEmpty() && !text.isEmpty() ? ended(text, fitting(text, size, width)) : words;
    }

    /// The same, and empty where not even the first word fits.
    String words(String text, double size, double width) {
        if (text.isEmpty() || width(text, size) <= width) {
            return text;
        }
        int end = fitting(text, size, width);
        while (end > 0 && isSpaced(text.charAt(end - 1)) && isSpaced(text.charAt(end))) {
            end--;
        }
        return ended(text, end);
    }

    /// How many characters of `text`, which is too long, fit before an ellipsis.
    private int fitting(String text, double size, double width) {
        double room = width / size - advance(ELLIPSIS.charAt(0));
        int end = 0;
        while (end < text.length() && advance(text.codePointAt(end)) <= room) {
            room -= advance(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return Math.min(end, text.length() - 1);
    }

    private static String ended(String text, int end) {
        String kept = text.substring(0, end).replaceFirst("[\\s\\p{Pd}\\p{Ps},;:、：；]+$", "");
        return kept.isEmpty() ? "" : kept + ELLIPSIS;
    }

    /// Whether a character is within a word of a script that has spaces between words; those without begin at U+2E80.
    private static boolean isSpaced(char letter) {
        return letter < 0x2E80 && (Character.isLetterOrDigit(letter) || "-'’".indexOf(letter) >= 0);
    }
}
