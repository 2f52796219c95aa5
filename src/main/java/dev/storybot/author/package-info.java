/// A story from an article: what `storybot new` does, up to the folder with its drafts.
///
/// ```
/// article file  --ArticleFile-->  text            (which form, which encoding)
///               --TextReader, MarkdownReader, PageReader-->  Manuscript   (lines, and clues to title, date, language)
///               --StoryMaker-->   story folder    (asks for what no clue tells)
///               --NameDrafts-->   entities.json   (drafts, for the author to review)
/// ```
///
/// What is guessed is told, with where it was found; what is not known is asked, never made up. Nothing that is there
/// is overwritten.
@NullMarked
package dev.storybot.author;

import org.jspecify.annotations.NullMarked;
