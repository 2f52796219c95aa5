package dev.storybot.picture;

import dev.storybot.chat.Drawing.Entry;
import dev.storybot.story.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Entries as signs that are stacked over their steps of time, as many side by side as a step has room for: so that a
/// stack's height tells how many there are, and each can still be seen.
final class Stacks {

    /// From one sign to the next; more than a step is wide would make them swim.
    private static final double WIDEST = 13;

    private static final double GAP = 4;

    private final TimeScale scale;

    /// By step, from -1 on.
    private final List<List<Entry>> stacks = new ArrayList<>();

    Stacks(TimeScale scale, List<Entry> entries) {
        this.scale = scale;
        for (int step = 0; step < scale.steps() + 2; step++) {
            stacks.add(new ArrayList<>());
        }
        entries.stream().sorted(Comparator.comparing(Entry::mark)).forEach(entry -> {
            PartialDate date = entry.from();
            if (date != null) {
                stacks.get(scale.stepOf(date) + 1).add(entry);
            }
        });
    }

    /// The widest distance of signs with which the highest stack is within `height`.
    double pitch(double height) {
        double pitch = Math.min(WIDEST, Math.max(scale.step() - GAP, 1));
        while (height(pitch) > height) {
            pitch *= 0.97;
        }
        return pitch;
    }

    double height(double pitch) {
        return pitch
                * IntStream.range(-1, scale.steps() + 1)
                        .map(step -> rows(step, pitch))
                        .max()
                        .orElse(0);
    }

    private int rows(int step, double pitch) {
        int side = beside(step, pitch);
        return (stacks.get(step + 1).size() + side - 1) / side;
    }

    private int beside(int step, double pitch) {
        return Math.max(1, (int) ((scale.widthOf(step) - GAP) / pitch));
    }

    /// Puts the signs on a sheet.
    ///
    /// @param base where the stacks begin
    /// @param up   -1 where they grow upwards, 1 downwards
    void put(Sheet sheet, double base, int up, double pitch) {
        for (int step = -1; step <= scale.steps(); step++) {
            List<Entry> stack = stacks.get(step + 1);
            int side = Math.min(beside(step, pitch), stack.size());
            for (int i = 0; i < stack.size(); i++) {
                double x = scale.middle(step) + (i % side - (side - 1) / 2.0) * pitch;
                int row = i / side;
                double y = base + up * (row + 0.5) * pitch;
                sheet.add(new Scene.Sign(stack.get(i).mark(), x, y, pitch * 0.82, isVague(stack.get(i))));
            }
        }
    }

    private boolean isVague(Entry entry) {
        PartialDate date = entry.from();
        return date != null && scale.isVague(date);
    }

    /// Whether any entry's place is but the middle of what its date can mean.
    boolean hasVague() {
        return stacks.stream().flatMap(List::stream).anyMatch(this::isVague);
    }
}
