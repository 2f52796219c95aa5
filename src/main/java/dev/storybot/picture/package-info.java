/// Pictures: a [dev.storybot.chat.Drawing] becomes a PNG. Nothing is worded and no story is looked at here.
///
/// A layout ([dev.storybot.picture.TimelineLayout], [dev.storybot.picture.ComparisonLayout]) makes a
/// [dev.storybot.picture.Scene], which is a list of texts, signs, lines and panels with their places: values that tests
/// can look at. [dev.storybot.picture.ScenePainter] fills their outlines with Java2D. The fonts come with the bot and
/// are read here ([dev.storybot.picture.TrueType]), so that neither the machine's fonts nor their configuration matter.
@NullMarked
package dev.storybot.picture;

import org.jspecify.annotations.NullMarked;
