package dev.storybot.chat;

import java.util.Optional;

/// Makes pictures. Thread-safe.
@FunctionalInterface
public interface Painter {

    /// Draws nothing.
    Painter NONE = drawing -> Optional.empty();

    /// The picture of `drawing`; empty where it cannot be drawn so that it can be read, for want of a font above all.
    Optional<Painting> paint(Drawing drawing);

    /// A picture without words about it.
    ///
    /// @param png    the file
    /// @param width  in pixels
    /// @param height in pixels
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy for each reader would double the memory
    record Painting(byte[] png, int width, int height) {}
}
