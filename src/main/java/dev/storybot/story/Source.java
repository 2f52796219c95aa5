package dev.storybot.story;

import org.jspecify.annotations.Nullable;

/// A page or publication that facts rest on.
///
/// @param publisher who published it, as a reader would name it; empty where the record names none
/// @param date      when it was published, or null where that is not known
/// @param url       its address; empty where it has none
public record Source(
        String id, String title, String publisher, @Nullable PartialDate date, String url) {

    /// By what tells it from others of its story: hashing all of it would cost every set of an answer.
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
