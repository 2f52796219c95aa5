package dev.storybot.author;

/// Something that is known about an article, and whence.
///
/// @param value the title, the ISO date, the language code
/// @param from  where it was found, as in "from line 1"
public record Clue(String value, String from) {}
