package dev.storybot.search;

import java.util.List;

/// What is asked, in the terms of one language of a story. Each word with its synonyms, and each entity, is a unit; a
/// text is judged by the set of units that stand in it, a bit each.
final class AskedWords {

    /// Units that fit in a `long`. What is asked beyond them does not count.
    static final int MOST_WORDS = 48;

    static final int MOST_ENTITIES = 16;

    /// A word and what means the same.
    ///
    /// @param asked   number of the very word that was asked; [Vocabulary#ABSENT] where the story lacks it, or
    ///                where a phrase was asked
    /// @param numbers of the words that count as it; empty where the story has none of them
    /// @param phrases numbers that follow one another and count as it
    /// @param weight  how rare the word that was asked is
    /// @param digits  whether it is a number in digits, which alone says nothing of what a text is about
    record Word(int asked, List<Integer> numbers, List<List<Integer>> phrases, double weight, boolean digits) {

        Word {
            numbers = List.copyOf(numbers);
            phrases = List.copyOf(phrases);
        }
    }

    /// @param number among the story's entities, or [Vocabulary#ABSENT]
    record Named(String id, int number, double weight) {}

    private final List<Word> words;
    private final List<Named> entities;
    private final List<String> pairs;
    private final UnitsByNumber wordUnits;
    private final boolean hasPhrases;
    private final double weightOfWords;
    private final long speaking;
    private final double weight;

    AskedWords(List<Word> words, List<Named> entities, List<String> pairs) {
        this.words = words;
        this.entities = entities;
        this.pairs = pairs;
        int numbers = words.stream().mapToInt(word -> word.numbers().size()).sum();
        wordUnits = new UnitsByNumber(numbers);
        for (int i = 0; i < words.size(); i++) {
            for (int number : words.get(i).numbers()) {
                wordUnits.add(number, 1L << i);
            }
        }
        hasPhrases = words.stream().anyMatch(word -> !word.phrases().isEmpty());
        weightOfWords = words.stream().mapToDouble(Word::weight).sum();
        speaking = speaking(words);
        weight = weightOfWords + entities.stream().mapToDouble(Named::weight).sum();
    }

    List<Word> words() {
        return words;
    }

    List<Named> entities() {
        return entities;
    }

    /// Pairs of neighbouring words or characters, as the index has them.
    List<String> pairs() {
        return pairs;
    }

    boolean isEmpty() {
        return words.isEmpty() && entities.isEmpty();
    }

    /// The words that stand in a text of these tokens.
    long wordsIn(long[] tokens) {
        long units = 0;
        for (long token : tokens) {
            units |= wordUnits.of(TokenTable.number(token));
        }
        return hasPhrases ? units | phrasesIn(tokens) : units;
    }

    private long phrasesIn(long[] tokens) {
        long units = 0;
        for (int i = 0; i < words.size(); i++) {
            for (List<Integer> phrase : words.get(i).phrases()) {
                for (int at = 0; at <= tokens.length - phrase.size(); at++) {
                    if (standsAt(phrase, tokens, at)) {
                        units |= 1L << i;
                    }
                }
            }
        }
        return units;
    }

    private static boolean standsAt(List<Integer> phrase, long[] tokens, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            if (TokenTable.number(tokens[at + i]) != phrase.get(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the token at `at` is one of the words, or of a phrase that stands there.
    boolean isMatch(long[] tokens, int at) {
        if (wordUnits.of(TokenTable.number(tokens[at])) != 0) {
            return true;
        }
        return hasPhrases && isOfPhrase(tokens, at);
    }

    private boolean isOfPhrase(long[] tokens, int at) {
        for (Word word : words) {
            for (List<Integer> phrase : word.phrases()) {
                for (int first = Math.max(0, at - phrase.size() + 1); first <= at; first++) {
                    if (first + phrase.size() <= tokens.length && standsAt(phrase, tokens, first)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The entities whose numbers are among these tokens.
    long entitiesIn(long[] tokens) {
        long units = 0;
        for (int i = 0; i < entities.size(); i++) {
            for (long token : tokens) {
                if (TokenTable.number(token) == entities.get(i).number()) {
                    units |= unitOfEntity(i);
                }
            }
        }
        return units;
    }

    /// Whether the token is one of the entities.
    boolean isEntity(long token) {
        for (Named entity : entities) {
            if (entity.number() == TokenTable.number(token)) {
                return true;
            }
        }
        return false;
    }

    long unitOfEntity(int place) {
        return 1L << (MOST_WORDS + place);
    }

    /// The share of what is asked that `units` are; 1 where nothing is asked.
    double share(long units) {
        return weight == 0 ? 1 : (weightOfWordsIn(units) + weightOfEntitiesIn(units)) / weight;
    }

    private static long speaking(List<Word> words) {
        long units = 0;
        for (int i = 0; i < words.size(); i++) {
            units |= words.get(i).digits() ? 0 : 1L << i;
        }
        return units;
    }

    /// The share of the words alone; 1 where there are none, 0 where of words and numbers only numbers are there.
    double shareOfWords(long units) {
        boolean onlyNumbers = speaking != 0 && (units & speaking) == 0;
        return weightOfWords == 0 ? 1 : onlyNumbers ? 0 : weightOfWordsIn(units) / weightOfWords;
    }

    private double weightOfWordsIn(long units) {
        double sum = 0;
        for (int i = 0; i < words.size(); i++) {
            if ((units & (1L << i)) != 0) {
                sum += words.get(i).weight();
            }
        }
        return sum;
    }

    private double weightOfEntitiesIn(long units) {
        double sum = 0;
        for (int i = 0; i < entities.size(); i++) {
            if ((units & unitOfEntity(i)) != 0) {
                sum += entities.get(i).weight();
            }
        }
        return sum;
    }
}
