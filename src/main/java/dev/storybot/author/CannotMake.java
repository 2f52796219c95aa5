package dev.storybot.author;

/// An article that no story can be made of; the message says why, and the remedy.
final class CannotMake extends Exception {

    private static final long serialVersionUID = 1;

    private final String why;

    CannotMake(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
