package dev.storybot.story;

/// A paragraph of an article, the unit that is cited.
///
/// @param article id of the article within its story
/// @param line    its line in the article file, counted from 1, the same in every language
/// @param text    its words in each language that the article exists in
public record Passage(String article, int line, Text text) {

    /// `L9` for line 9.
    public String id() {
        return "L" + line;
    }

    /// By what tells it from others of its story: hashing all of it would cost every set of an answer.
    @Override
    public int hashCode() {
        return 31 * article.hashCode() + line;
    }
}
