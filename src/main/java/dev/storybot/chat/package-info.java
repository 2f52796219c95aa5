/// What is said: what comes in from a platform, the reply that goes out, every sentence in between, and the bot that
/// turns the one into the other.
///
/// A platform gives an [dev.storybot.chat.Incoming] to the [dev.storybot.chat.Bot] and renders the
/// [dev.storybot.chat.Reply] that it gets. A reply is plain data, the same for every platform: blocks of words with
/// emphasis as spans, so that nothing in a story or a question can be taken for markup. Sentences are in
/// `wording_<language>.properties`; the [dev.storybot.chat.ReplyWriter] chooses among them and puts the story's own
/// words, which it never changes, into their places.
@NullMarked
package dev.storybot.chat;

import org.jspecify.annotations.NullMarked;
