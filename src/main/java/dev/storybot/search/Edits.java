package dev.storybot.search;

/// How many letters of one word must be changed, added, dropped or swapped with a neighbour to get another (optimal
/// string alignment), as far as that is not too many. For one thread.
final class Edits {

    private final String typed;
    private final int most;
    private int[] beforeLast;
    private int[] last;
    private int[] row;

    /// @param most edits that matter: what is further away is told as any larger number
    Edits(String typed, int most) {
        this.typed = typed;
        this.most = most;
        beforeLast = new int[typed.length() + 1];
        last = new int[typed.length() + 1];
        row = new int[typed.length() + 1];
    }

    /// From what was typed to `word`.
    int to(String word) {
        if (Math.abs(word.length() - typed.length()) > most) {
            return most + 1;
        }
        for (int j = 0; j <= typed.length(); j++) {
            row[j] = j;
        }
        for (int length = 1; length <= word.length(); length++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            if (fill(length, word) > most) {
                return most + 1;
            }
        }
        return row[typed.length()];
    }

    /// Fills the row of the first `length` letters, as far from the diagonal as `most` edits lead; its least number of
    /// edits.
    private int fill(int length, String word) {
        char c = word.charAt(length - 1);
        int from = Math.max(1, length - most);
        int to = Math.min(typed.length(), length + most);
        row[from - 1] = from == 1 ? length : most + 1;
        if (to < typed.length()) {
            row[to + 1] = most + 1;
        }
        int least = row[from - 1];
        for (int j = from; j <= to; j++) {
            int changed = last[j - 1] + (typed.charAt(j - 1) == c ? 0 : 1);
            row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
            if (j > 1 && length > 1 && typed.charAt(j - 2) == c && typed.charAt(j - 1) == word.charAt(length - 2)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            least = Math.min(least, row[j]);
        }
        return least;
    }

    /// A bit for each letter of `word`; letters may share one. Each edit takes away at most one of them and adds at most
    /// one.
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
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
