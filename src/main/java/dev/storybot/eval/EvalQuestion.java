package dev.storybot.eval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question of a question file, and what its answer must be.
///
/// @param lang         of the asker, or null to tell it from the question
/// @param conversation questions of the same one follow one another in it; null for a question on its own
/// @param answerable   whether the story has an answer
/// @param all          the text must contain one alternative of each group
/// @param none         and none of these
/// @param lines        a receipt must cite one of these lines; empty for any
/// @param group        under which the question is counted
@JsonIgnoreProperties(ignoreUnknown = true)
record EvalQuestion(
        @JsonProperty(required = true) String id,
        @Nullable String lang,
        @JsonProperty(required = true) String ask,
        @Nullable String conversation,
        @JsonProperty(required = true) boolean answerable,
        List<List<String>> all,
        List<String> none,
        List<Integer> lines,
        String group) {

    EvalQuestion {
        all = all == null ? List.of() : all.stream().map(List::copyOf).toList();
        none = none == null ? List.of() : List.copyOf(none);
        lines = lines == null ? List.of() : List.copyOf(lines);
        group = group == null ? "" : group;
    }
}
