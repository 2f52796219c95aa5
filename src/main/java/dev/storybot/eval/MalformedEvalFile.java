package dev.storybot.eval;

import java.nio.file.Path;

/// A question file, or the result of an evaluation, is not what it should be. The message says where and what was
/// expected.
public final class MalformedEvalFile extends Exception {

    private static final long serialVersionUID = 1;

    private final String problem;

    /// A fault at a line.
    ///
    /// @param line from 1; 0 where it is the whole file
    MalformedEvalFile(Path file, int line, String problem) {
        this(file + (line > 0 ? ":" + line : "") + ": " + problem);
    }

    private MalformedEvalFile(String problem) {
        super(problem);
        this.problem = problem;
    }

    /// The message: file, line, what was expected.
    public String problem() {
        return problem;
    }
}
