package dev.storybot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What became of the questions about some texts.
final class Tally {

    /// Of the table, in Markdown.
    static final String HEAD = """
            | texts | answered by | text and receipt right | receipt right | median length | own refused | off-topic refused | adversarial refused |
            |---|---|---|---|---|---|---|---|""";

    private final Share right = new Share();
    private final Share cited = new Share();
    private final Share refused = new Share();
    private final Share offTopic = new Share();
    private final Share adversarial = new Share();
    private final List<Integer> lengths = new ArrayList<>();

    private static final class Share {
        private int some;
        private int all;

        void count(boolean is) {
            some += is ? 1 : 0;
            all++;
        }

        void add(Share other) {
            some += other.some;
            all += other.all;
        }

        @Override
        public String toString() {
            return all == 0 ? "" : String.format(Locale.ROOT, "%.1f %% of %d", 100.0 * some / all, all);
        }
    }

    /// A question that the text answers.
    ///
    /// @param length of the answer, in UTF-16 code units
    void own(boolean answered, boolean isCited, boolean isRight, int length) {
        refused.count(!answered);
        cited.count(isCited);
        right.count(isRight);
        if (answered) {
            lengths.add(length);
        }
    }

    /// A question about another text.
    void offTopic(boolean isRefused) {
        offTopic.count(isRefused);
    }

    /// A question that looks as if it were about the text.
    void adversarial(boolean isRefused) {
        adversarial.count(isRefused);
    }

    void add(Tally other) {
        right.add(other.right);
        cited.add(other.cited);
        refused.add(other.refused);
        offTopic.add(other.offTopic);
        adversarial.add(other.adversarial);
        lengths.addAll(other.lengths);
    }

    private int medianLength() {
        Collections.sort(lengths);
        return lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
    }

    String row(String texts, String by) {
        return "| "
                + String.join(
                        " | ",
                        texts,
                        by,
                        right.toString(),
                        cited.toString(),
                        Integer.toString(medianLength()),
                        refused.toString(),
                        offTopic.toString(),
                        adversarial.toString())
                + " |";
    }
}
