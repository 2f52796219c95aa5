package dev.storybot.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text of the story.
///
/// @param id       unique within the story
/// @param original language in which it was published
/// @param source   id of the source that it is, or null
/// @param passages its non-empty lines, in ascending order
/// @param skipped  lines that are no answers (section letters, list of references)
public record Article(
        String id,
        String original,
        @Nullable Text title,
        @Nullable String source,
        List<Passage> passages,
        Set<Integer> skipped) {

    public Article {
        passages = List.copyOf(passages);
        skipped = Set.copyOf(skipped);
    }

    public Optional<Passage> passage(int line) {
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passages.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < passages.size() && passages.get(low).line() == line
                ? Optional.of(passages.get(low))
                : Optional.empty();
    }

    /// The passages that may be an answer.
    public List<Passage> answers() {
        return passages.stream().filter(p -> !skipped.contains(p.line())).toList();
    }
}
