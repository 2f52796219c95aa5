package dev.storybot.eval;

import java.util.List;
import java.util.Locale;

/// An evaluation as text: a table by group, then what was missed.
public final class EvaluationTable {

    /// Of a reply's first line; enough to see what was answered.
    private static final int SHOWN = 150;

    private EvaluationTable() {}

    public static String of(Evaluation evaluation) {
        StringBuilder table = new StringBuilder();
        evaluation.misses().forEach(miss -> miss(miss, table));
        if (!evaluation.misses().isEmpty()) {
            table.append('\n');
        }
        row("group", "right", "of", "percent", table);
        evaluation.groups().forEach((group, tally) -> row(group.isEmpty() ? "(none)" : group, tally, table));
        row("all", evaluation.total(), table);
        table.append(
                "%nmedian %d µs, 99 of 100 within %d µs%n".formatted(evaluation.micros(0.5), evaluation.micros(0.99)));
        return table.toString();
    }

    private static void miss(Scored miss, StringBuilder table) {
        String first = miss.reply().text().lines().findFirst().orElse("");
        String shown = first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first;
        table.append("%s [%s] %s%n"
                .formatted(
                        miss.question().id(),
                        miss.question().group(),
                        miss.question().ask()));
        table.append("    %s%n".formatted(String.join("; ", miss.faults())));
        table.append("    %s: %s%n".formatted(miss.reply().kind(), shown));
    }

    private static void row(String group, Evaluation.Tally tally, StringBuilder table) {
        String percent = String.format(Locale.ROOT, "%.1f", tally.percent());
        row(group, Long.toString(tally.right()), Long.toString(tally.of()), percent, table);
    }

    private static void row(String group, String right, String of, String percent, StringBuilder table) {
        table.append("%-14s %6s %6s %8s%n".formatted(group, right, of, percent));
    }

    /// What an evaluation has right that an earlier one had not, and the other way round, by the ids of the questions.
    public static String of(EvaluationChange change) {
        return ids("now right", change.gained())
                + ids("no longer right", change.lost())
                + String.format(Locale.ROOT, "%.1f percent before%n", change.percentBefore());
    }

    private static String ids(String what, List<String> ids) {
        return "%s: %d %s%n"
                .formatted(what, ids.size(), String.join(" ", ids))
                .replace(" " + System.lineSeparator(), System.lineSeparator());
    }
}
