package dev.storybot;

import java.util.List;

/// Of figures that were measured.
final class Quantile {

    private Quantile() {}

    /// The figure that a share of them is not above.
    ///
    /// @param sorted in ascending order, at least one
    /// @param share  at least 0, below 1
    static <T> T of(List<T> sorted, double share) {
        return sorted.get((int) (share * sorted.size()));
    }
}
