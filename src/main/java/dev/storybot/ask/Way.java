package dev.storybot.ask;

/// The languages of a question.
///
/// @param asked    that it is in
/// @param searched in which the story is searched
/// @param shown    that it is answered in
record Way(String asked, String searched, String shown) {}
