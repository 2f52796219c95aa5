package dev.storybot.picture;

import dev.storybot.chat.Drawing.Entry;
import dev.storybot.story.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Time from left to right, divided into equal steps of one, three or twelve months. Where a few entries lie far from
/// all others, they stand in a step of their own before the first or behind the last, so that the others can be told
/// apart.
///
/// @param months  in a step
/// @param first   month of the first step, counted from year 0
/// @param steps   how many
/// @param earlier whether there is a step for what is earlier than the first
/// @param later   whether there is a step for what is later than the last
record TimeScale(int months, int first, int steps, boolean earlier, boolean later, double left, double width) {

    /// Of what is earlier or later, with the gap beside it.
    private static final double END = 62;

    private static final double GAP = 14;

    /// More steps cannot be told apart.
    private static final int MOST_STEPS = 60;

    /// As many months as there is room to label.
    private static final int LABELLED = 30;

    /// One in so many entries may stand outside the steps.
    private static final int ONE_OUTSIDE_IN = 5;

    /// The finest scale that shows every dated entry.
    ///
    /// @param asOf within the steps where there are entries on both sides of it
    static TimeScale of(List<Entry> entries, PartialDate asOf, double left, double width) {
        int[] sorted = entries.stream()
                .map(Entry::from)
                .flatMap(Stream::ofNullable)
                .mapToInt(TimeScale::month)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new TimeScale(12, month(asOf) / 12 * 12, 1, false, false, left, width);
        }
        int last = sorted.length - 1;
        for (int outside = 0; outside <= sorted.length / ONE_OUTSIDE_IN; outside++) {
            for (int low = 0; low <= outside; low++) {
                int from = Math.min(sorted[low], Math.max(month(asOf), sorted[0]));
                int to = Math.max(sorted[last - outside + low], Math.min(month(asOf), sorted[last]));
                if (to - from < LABELLED) {
                    return new TimeScale(1, from, to - from + 1, sorted[0] < from, sorted[last] > to, left, width);
                }
            }
        }
        return whole(sorted[0], sorted[last], left, width);
    }

    private static TimeScale whole(int from, int to, double left, double width) {
        int unit = to - from < MOST_STEPS ? 1 : to - from < 3 * MOST_STEPS ? 3 : 12;
        int first = Math.floorDiv(from, unit) * unit;
        return new TimeScale(unit, first, (to - first) / unit + 1, false, false, left, width);
    }

    /// The month of a date; of one that is but a year, the middle one.
    private static int month(PartialDate date) {
        return (month(date.firstDay()) + month(date.lastDay()) + 1) / 2;
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /// Where the first step begins.
    double start() {
        return left + (earlier ? END : 0);
    }

    /// Where the last step ends.
    double end() {
        return left + width - (later ? END : 0);
    }

    double step() {
        return (end() - start()) / steps;
    }

    /// The width of a step; of those outside too.
    double widthOf(int step) {
        return isOutside(step) ? END - GAP : step();
    }

    private boolean isOutside(int step) {
        return step < 0 || step >= steps;
    }

    /// The step of a date, from 0; -1 for what is earlier than the first, [#steps()] for what is later than the last.
    int stepOf(PartialDate date) {
        return Math.clamp(Math.floorDiv(month(date) - first, months), -1, steps);
    }

    /// Whether a date that has a step can mean others as well.
    boolean isVague(PartialDate date) {
        return date.month() == 0 && months < 12 && !isOutside(stepOf(date));
    }

    double middle(int step) {
        if (isOutside(step)) {
            return step < 0 ? left + (END - GAP) / 2 : left + width - (END - GAP) / 2;
        }
        return start() + (step + 0.5) * step();
    }

    /// Where the day after `date` begins; the first or the last step where it lies outside them.
    double after(PartialDate date) {
        LocalDate next = date.lastDay().plusDays(1);
        double into = (double) ChronoUnit.DAYS.between(next.withDayOfMonth(1), next) / next.lengthOfMonth();
        double x = start() + (month(next) - first + into) / months * step();
        return Math.clamp(x, start() == left ? left : start() - GAP / 2, end() + (later ? GAP / 2 : 0));
    }

    /// The month with which a step begins, 0 to 11.
    int monthOf(int step) {
        return Math.floorMod(first + step * months, 12);
    }

    int yearOf(int step) {
        return Math.floorDiv(first + step * months, 12);
    }

    boolean beginsYear(int step) {
        return monthOf(step) == 0;
    }

    /// The line of the axis, with a gap before and behind the steps where it is broken.
    List<Scene.Rule> axis(double y) {
        List<Scene.Rule> lines = new ArrayList<>(List.of(rule(start(), end(), y)));
        if (earlier) {
            lines.add(rule(left, left + END - GAP, y));
        }
        if (later) {
            lines.add(rule(left + width - END + GAP, left + width, y));
        }
        return lines;
    }

    private static Scene.Rule rule(double from, double to, double y) {
        return new Scene.Rule(from, y, to, y, 1.5, Ink.AXIS);
    }
}
