/// What is said: what comes in from a platform, the reply that goes out, every sentence in between, and the bot that
/// turns the one into the other.
///
/// A platform gives an [dev.storybot.chat.Incoming] to the [dev.storybot.chat.Bot] and renders the
/// [dev.storybot.chat.Reply] that it gets. A reply is plain data, the same for every platform: blocks of words with
/// emphasis as spans, so that nothing in a story or a question can be taken for markup. Sentences are in
/// `wording_<language>.properties`; the [dev.storybot.chat.ReplyWriter] chooses among them and puts the story's own
/// words, which it never changes, into their places.
///
/// ## The port of chat
///
/// What an adapter sees: [dev.storybot.chat.Incoming] and [dev.storybot.chat.Reply];
/// [dev.storybot.chat.ChatPlatform], which it is, and its `Partner`, the bot; [dev.storybot.chat.Page], which divides a
/// reply into what a platform shows at a time, a list of [dev.storybot.chat.Part]s; [dev.storybot.chat.Control], the
/// buttons below it, each with an [dev.storybot.chat.Action] that stands in its id; [dev.storybot.chat.Once] against
/// what is delivered twice; [dev.storybot.chat.Cooldown] against haste; [dev.storybot.chat.ChannelRules] for where the
/// bot may speak; [dev.storybot.chat.Installations] for who has it; [dev.storybot.chat.Watcher], which counts.
///
/// An adapter receives something, asks `Once` whether it is new, `ChannelRules` and `Cooldown` whether it may be
/// answered, makes an `Incoming` of it, gets the `Reply`, asks for what gets it again (`Partner#standalone`), divides it
/// (`Page#of`), renders the parts and the controls, and sends them, all within `Partner#attempt`.
///
/// ## Pictures
///
/// A reply carries what of it can be drawn, worded ([dev.storybot.chat.Drawing]). A platform asks `Partner#picture` for
/// the picture, after it has acknowledged; it is drawn then, by whatever stands behind [dev.storybot.chat.Painter], and
/// the reply does without one where that cannot.
@NullMarked
package dev.storybot.chat;

import org.jspecify.annotations.NullMarked;
