/// Searching a story, on Lucene; the only package that knows it.
///
/// A [StoryIndex] is built from a [dev.storybot.story.Story] by a [StoryIndexer] and kept by an [IndexFolder]. Of the
/// texts it holds postings only: what stands where is always read from the story, and a document carries no more than
/// its number in a list that both sides make alike ([Places], [SpelledNames], the story's facts).
///
/// For each language that can be asked in there are three groups of fields ([Fields]): sentences, passages and facts,
/// each with words, with pairs of neighbouring words or characters, and with the entities that it names. A text that
/// the story lacks in that language is there with what both share: Latin letters, digits and entities.
///
/// A question becomes [AskedWords]: units of words that mean the same, each weighed by how rare it is in the story.
/// Lucene ranks by them; [PassageFinder] and [FactFinder] then tell how much of the question each hit covers, from
/// tokens that are held in memory ([TokenTable]). Names go another way: [NameFinder] walks a running text through a
/// finite-state transducer of all spellings, [NearNames] looks up what was misspelt or half typed.
///
/// What a user typed is analyzed, never parsed; but for [Expressions], whose parser knows words, phrases and `-` only.
@NullMarked
package dev.storybot.search;

import org.jspecify.annotations.NullMarked;
