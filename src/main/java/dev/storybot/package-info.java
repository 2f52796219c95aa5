/// Storybot answers questions about a news story with receipts. This is the architecture page.
///
/// ## The way of a question
///
/// ```
///  console, Discord, Slack          chat.console, chat.discord, chat.slack
///        | Incoming                                ^ Reply
///        v                                         |
///  chat.Bot  --- Asked, Conversation --->  ask.Answerer  --- Answered --->  chat.ReplyWriter
///                                              |
///                       Scanner                names, concepts and dates in the text
///                       QuestionReader,
///                       CommandReader          which Question it is
///                       Answers                what the story says to it, an Answer
///                       Receipts, NextSteps    what proves it, what to ask next
///                                              |
///                 NameSearch, PassageSearch, FactSearch (ports)
///                                              |
///                                      search.StoryIndex (Lucene)
/// ```
///
/// A question becomes a value ([dev.storybot.ask.Question]), its answer becomes a value
/// ([dev.storybot.ask.Answer], whose cases include every way not to know), and only [dev.storybot.chat] turns values
/// into sentences. Nothing is generated: a sentence is a template of the wording around the text of a fact or the words
/// of a passage.
///
/// ## Several stories
///
/// The bot speaks of whatever is on the shelf ([dev.storybot.chat.Stories]): a [dev.storybot.chat.Teller] for each
/// story. A question goes to the story that it names, else to the one chosen for its conversation
/// ([dev.storybot.chat.ChosenStories]), else to the one spoken of last, else to the first, which the reply then says
/// (`chat.StoryDesk`). Each story has a standing of its own in a conversation.
///
/// `StoryWatch` sees a story's folder change, reads and indexes it aside and has `OpenStories` put a new shelf in the
/// place of the old one, whole. A question under way goes on with the shelf that it began with; a story is closed after
/// its last user. What cannot be read is reported, and the old story stays on the shelf.
///
/// ## As a server
///
/// Where a token is set, `StorybotCommand` starts a `Hosted`: the platforms that `Platforms` makes of the settings, each
/// kept going by a `Supervisor` with a thread of its own, the watch over the stories, what is kept ([dev.storybot.keep], in
/// one SQLite file) and what machines may ask ([dev.storybot.health]). It begins without waiting for anything, so one
/// platform that cannot be talked on keeps no other from answering. When the program is told to stop, the platforms end
/// what they have begun, and then the rest is closed, all within 10 s.
///
/// ## The arrows
///
/// ```
/// story <- ask <- search
/// story, ask <- chat <- chat.console, chat.discord, chat.slack
/// chat <- eval, keep, health
/// story, chat <- picture
/// story <- author, settings
/// settings <- doctor
/// all <- Main
/// ```
/// `ArchitectureTest` holds them as allow-lists. Only `search` imports Lucene; only `chat.console` imports JLine,
/// only `chat.discord` JDA, only `chat.slack` Bolt; only `author`, which makes a story's folder from an article, imports
/// jsoup;
/// adapters of chat platforms see `chat` and nothing of `ask` or `search`.
///
/// ## The vocabulary
///
/// *story*: a folder of index-data. *article*: a text of the story. *passage*: a paragraph of an article, the unit that
/// is cited; its id is its line, `L9`. *entity*: a person, organisation, product or event with its names. *fact*: one
/// typed, sourced record (departure, role, statement, figure, event). *receipt*: what proves a claim: a passage or a
/// source. *question*, *answer*, *reply* (an answer worded for people), *platform* (Discord, Slack, console).
///
/// ## Where does a line go?
///
/// | the line | lives in |
/// |---|---|
/// | "Murati left on 25 September" | `index-data`, read into [dev.storybot.story.Fact] |
/// | ウルトラマン means Altman | `index-data`, `entities.json` |
/// | "sacked" means dismissed | `lexicon_en.properties`, read into `ask.Lexicon` |
/// | `/why` needs a person, and two match | `ask.Answers` returns `Answer.Ambiguous` |
/// | how much of a question an answer must hold | `ask.Finder` |
/// | the sentence "The story does not say." | the wording, through `chat.ReplyWriter` |
/// | the weight of a field, an analyzer | `search` |
/// | which story a question is about | `chat.StoryDesk`, by `chat.StoryNames` |
/// | when a changed folder is read again | `StoryWatch` |
/// | the name of an environment variable | `settings` |
/// | which library a platform is made with | `Platforms` |
/// | how long to wait before connecting again | `Backoff` |
/// | the colours, signs and places of a picture | `picture`; its words are `chat.DrawingWriter`'s |
/// | a table, what of a question is kept | `keep` |
/// | the name of a metric | `health.Metrics` |
/// | what of a log entry may be written | `LogLine` |
/// | "Reset Token", and other fixes of a platform's setup | `doctor`; those of this machine in `Checkup` |
/// | reference id, "something broke" | `chat.Bot`, the one catch-all |
@NullMarked
package dev.storybot;

import org.jspecify.annotations.NullMarked;
