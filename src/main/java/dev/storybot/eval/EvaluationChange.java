package dev.storybot.eval;

import java.util.List;

/// What changed from one evaluation to a later one, by ids of questions.
///
/// @param gained        wrong before and right now
/// @param lost          right before and wrong now
/// @param percentBefore the earlier share of right answers, 0 to 100
public record EvaluationChange(List<String> gained, List<String> lost, double percentBefore) {

    public EvaluationChange {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }
}
