/// The console conversation: a line of input is a question, its reply is printed below it. On a terminal with editing,
/// history, completion and colours; through a pipe without any of them, so that what comes out is the replies alone.
@NullMarked
package dev.storybot.chat.console;

import org.jspecify.annotations.NullMarked;
