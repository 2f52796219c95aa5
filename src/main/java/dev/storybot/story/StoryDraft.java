package dev.storybot.story;

import java.util.List;
import java.util.Set;

/// What is known of a story before its records are read.
///
/// @param language  of the story: that of a text which names none
/// @param languages those that every text should have
record StoryDraft(
        String language, Set<String> languages, List<Article> articles, References references, Faults faults) {}
