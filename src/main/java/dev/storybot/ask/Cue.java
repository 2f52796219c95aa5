package dev.storybot.ask;

/// A place of a question that stands for a concept.
record Cue(Concept concept, Span span) {}
