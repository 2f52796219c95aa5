package dev.storybot.ask;

import dev.storybot.story.Entity;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A question with all that is recognised in it: names, concepts, dates, and the words that are left.
///
/// @param text     regular
/// @param lower    the same in lower case, of the same length
/// @param mentions in order, without overlap
/// @param names    the places of names proper among the mentions
/// @param kept     words that stay though they stand in a phrase that frames the question
/// @param topics   words that mean the same as others
/// @param concepts those of the cues
/// @param period   the days that it names, or null
/// @param extras   words that are neither names nor cues nor dates
/// @param unknown  names, by the way they are written, that the story does not know
/// @param mended   misspelt names
record Scan(
        String text,
        String lower,
        String language,
        List<Mention> mentions,
        List<Span> names,
        List<Span> kept,
        List<Span> topics,
        List<Cue> cues,
        Set<Concept> concepts,
        List<Span> dates,
        Question.@Nullable Period period,
        List<Token> extras,
        List<Token> unknown,
        List<Question.Named> mended) {

    private static final Pattern CONTRACTED = Pattern.compile("'(?:s|t|d|m|re|ve|ll)\\b");
    private static final Pattern SPACE_AND_MARKS = Pattern.compile("[\\s\\p{P}]+");

    boolean has(Concept... any) {
        for (Concept concept : any) {
            if (concepts.contains(concept)) {
                return true;
            }
        }
        return false;
    }

    Optional<Cue> first(Concept concept) {
        if (!concepts.contains(concept)) {
            return Optional.empty();
        }
        Cue first = null;
        for (Cue cue : cues) {
            boolean earlier = first == null || cue.span().start() < first.span().start();
            if (cue.concept() == concept && earlier) {
                first = cue;
            }
        }
        return Optional.ofNullable(first);
    }

    /// Whether the text asks for `concept`: in a language with spaces its first question word does, as "when" and "who"
    /// behind it only join clauses.
    boolean asks(Concept concept) {
        return first(concept)
                .filter(cue -> Typed.isUnspaced(text.codePointAt(cue.span().start())) || isFirstQuestionWord(cue))
                .isPresent();
    }

    private boolean isFirstQuestionWord(Cue asking) {
        for (Cue cue : cues) {
            if (cue.concept().isQuestionWord()
                    && cue.span().end() <= asking.span().start()) {
                return false;
            }
        }
        return true;
    }

    /// The ways of leaving that it names.
    Set<Departure.Kind> kinds() {
        EnumSet<Departure.Kind> kinds = EnumSet.noneOf(Departure.Kind.class);
        if (has(Concept.DISMISS)) {
            kinds.add(Departure.Kind.DISMISSED);
        }
        if (has(Concept.RESIGN)) {
            kinds.add(Departure.Kind.RESIGNED);
        }
        if (has(Concept.ON_LEAVE)) {
            kinds.add(Departure.Kind.ON_LEAVE);
        }
        return kinds;
    }

    boolean hasExtras() {
        return !extras.isEmpty();
    }

    /// The mentions of entities of one kind, as names; roles are left out.
    List<Question.Named> named(Story story, Entity.Kind kind) {
        List<Question.Named> named = new ArrayList<>();
        for (Mention mention : mentions) {
            List<Entity> entities = new ArrayList<>(mention.entities().size());
            for (String id : mention.entities()) {
                story.entity(id).filter(entity -> entity.kind() == kind).ifPresent(entities::add);
            }
            if (!entities.isEmpty()
                    && named.stream().noneMatch(n -> n.candidates().equals(entities))) {
                named.add(new Question.Named(mention.span().of(text), entities, mention.exact()));
            }
        }
        return named;
    }

    /// Ids of every entity mentioned without ambiguity.
    Set<String> entities() {
        Set<String> ids = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (mention.entities().size() == 1) {
                ids.addAll(mention.entities());
            }
        }
        return ids;
    }

    /// What is asked without names, dates and the words that only frame a question; ambiguous names stay.
    String words() {
        return words(Concept::isFrame);
    }

    /// The same, without the words for one more concept.
    String wordsWithout(Concept another) {
        return words(concept -> concept.isFrame() || concept == another);
    }

    private String words(Predicate<Concept> left) {
        StringBuilder words = new StringBuilder(text);
        names.forEach(span -> blank(words, span));
        for (Cue cue : cues) {
            if (left.test(cue.concept()) && !isParticle(cue)) {
                blank(words, cue.span());
            }
        }
        kept.forEach(span -> words.replace(span.start(), span.end(), span.of(text)));
        dates.forEach(span -> blank(words, span));
        String spoken = words.indexOf("'") < 0
                ? words.toString()
                : CONTRACTED.matcher(words).replaceAll(" ");
        return SPACE_AND_MARKS.matcher(spoken).replaceAll(" ").strip();
    }

    /// Grammar in Japanese, which the search's own analysis leaves out; blanked here it would cut words in two.
    private boolean isParticle(Cue cue) {
        return cue.concept() == Concept.STOP
                && Character.UnicodeScript.of(text.codePointAt(cue.span().start())) == Character.UnicodeScript.HIRAGANA;
    }

    private static void blank(StringBuilder words, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            words.setCharAt(i, ' ');
        }
    }

    /// Whether it says that something may be or was rumoured, not that it is.
    boolean hedges() {
        return Hedges.areIn(text);
    }

    boolean isOnlyNames() {
        return extras.isEmpty()
                && cues.stream().allMatch(cue -> cue.concept() == Concept.STOP || cue.concept() == Concept.FOLLOW);
    }
}
