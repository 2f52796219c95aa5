/// What the environment says about how the bot is to run, and what is wrong with it, all at once.
///
/// [dev.storybot.settings.Variable] lists every variable; whoever needs another adds a line there, a component to
/// [dev.storybot.settings.Settings], and a row to the table of the README, which the tests compare.
@NullMarked
package dev.storybot.settings;

import org.jspecify.annotations.NullMarked;
