package dev.storybot.keep;

/// The file cannot be used, and why, as a sentence with the remedy.
public final class CannotKeep extends Exception {

    private static final long serialVersionUID = 1;

    private final String why;

    CannotKeep(String why) {
        super(why);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
