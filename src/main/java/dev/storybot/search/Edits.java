package dev.storybot.search;

/// How many letters of one word must be changed, added, dropped or swapped with a neighbour to get another (optimal
/// string alignment). Holds a row for each letter of the other word, so that words with the same beginning share rows.
/// For one thread.
final class Edits {

    private final String typed;
    private final int[][] rows;
    /// Rows that are filled for the last word; 0 is that of the empty word.
    private int filled;

    /// @param longest letters of the longest word to compare with
    Edits(String typed, int longest) {
        this.typed = typed;
        rows = new int[longest + 1][typed.length() + 1];
        for (int j = 0; j <= typed.length(); j++) {
            rows[0][j] = j;
        }
    }

    /// Fills the rows of `word`.
    ///
    /// @param shared letters that it shares with the last word
    /// @return how many letters of it are enough to be more than `most` edits away; negative where all of it may be
    ///         near
    int extend(int shared, String word, int most) {
        filled = Math.min(filled, shared);
        while (filled < word.length()) {
            filled++;
            if (fill(filled, word) > most) {
                return filled;
            }
        }
        return -1;
    }

    /// Fills the row of the first `length` letters; its least number of edits.
    private int fill(int length, String word) {
        int[] last = rows[length - 1];
        int[] row = rows[length];
        char c = word.charAt(length - 1);
        row[0] = length;
        int least = length;
        for (int j = 1; j < row.length; j++) {
            int changed = last[j - 1] + (typed.charAt(j - 1) == c ? 0 : 1);
            row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
            if (j > 1 && length > 1 && typed.charAt(j - 2) == c && typed.charAt(j - 1) == word.charAt(length - 2)) {
                row[j] = Math.min(row[j], rows[length - 2][j - 2] + 1);
            }
            least = Math.min(least, row[j]);
        }
        return least;
    }

    /// Between what was typed and the first `length` letters of the last word.
    int distance(int length) {
        return rows[length][typed.length()];
    }

    /// Whether one edit or none makes `a` of `b`.
    static boolean isWithinOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int least = Math.min(a.length(), b.length());
        int head = 0;
        while (head < least && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        int ofA = a.length() - head - tail;
        int ofB = b.length() - head - tail;
        return (ofA <= 1 && ofB <= 1) || (ofA == 2 && ofB == 2 && isSwap(a, b, head));
    }

    private static boolean isSwap(String a, String b, int at) {
        return a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
    }
}
