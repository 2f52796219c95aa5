/// What the bot keeps beyond its run: the rules of channels, the stories chosen for conversations, what was asked in vain
/// and how replies were rated. It stands in one SQLite file, and behind ports of [dev.storybot.chat].
///
/// What an answer needs is read from memory, into which it was loaded at the start. What is to be kept goes into a queue that
/// one thread writes from, so that no answer waits for a disk. Where the file is locked, full, read-only or gone, the log
/// says so, the bot goes on in memory, and the thread tries again. A file that is damaged is set aside under another name,
/// and a new one is begun. The only package that knows JDBC.
@NullMarked
package dev.storybot.keep;

import org.jspecify.annotations.NullMarked;
