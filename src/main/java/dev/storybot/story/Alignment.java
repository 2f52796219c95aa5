package dev.storybot.story;

import java.util.List;
import java.util.stream.IntStream;

/// An article and its rendering in another language, which must say the same on the same lines.
record Alignment(ArticleText original, ArticleText rendering) {

    void check(Faults faults) {
        int lines = original.lines().size();
        if (rendering.lines().size() != lines) {
            String problem = rendering.lines().size() + " lines, but " + original.file() + " has " + lines;
            faults.error(rendering.file(), "", problem, "Render each line on the line of the same number");
        }
        List<Integer> uneven = uneven();
        if (!uneven.isEmpty()) {
            faults.error(
                    rendering.file(), uneven.getFirst() + ":1", problem(uneven), "Shift the lines until they match");
        }
    }

    /// Lines within both that have words in one only.
    private List<Integer> uneven() {
        return IntStream.rangeClosed(
                        1, Math.min(original.lines().size(), rendering.lines().size()))
                .filter(line -> original.hasWords(line) != rendering.hasWords(line))
                .boxed()
                .toList();
    }

    private String problem(List<Integer> uneven) {
        boolean empty = !rendering.hasWords(uneven.getFirst());
        String first = empty ? "the line is empty here but not in " : "the line has words here but none in ";
        String more = uneven.size() == 1 ? "" : "; so are " + (uneven.size() - 1) + " lines after it";
        return first + original.file() + more;
    }
}
