package dev.storybot.ask;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What is said to the bot rather than asked of the story: greetings, thanks, how it works, which story this is, and what
/// it thinks itself.
final class AboutTheBot {

    /// Words that may stand beside a greeting.
    private static final Set<Concept> BESIDE =
            EnumSet.of(Concept.HELLO, Concept.THANKS, Concept.STOP, Concept.FOLLOW, Concept.TOPIC);

    private AboutTheBot() {}

    static Optional<Question> of(Scan scan, Subjects subjects) {
        if (scan.has(Concept.OPINION)) {
            return Optional.of(new Question.Beyond(subjects.entities(scan)));
        }
        if (scan.hasExtras() || !scan.mentions().isEmpty()) {
            return Optional.empty();
        }
        if (scan.has(Concept.HELP)) {
            return Optional.of(new Question.Help());
        }
        if (scan.has(Concept.STORY)) {
            return Optional.of(new Question.AboutStory());
        }
        boolean alone = scan.cues().stream().allMatch(cue -> BESIDE.contains(cue.concept()));
        boolean thanks = scan.has(Concept.THANKS);
        return alone && (thanks || scan.has(Concept.HELLO))
                ? Optional.of(new Question.SmallTalk(thanks))
                : Optional.empty();
    }
}
