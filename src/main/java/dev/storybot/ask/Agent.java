package dev.storybot.ask;

import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.util.Optional;

/// Tells whether somebody dismissed others, or was dismissed: "did Musk fire the team?", "was Musk fired?".
final class Agent {

    private Agent() {}

    /// Whether a person whom the text names is the one who dismisses.
    static boolean isIn(Scan scan, Story story) {
        Optional<Cue> verb = scan.first(Concept.DISMISS);
        return verb.isPresent()
                && scan.mentions().stream()
                        .filter(mention -> is(Entity.Kind.PERSON, mention, story))
                        .findFirst()
                        .filter(person ->
                                isAgent(scan, story, person.span(), verb.get().span()))
                        .isPresent();
    }

    /// The verb is active and has another object: behind it in a language like English, before it in Japanese, where the
    /// object is marked.
    private static boolean isAgent(Scan scan, Story story, Span person, Span verb) {
        if (verb.start() < person.end() || scan.has(Concept.PASSIVE)) {
            return false;
        }
        if (scan.language().equals("ja")) {
            String between = scan.text().substring(person.end(), verb.start());
            return between.indexOf('を') > 1;
        }
        return scan.extras().stream().anyMatch(extra -> extra.span().start() >= verb.end())
                || scan.mentions().stream().anyMatch(other -> isObject(scan, story, other, verb));
    }

    /// "fire his Supercharger team", but not "fired from Twitter".
    private static boolean isObject(Scan scan, Story story, Mention other, Span verb) {
        int start = other.span().start();
        boolean joined = scan.cues().stream()
                .filter(cue -> cue.concept() == Concept.FROM)
                .anyMatch(cue -> cue.span().start() >= verb.end() && cue.span().end() <= start);
        return start >= verb.end() && !(joined && is(Entity.Kind.ORGANISATION, other, story));
    }

    private static boolean is(Entity.Kind kind, Mention mention, Story story) {
        return mention.entities().stream()
                .flatMap(id -> story.entity(id).stream())
                .anyMatch(entity -> entity.kind() == kind);
    }
}
