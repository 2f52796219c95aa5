package dev.storybot.picture;

import dev.storybot.chat.Drawing;
import dev.storybot.chat.Painter;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Keeps the pictures that were asked for last, by what they show, so that one that many ask for is drawn once. What
/// cannot be drawn is kept too. Thread-safe: whoever asks for a picture that is being drawn gets that one.
public final class KeptPaintings implements Painter {

    private final Painter painter;
    private final int limit;
    private final LinkedHashMap<Drawing, Optional<Painting>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int octets;

    /// @param limit how many octets of pictures to keep
    public KeptPaintings(Painter painter, int limit) {
        this.painter = painter;
        this.limit = limit;
    }

    @Override
    public synchronized Optional<Painting> paint(Drawing drawing) {
        Optional<Painting> before = kept.get(drawing);
        if (before != null) {
            return before;
        }
        Optional<Painting> painted = painter.paint(drawing);
        kept.put(drawing, painted);
        octets += size(painted);
        while (octets > limit && kept.size() > 1) {
            octets -= size(kept.pollFirstEntry().getValue());
        }
        return painted;
    }

    /// What one takes, with its drawing as a rough figure.
    private static int size(Optional<Painting> painted) {
        return painted.map(painting -> painting.png().length).orElse(0) + 32 * 1_024;
    }
}
