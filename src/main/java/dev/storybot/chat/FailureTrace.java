package dev.storybot.chat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A failure as it may be logged: the types and places, without messages, which can hold what somebody typed.
record FailureTrace(Throwable failure) {

    /// Frames of each exception; enough to come out of the libraries into our own code.
    private static final int FRAMES = 25;

    /// Causes; guards against a cycle, too.
    private static final int CAUSES = 5;

    @Override
    public String toString() {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(FailureTrace::trace)
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String trace(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", thrown.getClass().getName(), ""));
    }
}
