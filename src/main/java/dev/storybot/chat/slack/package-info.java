/// Slack as a platform. The only package that knows Slack's library, Bolt.
///
/// ```
///  Sockets (Socket Mode)    Door (events over HTTP)
///            \                /
///            Bolt's App: Events, Commands, Presses, Asking
///                      | Origin, words
///                     Desk   asks the partner, whether it may be answered
///                      | Shown
///                  Rendering  blocks, and the same as plain text
///                      | Message
///                   Delivery  sends it, or says why it cannot
///                   Pictures  follow it as files
/// ```
///
/// Every handler acknowledges by returning, and has begun its work on another thread before. What the reply says goes
/// into rich text, in which nothing can be taken for markup; see [dev.storybot.chat.slack.Mrkdwn] for the rest.
@NullMarked
package dev.storybot.chat.slack;

import org.jspecify.annotations.NullMarked;
