package dev.storybot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Text of words that nobody has written, the same for the same seed: some words are common and most are rare, as in a
/// language (Zipf's law), with names, numbers and dates among them.
final class InventedText {

    /// Of 100,000 news paragraphs in English, in round numbers.
    private static final int WORDS = 60_000;

    private static final int NAMES = 20_000;

    private static final String[] ONSETS = {
        "b", "br", "c", "d", "dr", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr",
        "v", "w"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
    private static final String[] CODAS = {"", "", "n", "r", "l", "st", "m", "rd", "nt", "ck"};
    private static final String[] LITTLE = {
        "the", "of", "and", "to", "in", "a", "was", "for", "on", "with", "by", "that"
    };
    private static final String[] MONTHS = {"January", "March", "May", "June", "August", "October", "December"};

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    InventedText(long seed) {
        random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            words.add(syllables(1 + random.nextInt(3)));
        }
        for (int i = 0; i < NAMES; i++) {
            names.add(capital(syllables(2)) + " " + capital(syllables(2 + random.nextInt(2))));
        }
    }

    private String syllables(int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(one(ONSETS)).append(one(VOWELS));
        }
        return word.append(one(CODAS)).toString();
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// The rank of a word drawn by Zipf's law is about uniform on a logarithmic scale.
    private String word() {
        return words.get((int) Math.pow(WORDS, random.nextDouble()) - 1);
    }

    /// A paragraph of two to six sentences.
    String passage() {
        List<String> sentences = new ArrayList<>();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            sentences.add(sentence());
        }
        return String.join(" ", sentences);
    }

    private String sentence() {
        List<String> said = new ArrayList<>();
        said.add(random.nextInt(3) == 0 ? names.get(random.nextInt(NAMES)) : capital(word()));
        for (int i = 8 + random.nextInt(12); i > 0; i--) {
            said.add(random.nextInt(5) < 2 ? one(LITTLE) : word());
        }
        switch (random.nextInt(4)) {
            case 0 -> said.add("in " + one(MONTHS) + " " + (1900 + random.nextInt(125)));
            case 1 -> said.add((1 + random.nextInt(9_000)) + " " + word());
            default -> said.add(word());
        }
        return String.join(" ", said) + ".";
    }

    /// A question for what a passage says: some of the words of one of its sentences.
    String question(String passage) {
        String[] sentences = passage.split("(?<=\\.) ", -1);
        String[] said =
                sentences[random.nextInt(sentences.length)].replace(".", "").split(" ", -1);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            if (random.nextInt(5) < 2) {
                asked.add(said[i]);
            }
        }
        return (random.nextBoolean() ? "When did " : "What was ") + String.join(" ", asked) + "?";
    }
}
