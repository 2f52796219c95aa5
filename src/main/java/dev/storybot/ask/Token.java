package dev.storybot.ask;

/// A word of a question as it stands there.
///
/// @param word lower case
record Token(String word, Span span) {}
