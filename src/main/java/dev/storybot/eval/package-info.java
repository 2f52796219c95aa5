/// Scores question files: asks every question of a file and tells which answers are right.
@NullMarked
package dev.storybot.eval;

import org.jspecify.annotations.NullMarked;
