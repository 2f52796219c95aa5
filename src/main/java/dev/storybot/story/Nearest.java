package dev.storybot.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody will have meant to write.
public final class Nearest {

    private Nearest() {}

    /// The word of `known` that the fewest edits turn into `typed`; empty where even that is too far to be meant.
    public static Optional<String> to(String typed, Collection<String> known) {
        int far = Math.max(2, typed.length() / 3);
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .filter(word -> distance(typed, word) <= far);
    }

    /// `Write "murati"`, or `otherwise` where nothing is near.
    static String remedy(String typed, Collection<String> known, String otherwise) {
        return to(typed, known).map(word -> "Write \"" + word + "\"").orElse(otherwise);
    }

    /// Levenshtein's.
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            above = nextRow(above, one.charAt(row - 1), row, other);
        }
        return above[other.length()];
    }

    private static int[] nextRow(int[] above, char letter, int row, String other) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int replaced = above[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
        }
        return current;
    }
}
