/// Questions and answers: reads what is asked, finds what the story says to it, through the search ports that this
/// package defines. Knows nothing of Lucene, of wording or of chat platforms.
@NullMarked
package dev.storybot.ask;

import org.jspecify.annotations.NullMarked;
