package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.story.Entity;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which question a free text is. Reads the concepts that stand in it, not its wording:
///
/// ```
/// question := opinion-cue                                Beyond
///           | greeting | thanks                          SmallTalk
///           | claim-cue claim                              Check
///           | compare-cue organisation organisation        Compare
///           | timeline-cue [entity] [period]               Timeline
///           | happening-cue (organisation | period)        Timeline
///           | why leave-cue organisation                   Why
///           | who return-cue [organisation]                WhoLeft
///           | replace-cue (person | role)                  WhoReplaced
///           | (where | next-cue) person                    WhereNext
///           | why person [leave-cue]                       Why
///           | when person (leave-cue | return-cue)         WhenLeft
///           | (still-cue | yes-no leave-cue) person        IsStillThere
///           | say-cue speaker [about]                      Quote
///           | (who | list-cue) leave-cue [organisation]    WhoLeft
///           | who role [organisation]                      WhoHolds
///           | [identity-cue] entity | job-cue person       WhoIs
///           | anything else                                Free
/// ```
///
/// What a text leaves out ("And Zoph?", "When?", "Why did she leave?") comes from the conversation. Thread-safe.
final class QuestionReader {

    private final Story story;
    private final Subjects subjects;

    QuestionReader(Story story, Subjects subjects) {
        this.story = story;
        this.subjects = subjects;
    }

    Question read(Scan scan, Conversation before) {
        Readings readings = new Readings(scan, before);
        Question first = readings.first();
        return isTold(first) ? first : readings.free();
    }

    /// Whether facts of the story can answer: without any about those whom a question names its passages must.
    private boolean isTold(Question question) {
        return switch (question) {
            case Question.Help ignored -> true;
            case Question.SmallTalk ignored -> true;
            case Question.AboutStory ignored -> true;
            case Question.Check ignored -> true;
            case Question.Free ignored -> true;
            case Question.WhoIs(Named name) ->
                name.candidates().stream()
                        .anyMatch(entity -> entity.description() != null || story.isTold(entity.id()));
            default -> !story.facts().isEmpty() && isTold(Concerned.named(question));
        };
    }

    private boolean isTold(List<Named> named) {
        for (Named name : named) {
            if (isTold(name)) {
                return true;
            }
        }
        return named.isEmpty();
    }

    private boolean isTold(Named name) {
        for (Entity entity : name.candidates()) {
            if (story.isTold(entity.id())) {
                return true;
            }
        }
        return name.candidates().isEmpty();
    }

    /// The reading of one text.
    private final class Readings {

        private final Reading is;
        private final Scan scan;
        private final Conversation before;
        private final List<Named> organisations;
        private final @Nullable Named person;
        private final DepartureReadings departures;
        private final IdentityReadings identities;

        Readings(Scan scan, Conversation before) {
            this.is = Reading.of(scan, before, story, subjects);
            this.scan = scan;
            this.before = before;
            this.organisations = is.organisations();
            this.person = is.person();
            this.departures = new DepartureReadings(is, story);
            this.identities = new IdentityReadings(is, story);
        }

        Question first() {
            return aboutTheBot()
                    .or(this::check)
                    .or(this::compare)
                    .or(this::timeline)
                    .or(this::happening)
                    .or(this::followUp)
                    .or(this::byAgent)
                    .or(departures::whoReplaced)
                    .or(departures::whyMany)
                    .or(departures::why)
                    .or(this::quote)
                    .or(departures::whereNext)
                    .or(departures::whenLeft)
                    .or(identities::whoHolds)
                    .or(departures::whoCameBack)
                    .or(departures::whoLeft)
                    .or(departures::isStillThere)
                    .or(departures::howLeft)
                    .or(identities::whoIs)
                    .orElseGet(this::free);
        }

        private Optional<Question> aboutTheBot() {
            return AboutTheBot.of(scan, subjects).or(this::aboutNothing);
        }

        /// "Tell me a joke", "who wrote the article?": nothing that the story could tell of.
        private Optional<Question> aboutNothing() {
            boolean bare = scan.has(Concept.SAY)
                    && !scan.hasExtras()
                    && scan.mentions().isEmpty()
                    && scan.period() == null
                    && before.last() == null;
            boolean nothing = bare
                    && scan.cues().stream()
                            .allMatch(cue -> cue.concept() == Concept.SAY
                                    || cue.concept().isFrame());
            return nothing ? Optional.of(new Question.Beyond(List.of())) : Optional.empty();
        }

        /// "What happened at OpenAI?", "what happened in May?"
        private Optional<Question> happening() {
            Question.Period period = scan.period();
            boolean happens = scan.has(Concept.HAPPENING)
                    && person == null
                    && is.persons().isEmpty()
                    && (period != null || !organisations.isEmpty());
            boolean alone = scan.mentions().size() == organisations.size() && !scan.hasExtras();
            return happens && alone
                    ? Optional.of(new Question.Timeline(is.organisation(), period == null ? lately() : period))
                    : Optional.empty();
        }

        /// The year that ends on the story's date.
        private Question.Period lately() {
            PartialDate end = story.date();
            return new Question.Period(new PartialDate(end.year() - 1, end.month(), end.day()), end, false);
        }

        private Optional<Question> byAgent() {
            return departures.isOfAgent() ? Optional.of(free()) : Optional.empty();
        }

        private Optional<Question> check() {
            return scan.first(Concept.CLAIM).map(cue -> {
                boolean leads = cue.span().start() < scan.text().length() / 3;
                String claim = leads
                        ? scan.text().substring(cue.span().end())
                        : scan.text().substring(0, cue.span().start());
                return new Question.Check(
                        claim.replaceAll("^[:：,、\\s]+|[?？]\\s*$", "").strip());
            });
        }

        private Optional<Question> compare() {
            return organisations.size() >= 2 && scan.has(Concept.COMPARE)
                    ? Optional.of(new Question.Compare(organisations.get(0), organisations.get(1)))
                    : Optional.empty();
        }

        private Optional<Question> timeline() {
            if (!scan.has(Concept.TIMELINE)) {
                return Optional.empty();
            }
            List<Named> named = subjects.entities(scan);
            return Optional.of(new Question.Timeline(named.isEmpty() ? null : named.getFirst(), scan.period()));
        }

        /// "And Zoph?", "Zoph?": what the text lacks is as in the last question.
        private Optional<Question> followUp() {
            Question last = before.last();
            return last != null && scan.isOnlyNames() && !scan.mentions().isEmpty()
                    ? FollowUp.of(last, subjects.entities(scan), person)
                    : Optional.empty();
        }

        private Optional<Question> quote() {
            boolean otherwise =
                    scan.asks(Concept.WHO) || scan.asks(Concept.WHEN) || scan.has(Concept.HOW_MANY, Concept.HOW_MUCH);
            if (!scan.has(Concept.SAY, Concept.BY) || otherwise) {
                return Optional.empty();
            }
            Named speaker = subjects.speaker(scan, before);
            if (speaker == null) {
                return Optional.empty();
            }
            Set<String> about = scan.entities();
            speaker.candidates().forEach(entity -> about.remove(entity.id()));
            return Optional.of(new Question.Quote(speaker, scan.wordsWithout(Concept.SAY), about));
        }

        private Question free() {
            return new FreeReading(is, story).question();
        }
    }
}
