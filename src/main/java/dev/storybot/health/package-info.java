/// What a machine may ask of a running bot: whether it lives, whether it can answer, and its figures in the text that
/// Prometheus reads. Served over HTTP on a port of its own, on the loopback address unless it is set otherwise. Says
/// nothing of who asked or what.
@NullMarked
package dev.storybot.health;

import org.jspecify.annotations.NullMarked;
