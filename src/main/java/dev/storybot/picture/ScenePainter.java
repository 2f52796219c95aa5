package dev.storybot.picture;

import dev.storybot.chat.Drawing;
import dev.storybot.chat.Painter;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Paints with Java2D, one picture at a time, because each takes some ten megabytes while it is painted. Thread-safe.
public final class ScenePainter implements Painter {

    /// Pixels of a point: for screens of today, and for whoever looks closer.
    private static final int SCALE = 2;

    private final Lettering regular = Lettering.regular();
    private final Lettering bold = Lettering.bold();

    /// The picture; empty where the drawing has letters that no font has.
    @Override
    public synchronized Optional<Painting> paint(Drawing drawing) {
        Scene scene = scene(drawing);
        return scene.texts().allMatch(text -> lettering(text.style()).has(text.text()))
                ? Optional.of(painted(scene))
                : Optional.empty();
    }

    Scene scene(Drawing drawing) {
        Sheet sheet = new Sheet(regular, bold);
        return switch (drawing) {
            case Drawing.Timeline timeline -> new TimelineLayout(timeline, sheet).scene();
            case Drawing.Comparison comparison -> new ComparisonLayout(comparison, sheet).scene();
        };
    }

    private Lettering lettering(Scene.Style style) {
        return style.bold() ? bold : regular;
    }

    private Painting painted(Scene scene) {
        int width = (int) Math.ceil(scene.width() * SCALE);
        int height = (int) Math.ceil(scene.height() * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Ink.PAPER.colour());
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.scale(SCALE, SCALE);
        scene.items().forEach(item -> paint(item, canvas));
        canvas.dispose();
        return new Painting(png(image), width, height);
    }

    private void paint(Scene.Item item, Graphics2D canvas) {
        switch (item) {
            case Scene.Text text -> {
                canvas.setColor(text.style().ink().colour());
                canvas.fill(lettering(text.style())
                        .outline(text.text(), text.style().size(), text.x(), text.y()));
            }
            case Scene.Sign sign -> paint(sign, canvas);
            case Scene.Rule rule -> {
                canvas.setColor(rule.ink().colour());
                canvas.setStroke(
                        new BasicStroke((float) rule.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                canvas.draw(new Line2D.Double(rule.x(), rule.y(), rule.toX(), rule.toY()));
            }
            case Scene.Panel panel -> {
                canvas.setColor(panel.ink().colour());
                canvas.fill(new RoundRectangle2D.Double(
                        panel.x(), panel.y(), panel.width(), panel.height(), 2 * panel.radius(), 2 * panel.radius()));
            }
        }
    }

    private static void paint(Scene.Sign sign, Graphics2D canvas) {
        canvas.setColor(Ink.of(sign.mark()).colour());
        float stroke = (float) Math.max(1, sign.size() * 0.16);
        double size = sign.hollow() ? sign.size() - stroke : sign.size();
        Shape shape = Signs.of(sign.mark(), sign.x(), sign.y(), size);
        if (sign.hollow()) {
            canvas.setStroke(new BasicStroke(stroke));
            canvas.draw(shape);
        } else {
            canvas.fill(shape);
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(128 * 1024);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be written into memory", e);
        }
        return file.toByteArray();
    }
}
