package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.ask.Question.Sought;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final Concept[] LEAVING = {
        Concept.LEAVE, Concept.RESIGN, Concept.DISMISS, Concept.ON_LEAVE, Concept.REMAIN
    };

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
        return named.isEmpty()
                || named.stream()
                        .anyMatch(name -> name.candidates().isEmpty()
                                || name.candidates().stream().anyMatch(entity -> story.isTold(entity.id())));
    }

    /// The reading of one text.
    private final class Readings {

        private final Scan scan;
        private final Conversation before;
        private final List<Named> organisations;
        private final @Nullable Named person;
        private final boolean isLeaving;

        Readings(Scan scan, Conversation before) {
            this.scan = scan;
            this.before = before;
            this.organisations = scan.named(story, Entity.Kind.ORGANISATION);
            this.person = subjects.person(scan, before);
            this.isLeaving = scan.has(LEAVING);
        }

        Question first() {
            return aboutTheBot()
                    .or(this::check)
                    .or(this::compare)
                    .or(this::timeline)
                    .or(this::happening)
                    .or(this::followUp)
                    .or(this::byAgent)
                    .or(this::whoReplaced)
                    .or(this::whyMany)
                    .or(this::why)
                    .or(this::quote)
                    .or(this::whereNext)
                    .or(this::whenLeft)
                    .or(this::whoHolds)
                    .or(this::whoCameBack)
                    .or(this::whoLeft)
                    .or(this::isStillThere)
                    .or(this::howLeft)
                    .or(this::whoIs)
                    .orElseGet(this::free);
        }

        private Optional<Question> aboutTheBot() {
            return AboutTheBot.of(scan, subjects.entities(scan)).or(this::aboutNothing);
        }

        /// "Tell me a joke", "who wrote the article?": nothing that the story could tell of.
        private Optional<Question> aboutNothing() {
            boolean bare = !scan.hasExtras()
                    && scan.mentions().isEmpty()
                    && scan.period() == null
                    && before.last() == null
                    && scan.has(Concept.SAY);
            boolean onlySays = scan.cues().stream()
                    .allMatch(
                            cue -> cue.concept() == Concept.SAY || cue.concept().isFrame());
            return bare && onlySays ? Optional.of(new Question.Beyond(List.of())) : Optional.empty();
        }

        /// "What happened at OpenAI?", "what happened in May?"
        private Optional<Question> happening() {
            boolean ofPerson =
                    person != null || !scan.named(story, Entity.Kind.PERSON).isEmpty();
            boolean somewhere = !organisations.isEmpty() || scan.period() != null;
            boolean alone = scan.mentions().size() == organisations.size() && !scan.hasExtras();
            return scan.has(Concept.HAPPENING) && !ofPerson && somewhere && alone
                    ? Optional.of(
                            new Question.Timeline(organisation(), scan.period() == null ? lately() : scan.period()))
                    : Optional.empty();
        }

        /// The year that ends on the story's date.
        private Question.Period lately() {
            PartialDate end = story.date();
            return new Question.Period(new PartialDate(end.year() - 1, end.month(), end.day()), end, false);
        }

        /// "Did Musk fire the team?" asks what he did, not whether he left.
        private Optional<Question> byAgent() {
            boolean asksWhom = dismisses() && !organisations.isEmpty();
            return Agent.isIn(scan, story) && !scan.has(Concept.SAY) && !asksWhom
                    ? Optional.of(free())
                    : Optional.empty();
        }

        /// "Why does everybody leave OpenAI?"
        private Optional<Question> whyMany() {
            boolean ofOne = subjects.person(scan, Conversation.NEW) != null
                    || (person != null && scan.has(Concept.SHE, Concept.HE));
            if (!scan.has(Concept.WHY) || !isLeaving || ofOne || isBesideTheDeparture()) {
                return Optional.empty();
            }
            Named left = organisation();
            Named main = subjects.main();
            if (left == null && scan.has(Concept.LIST) && main != null) {
                return Optional.of(new Question.Why(main, new Premise(null, kinds(), scan.period())));
            }
            return left != null && subjects.isLeft(left)
                    ? Optional.of(new Question.Why(left, new Premise(null, kinds(), scan.period())))
                    : Optional.empty();
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

        /// "And Zoph?", "Zoph?", "When?", "Why?": what the text lacks is as in the last question.
        private Optional<Question> followUp() {
            Question last = before.last();
            if (last == null || scan.hasExtras()) {
                return Optional.empty();
            }
            boolean onlyNames = scan.isOnlyNames() && !scan.mentions().isEmpty();
            if (onlyNames) {
                return FollowUp.of(last, subjects.entities(scan), person);
            }
            return Optional.empty();
        }

        private Optional<Question> whoReplaced() {
            return person != null && scan.has(Concept.REPLACE)
                    ? Optional.of(new Question.WhoReplaced(person, premise()))
                    : Optional.empty();
        }

        private Optional<Question> whereNext() {
            boolean next = scan.has(Concept.NEXT)
                    && (scan.language().equals("ja") || !hasUnknownExtra())
                    && !scan.asks(Concept.WHEN)
                    && !scan.has(Concept.SAY, Concept.HOW_MANY, Concept.HOW_MUCH);
            boolean where = scan.asks(Concept.WHERE) && (isLeaving || !scan.hasExtras());
            return person != null && (next || where) && organisations.size() <= 1
                    ? Optional.of(new Question.WhereNext(person, premise()))
                    : Optional.empty();
        }

        private boolean hasUnknownExtra() {
            return scan.extras().stream().anyMatch(token -> subjects.isUnknown(token, scan.language()));
        }

        private Optional<Question> why() {
            boolean aboutLeaving = isLeaving || !scan.hasExtras();
            return person != null && scan.has(Concept.WHY) && aboutLeaving && !isBesideTheDeparture()
                    ? Optional.of(new Question.Why(person, premise()))
                    : Optional.empty();
        }

        /// Whether the text has more to say than that somebody left: another person, or several words of its own.
        private boolean isBesideTheDeparture() {
            boolean others = scan.named(story, Entity.Kind.PERSON).size() > 1 && !isLeaving;
            return others || scan.extras().size() > 3;
        }

        private Optional<Question> whenLeft() {
            boolean back = person != null && scan.has(Concept.RETURN) && scan.asks(Concept.WHEN);
            if (person == null || (back ? hasUnknownExtra() || scan.extras().size() > 1 : scan.hasExtras())) {
                return Optional.empty();
            }
            boolean whether = scan.has(Concept.YES_NO) && !isLeaving;
            if (scan.has(Concept.RETURN) && (scan.asks(Concept.WHEN) || whether)) {
                return Optional.of(new Question.WhenLeft(person, premise(), true));
            }
            if (!scan.asks(Concept.WHEN)) {
                return Optional.empty();
            }
            if (isLeaving) {
                return Optional.of(new Question.WhenLeft(person, premise(), false));
            }
            boolean bare = before.last() != null
                    && scan.named(story, Entity.Kind.PERSON).isEmpty();
            return bare ? Optional.of(new Question.WhenLeft(person, anyhow(), false)) : Optional.empty();
        }

        /// "When?" asks for the date of whatever was told before, a leave too.
        private Premise anyhow() {
            return new Premise(organisation(), EnumSet.allOf(Departure.Kind.class), scan.period());
        }

        private Optional<Question> isStillThere() {
            boolean either = scan.has(Concept.DISMISS) && scan.has(Concept.RESIGN);
            if (either) {
                return Optional.empty();
            }
            boolean claimed = scan.has(Concept.DISMISS) && !scan.has(Concept.STILL);
            boolean asked = scan.has(Concept.STILL) || (scan.has(Concept.YES_NO) && isLeaving);
            boolean otherwise = scan.asks(Concept.WHO)
                    || scan.asks(Concept.WHEN)
                    || scan.asks(Concept.WHERE)
                    || scan.asks(Concept.WHAT)
                    || scan.has(Concept.HOW_MANY, Concept.HOW_MUCH);
            if (person == null || !asked || otherwise || scan.hasExtras()) {
                return Optional.empty();
            }
            return Optional.of(
                    claimed
                            ? new Question.Check(scan.text().replaceAll("[?？]+\\s*$", ""))
                            : new Question.IsStillThere(person, organisation()));
        }

        /// "Murati's resignation", "McGrew left cuz?": a departure, with no question word that says what of it.
        private Optional<Question> howLeft() {
            boolean left = scan.has(Concept.LEAVE, Concept.RESIGN, Concept.DISMISS, Concept.ON_LEAVE);
            boolean otherwise = scan.asks(Concept.WHO)
                    || scan.asks(Concept.WHEN)
                    || scan.asks(Concept.WHERE)
                    || scan.has(Concept.HOW_MANY, Concept.HOW_MUCH, Concept.SAY);
            return person != null && left && !otherwise && !scan.hasExtras()
                    ? Optional.of(new Question.Why(person, premise()))
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

        private Optional<Question> whoLeft() {
            Set<String> among = subjects.holders(scan);
            boolean asksForPeople = scan.has(Concept.WHO, Concept.LIST)
                    || !among.isEmpty()
                    || (!organisations.isEmpty() && person == null && !isAskingOtherwise());
            if (!isLeaving
                    || !asksForPeople
                    || scan.asks(Concept.WHY)
                    || scan.asks(Concept.WHEN)
                    || scan.has(Concept.HOW_MANY, Concept.REMAIN)) {
                return Optional.empty();
            }
            Named with = scan.has(Concept.TOGETHER) ? person : null;
            if (dismisses() && !organisations.isEmpty()) {
                return Optional.of(new Question.WhoLeft(organisation(), scan.period(), kinds(), "", null, among));
            }
            boolean aboutAnother = person != null && with == null;
            if (aboutAnother && (organisations.isEmpty() || scan.has(Concept.SAY))) {
                return Optional.empty();
            }
            return Optional.of(new Question.WhoLeft(organisation(), scan.period(), kinds(), extraWords(), with, among));
        }

        /// "Whom did Musk fire at Twitter?"
        private boolean dismisses() {
            int verb =
                    scan.first(Concept.DISMISS).map(cue -> cue.span().start()).orElse(-1);
            return scan.asks(Concept.WHO)
                    && !scan.has(Concept.PASSIVE)
                    && scan.mentions().stream()
                            .anyMatch(m -> subjects.isPerson(m) && m.span().end() <= verb);
        }

        private Optional<Question> whoCameBack() {
            boolean asksForPeople = scan.asks(Concept.WHO) || scan.has(Concept.LIST);
            return asksForPeople && scan.has(Concept.RETURN) && person == null && !scan.hasExtras()
                    ? Optional.of(new Question.WhoLeft(
                            organisation(), scan.period(), EnumSet.of(Departure.Kind.RETURNED), "", null, Set.of()))
                    : Optional.empty();
        }

        private boolean isAskingOtherwise() {
            return scan.has(Concept.WHAT, Concept.WHICH, Concept.HOW_MUCH, Concept.SAY, Concept.YES_NO)
                    || scan.asks(Concept.WHERE);
        }

        private String extraWords() {
            List<String> words = new ArrayList<>();
            scan.extras().stream()
                    .map(Token::word)
                    .filter(word -> !Numbers.without(word).isBlank())
                    .forEach(words::add);
            return String.join(" ", words);
        }

        private Optional<Question> whoHolds() {
            boolean asked = scan.has(Concept.WHO, Concept.IDENTITY, Concept.WHICH) || scan.isOnlyNames();
            Optional<Mention> role = subjects.bareRole(scan);
            if (role.isEmpty() && scan.has(Concept.HOLDS) && scan.asks(Concept.WHO) && !scan.hasExtras()) {
                return head();
            }
            if (!asked
                    || role.isEmpty()
                    || isLeaving
                    || !scan.named(story, Entity.Kind.PERSON).isEmpty()) {
                return Optional.empty();
            }
            if (scan.has(Concept.STILL, Concept.REMAIN)
                    && !subjects.holders(scan).isEmpty()) {
                return Optional.empty();
            }
            List<Fact.Role> roles = role.get().roles().stream()
                    .flatMap(id -> story.fact(id).stream())
                    .map(Fact.Role.class::cast)
                    .toList();
            String title = role.get().span().of(scan.text());
            return scan.hasExtras() && scan.unknown().isEmpty() && !isNamedAfterRole(role.get())
                    ? Optional.empty()
                    : Optional.of(new Question.WhoHolds(title, roles, organisation(), scan.has(Concept.FORMER)));
        }

        /// "Who runs Tesla?" asks for its head.
        private Optional<Question> head() {
            List<Fact.Role> roles = subjects.heads(scan.language());
            return organisations.isEmpty() || roles.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Question.WhoHolds(
                            roles.getFirst().title().in(Languages.answered(scan.language())),
                            roles,
                            organisation(),
                            scan.has(Concept.FORMER)));
        }

        private boolean isNamedAfterRole(Mention role) {
            return scan.extras().stream().allMatch(token -> isBeside(token.span(), role.span()));
        }

        private Optional<Question> whoIs() {
            List<Named> entities = subjects.entities(scan);
            boolean asked = scan.has(Concept.IDENTITY, Concept.JOB, Concept.WHO) || scan.isOnlyNames();
            if (!asked
                    || scan.hasExtras()
                    || isLeaving
                    || scan.asks(Concept.WHEN)
                    || scan.has(Concept.WHERE, Concept.WHY)) {
                return Optional.empty();
            }
            boolean byRole = subjects.bareRole(scan).isPresent()
                    && scan.named(story, Entity.Kind.PERSON).isEmpty();
            if (person != null && byRole) {
                return Optional.of(new Question.WhoIs(person));
            }
            if (entities.size() == 1 && !scan.has(Concept.SAY, Concept.HOLDS, Concept.HOW_MUCH, Concept.HOW_MANY)) {
                return Optional.of(new Question.WhoIs(entities.getFirst()));
            }
            return person != null && scan.has(Concept.JOB, Concept.IDENTITY) && entities.size() <= 2
                    ? Optional.of(new Question.WhoIs(person))
                    : Optional.empty();
        }

        private Question free() {
            boolean onlyDays = scan.period() != null
                    && !scan.hasExtras()
                    && scan.words().isBlank()
                    && !story.facts().isEmpty();
            if (onlyDays) {
                List<Named> named = subjects.entities(scan);
                return new Question.Timeline(named.isEmpty() ? null : named.getFirst(), scan.period());
            }
            List<String> unknown = Stream.concat(scan.unknown().stream(), unknownSort().stream())
                    .map(token -> token.span().of(scan.text()))
                    .distinct()
                    .toList();
            Set<String> entities = scan.entities();
            if (entities.isEmpty() && person != null && person.candidates().size() == 1) {
                entities.add(person.candidates().getFirst().id());
            }
            entities.removeIf(entity -> !story.isSubject(entity, scan.language()));
            if (entities.isEmpty() && isLeaving && scan.has(Concept.HOW_MANY) && subjects.mainOrganisation() != null) {
                entities.add(subjects.mainOrganisation());
            }
            return new Question.Free(scan.text(), scan.words(), entities, unknown, sought(), scan.period());
        }

        /// "what colour", "which university": a sort of thing that the story knows nothing of.
        private Optional<Token> unknownSort() {
            return scan.extras().stream()
                    .filter(token -> !Typed.isUnspaced(token.word().codePointAt(0)))
                    .filter(token -> scan.cues().stream()
                            .filter(cue -> cue.concept() == Concept.WHAT || cue.concept() == Concept.WHICH)
                            .anyMatch(cue -> token.span().start() - cue.span().end() == 1))
                    .filter(token -> scan.topics().stream().noneMatch(topic -> topic.overlaps(token.span())))
                    .filter(token -> subjects.isUnknown(token, scan.language()))
                    .findFirst();
        }

        private Sought sought() {
            if (scan.has(Concept.HOW_MANY)) {
                return Sought.COUNT;
            } else if (scan.has(Concept.HOW_MUCH)) {
                return Sought.AMOUNT;
            } else if (scan.asks(Concept.WHEN)) {
                return Sought.DATE;
            } else if (scan.asks(Concept.WHY)) {
                return Sought.REASON;
            } else if (scan.asks(Concept.WHERE)) {
                return Sought.PLACE;
            } else if (scan.asks(Concept.WHO)) {
                return Sought.PERSON;
            } else if (scan.asks(Concept.WHICH)) {
                return Sought.ORGANISATION;
            }
            return scan.has(Concept.SAY) ? Sought.WORDS : Sought.ANYTHING;
        }

        private Premise premise() {
            return new Premise(organisation(), kinds(), scan.period());
        }

        /// The organisation that the text names; where an unknown name stands in its place, that; else the one of the
        /// conversation where the text points to it ("there").
        private @Nullable Named organisation() {
            if (!organisations.isEmpty()) {
                return organisations.getFirst();
            }
            Optional<Token> unknown = unknownOrganisation();
            if (unknown.isPresent()) {
                return new Named(unknown.get().span().of(scan.text()), List.of(), true);
            }
            return scan.has(Concept.THERE) ? subjects.lastOrganisation(before) : null;
        }

        private Optional<Token> unknownOrganisation() {
            return scan.unknown().stream().findFirst().or(this::objectOfLeaving);
        }

        /// An unknown word right behind "left" or "from" is the name of something.
        private Optional<Token> objectOfLeaving() {
            return scan.extras().stream()
                    .filter(token -> subjects.isUnknown(token, scan.language()))
                    .filter(token -> scan.cues().stream()
                            .filter(cue -> cue.concept() == Concept.LEAVE
                                    || cue.concept() == Concept.RESIGN
                                    || cue.concept() == Concept.STOP)
                            .anyMatch(cue -> token.span().start() - cue.span().end() == 1))
                    .filter(ignored -> isLeaving)
                    .min(Comparator.comparingInt(token -> token.span().start()));
        }

        private Set<Departure.Kind> kinds() {
            EnumSet<Departure.Kind> kinds = EnumSet.noneOf(Departure.Kind.class);
            if (scan.has(Concept.DISMISS)) {
                kinds.add(Departure.Kind.DISMISSED);
            }
            if (scan.has(Concept.RESIGN)) {
                kinds.add(Departure.Kind.RESIGNED);
            }
            if (scan.has(Concept.ON_LEAVE)) {
                kinds.add(Departure.Kind.ON_LEAVE);
            }
            return kinds;
        }
    }

    private static boolean isBeside(Span one, Span other) {
        return Math.abs(one.start() - other.end()) <= 1 || Math.abs(other.start() - one.end()) <= 1;
    }
}
