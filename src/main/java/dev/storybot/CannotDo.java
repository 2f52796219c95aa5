package dev.storybot;

/// The program cannot do what it was asked to; the message says why, and the remedy. Ends it with exit code 2.
final class CannotDo extends Exception {

    private static final long serialVersionUID = 1;

    private final String why;

    CannotDo(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
