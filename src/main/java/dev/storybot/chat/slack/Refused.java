package dev.storybot.chat.slack;

/// Slack did not take a call, or could not be reached.
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    /// Slack's own word for why, such as `not_in_channel`.
    private final String error;

    Refused(String error) {
        super(error);
        this.error = error;
    }

    String error() {
        return error;
    }
}
