/// What the environment says about how the bot is to run, and what is wrong with it, all at once.
@NullMarked
package dev.storybot.settings;

import org.jspecify.annotations.NullMarked;
