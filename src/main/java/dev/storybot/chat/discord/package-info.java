/// The bot on Discord, through JDA, which no other package knows.
///
/// ```
/// Connection   logs in, one gateway connection for each shard; Gateway is where they connect
/// Registration tells Discord the commands, where they changed; Declarations are what they are
/// Listener     what Discord tells, each event on a thread that may wait
///   Questions    slash commands, the action on a message     |  all of them work at a Desk:
///   Presses      buttons and menus                           |  what is new, allowed and not too fast
///   Messages     mentions, direct messages, replies          |  is answered once
///   Admin        /storybot
/// Typesetter   a reply as a message: PartText words, Markdown escapes, Rows buttons, LongIds their ids
/// Acknowledgement  the one response to an interaction; Post a message in a channel
/// ```
///
/// An interaction is answered in its acknowledgement, which Discord waits three seconds for; only when the answer is
/// late is it deferred. Mentions are off for every message, whatever it says.
@NullMarked
package dev.storybot.chat.discord;

import org.jspecify.annotations.NullMarked;
