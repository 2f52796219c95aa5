/// What is wrong with how the bot is set up on its chat platforms, and the exact fix: asks Discord and Slack what
/// they know of the tokens, scopes, intents and commands. Changes nothing there.
@NullMarked
package dev.storybot.doctor;

import org.jspecify.annotations.NullMarked;
