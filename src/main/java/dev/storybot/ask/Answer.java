package dev.storybot.ask;

import dev.storybot.story.Article;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Notes;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Passage;
import dev.storybot.story.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the story says to a question. Data only: `chat` words it. Failure is one of the cases.
public sealed interface Answer {

    /// Who left.
    ///
    /// @param organisation null where the question names none
    /// @param period       the days asked for, or null for all
    /// @param before       departures up to the story's date, newest first; leaves and returns are among them
    /// @param after        departures after it, oldest first
    /// @param counts       figures in which others count the same, each to be attributed
    record Departures(
            @Nullable Entity organisation,
            Question.@Nullable Period period,
            List<Fact.Departure> before,
            List<Fact.Departure> after,
            List<Fact.Figure> counts)
            implements Answer {}

    /// Why somebody left: the departures asked for, newest first, each with its reasons.
    record Reasons(Entity person, List<Fact.Departure> departures) implements Answer {}

    /// Why people left an organisation.
    ///
    /// @param reasons   the most often given first, then by the latest departure
    /// @param departures how many departures there are, with and without a reason
    record ReasonsOfMany(Entity organisation, List<Shared> reasons, int departures) implements Answer {

        /// A reason with those who left for it.
        ///
        /// @param reason     as one of the departures has it
        /// @param departures newest first
        public record Shared(Fact.Reason reason, List<Fact.Departure> departures) {}
    }

    /// Who or what something is.
    ///
    /// @param roles      those held on the story's date first
    /// @param departures of a person; newest first
    /// @param errata     what an article calls it that it is not called
    record Card(Entity entity, List<Fact.Role> roles, List<Fact.Departure> departures, List<Notes.Erratum> errata)
            implements Answer {}

    /// When something happened: the first fact's date is the answer.
    record When(List<Fact> facts) implements Answer {}

    /// What a person did next. `departures` have a `next`, the one asked for first.
    record WhereNext(Entity person, List<Fact.Departure> departures) implements Answer {}

    /// Who took over from a person: by departures that name successors, or by roles that succeed the person's.
    record Replaced(Entity person, List<Fact.Departure> departures, List<Fact.Role> roles) implements Answer {}

    /// Whether a person is at an organisation on the story's date.
    ///
    /// @param evidence roles and departures that show it, the deciding one first
    record Still(Entity person, Entity organisation, Status status, List<Fact> evidence) implements Answer {

        public enum Status {
            THERE,
            ON_LEAVE,
            GONE,
            /// Was there on the story's date and left after it.
            LEFT_LATER
        }
    }

    /// Who holds a role; current holders on the story's date first.
    record Holders(String title, List<Fact.Role> roles) implements Answer {}

    /// Facts that answer, the best first. The first one is the answer, the others belong to it.
    record Facts(List<Fact> facts) implements Answer {}

    /// What somebody said.
    ///
    /// @param topic as asked; empty for anything
    record Quotes(Entity speaker, String topic, List<Fact.Statement> statements) implements Answer {}

    /// Departures side by side.
    record Comparison(Departures first, Departures second) implements Answer {}

    /// Dated facts in order of time.
    record Timeline(@Nullable Entity entity, Question.@Nullable Period period, List<Fact> facts) implements Answer {}

    /// What the story says to a claim.
    ///
    /// @param facts    that support or contradict it, the strongest first; the nearest ones where it is not covered
    /// @param passages that do, likewise
    record Checked(String claim, Verdict verdict, List<Fact> facts, List<Citation.OfPassage> passages)
            implements Answer {

        public enum Verdict {
            SUPPORTED,
            CONTRADICTED,
            DISPUTED,
            NOT_COVERED
        }
    }

    /// Passages that answer, the best first.
    record Cited(List<Citation.OfPassage> passages) implements Answer {}

    /// A receipt on request.
    sealed interface Shown extends Answer {

        /// @param before  the passage before it, or null
        /// @param after   the passage after it, or null
        /// @param errata  what is wrong with it
        /// @param intact  whether the file still holds the passage as it was read; null where that was not looked at
        record OfPassage(
                Article article,
                Passage passage,
                @Nullable Passage before,
                @Nullable Passage after,
                List<Notes.Erratum> errata,
                @Nullable Boolean intact)
                implements Shown {}

        record OfFact(Fact fact) implements Shown {}

        record OfSource(Source source, List<Fact> facts) implements Shown {}
    }

    /// Which story this is.
    ///
    /// @param people the persons that it says most about
    /// @param from   date of the earliest dated fact, or null
    /// @param to     of the latest
    record About(
            List<Entity> organisations,
            List<Entity> people,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            int facts,
            int passages)
            implements Answer {}

    record Help() implements Answer {}

    /// Nothing was asked: somebody said thanks.
    record Thanked() implements Answer {}

    /// A name that several entities have equally.
    record Ambiguous(String typed, List<Entity> choices) implements Answer {}

    /// The story does not say.
    ///
    /// @param lookedFor what was looked for, as typed
    /// @param nearest   the nearest names that it has
    /// @param facts     the nearest things that it does have
    record NotInStory(String lookedFor, List<Entity> nearest, List<Fact> facts, List<Citation.OfPassage> passages)
            implements Answer {}

    /// The question takes for granted what the story has otherwise.
    ///
    /// @param organisation the one that the question has wrong, or null
    /// @param premise      what is not so
    /// @param facts        what is so; may be empty
    record Corrected(
            Premise premise, Entity person, @Nullable Entity organisation, List<Fact> facts) implements Answer {

        public enum Premise {
            /// The person is said to have left `organisation`; the story has no such departure.
            LEFT_THERE,
            /// The person is said to have left; the story has the person staying.
            LEFT_AT_ALL,
            /// The person is said to have been dismissed, but resigned.
            DISMISSED,
            /// The person is said to have resigned, but was dismissed.
            RESIGNED,
            /// The person is said to have left at a time that is not that of any departure.
            LEFT_THEN,
            /// The person is said to have come back.
            RETURNED
        }
    }

    /// A command was used wrongly.
    ///
    /// @param command without its slash; one that there is, or an unknown one
    record Usage(String command, boolean known) implements Answer {}

    /// An expression of the search syntax is malformed.
    record Malformed(String expression, int position, PassageSearch.Fault fault) implements Answer {}
}
