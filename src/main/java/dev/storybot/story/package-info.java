/// The story as data: articles made of passages, entities, typed facts, receipts, notes; how it is read from a folder
/// and checked.
@NullMarked
package dev.storybot.story;

import org.jspecify.annotations.NullMarked;
