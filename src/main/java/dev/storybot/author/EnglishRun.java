package dev.storybot.author;

import java.util.List;
import java.util.stream.Collectors;

/// Capitalised words one after the other, and the text that they stand in.
///
/// @param words its own
/// @param all   of the text
/// @param start of its first among all
/// @param end   behind its last among all
/// @param line  the text
record EnglishRun(List<EnglishWord> words, List<EnglishWord> all, int start, int end, String line) {

    /// Characters.
    private static final int AROUND = 120;

    EnglishRun {
        words = List.copyOf(words);
    }

    int size() {
        return words.size();
    }

    String first() {
        return words.getFirst().text();
    }

    String last() {
        return words.getLast().text();
    }

    EnglishRun from(int word) {
        return new EnglishRun(words.subList(word, words.size()), all, start + word, end, line);
    }

    /// As the text writes it, so that it can be found there.
    String text() {
        EnglishWord last = words.getLast();
        return line.substring(
                words.getFirst().start(), last.start() + last.text().length());
    }

    /// The text behind it, as far as it can matter.
    String after() {
        int behind = words.getLast().end();
        return line.substring(behind, Math.min(line.length(), behind + AROUND));
    }

    /// The text before it, as far as it can matter.
    String before() {
        int start = words.getFirst().start();
        return line.substring(Math.max(0, start - AROUND), start);
    }

    /// The word that stands so many words behind it; empty where the text is over.
    String next(int words) {
        return end + words < all.size() ? all.get(end + words).text() : "";
    }

    /// Whether a word of the same sentence stands before it.
    boolean isInSentence() {
        return start > 0 && words.getFirst().follows();
    }

    /// Whether it may be the second half of a name such as "Stockton and Darlington Railway".
    boolean isSecondOfTwo() {
        return start > 1
                && all.get(start - 1).text().equals("and")
                && all.get(start - 2).isCapital();
    }

    /// The last word in a list of [EnglishNames#WORDS]; -1 where there is none.
    int lastIn(String list) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (EnglishNames.isIn(list, words.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    /// With "of England", "of the West", "of Health and Care" behind it, where that is there.
    EnglishRun withOf() {
        int at = end;
        if (!isWord(at, "of")) {
            return this;
        }
        at += isWord(at + 1, "the") ? 2 : 1;
        int first = at;
        while (at < all.size()
                && all.get(at).isCapital()
                && all.get(at).gap().equals(" ")
                && !all.get(at - 1).owns()) {
            at++;
        }
        boolean isJoined = isWord(at, "and")
                && at + 1 < all.size()
                && all.get(at + 1).isCapital()
                && last().matches("Ministry|Department");
        at += isJoined ? 2 : 0;
        return at == first ? this : new EnglishRun(all.subList(start, at), all, start, at, line);
    }

    private boolean isWord(int at, String word) {
        return at < all.size()
                && all.get(at).text().equals(word)
                && all.get(at).gap().equals(" ")
                && !all.get(at - 1).owns();
    }

    @Override
    public String toString() {
        return words.stream().map(EnglishWord::text).collect(Collectors.joining(" "));
    }
}
