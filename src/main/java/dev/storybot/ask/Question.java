package dev.storybot.ask;

import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.PartialDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked, as read. A question may name what the story does not know, or name it ambiguously: see [Named].
public sealed interface Question {

    /// A name in a question.
    ///
    /// @param typed      as it was typed
    /// @param candidates the entities it can mean: none where the story knows nobody of that name, several where it is
    ///                   ambiguous
    /// @param exact      false for a misspelling that was mended
    record Named(String typed, List<Entity> candidates, boolean exact) {

        public Named {
            candidates = List.copyOf(candidates);
        }

        public static Named of(Entity entity) {
            return new Named(entity.name("en"), List.of(entity), true);
        }
    }

    /// Days to keep to. Null ends are open.
    ///
    /// @param anyYear whether the question names no year, so that `from` and `to` stand for their month and day
    record Period(@Nullable PartialDate from, @Nullable PartialDate to, boolean anyYear) {

        /// Whether `date` can be within it.
        public boolean holds(PartialDate date) {
            return (from == null || !inYearOf(from, date).isAfter(date))
                    && (to == null || !date.isAfter(inYearOf(to, date)));
        }

        /// Whether all that `date` can mean is within it: `2024` is not within May 2024.
        public boolean contains(PartialDate date) {
            return (from == null || !date.beginsBefore(inYearOf(from, date)))
                    && (to == null || !date.endsAfter(inYearOf(to, date)));
        }

        private PartialDate inYearOf(PartialDate end, PartialDate date) {
            return anyYear ? new PartialDate(date.year(), end.month(), end.day()) : end;
        }
    }

    /// Who left? Each condition may be missing.
    ///
    /// @param kinds empty means all
    /// @param words what else is asked of those who left; empty for nothing
    /// @param with  the person together with whom they left, or null
    /// @param among ids of the persons to keep to ("which co-founders left?"); empty means anybody
    record WhoLeft(
            @Nullable Named organisation,
            @Nullable Period period,
            Set<Fact.Departure.Kind> kinds,
            String words,
            @Nullable Named with,
            Set<String> among)
            implements Question {

        public static WhoLeft from(Named organisation, @Nullable Period period) {
            return new WhoLeft(organisation, period, Set.of(), "", null, Set.of());
        }
    }

    /// What a question takes for granted about a departure; each part may be missing.
    ///
    /// @param organisation the one that it says was left
    /// @param kinds        the kinds that it says it was; empty where it does not say
    record Premise(
            @Nullable Named organisation,
            Set<Fact.Departure.Kind> kinds,
            @Nullable Period period) {

        public static final Premise NONE = new Premise(null, Set.of(), null);
    }

    /// Why did somebody leave? Of an organisation: why did people leave it?
    record Why(Named person, Premise premise) implements Question {}

    record WhoIs(Named name) implements Question {}

    /// When did somebody leave, or come back?
    record WhenLeft(Named person, Premise premise, boolean returned) implements Question {}

    record WhereNext(Named person, Premise premise) implements Question {}

    /// Who took over from a person?
    record WhoReplaced(Named person, Premise premise) implements Question {}

    record IsStillThere(Named person, @Nullable Named organisation) implements Question {}

    /// Who holds or held a role?
    ///
    /// @param roles  the role facts of that title
    /// @param former whether the question says so ("the former CEO")
    record WhoHolds(
            String title, List<Fact.Role> roles, @Nullable Named organisation, boolean former) implements Question {}

    record Quote(Named speaker, String topic, Set<String> about) implements Question {}

    record Compare(Named first, Named second) implements Question {}

    record Timeline(@Nullable Named entity, @Nullable Period period) implements Question {}

    record Check(String claim) implements Question {}

    record ShowReceipt(String id) implements Question {}

    record AboutStory() implements Question {}

    record Help() implements Question {}

    /// A greeting, or thanks.
    record SmallTalk(boolean thanks) implements Question {}

    /// What no story says: what the bot thinks, what ought to be, what will be.
    ///
    /// @param named those whom it is about
    record Beyond(List<Named> named) implements Question {

        public Beyond {
            named = List.copyOf(named);
        }
    }

    /// Free text that is none of the others.
    ///
    /// @param words    without names and question words
    /// @param entities ids of those named
    /// @param unknown  names that the story does not know
    record Free(
            String text,
            String words,
            Set<String> entities,
            List<String> unknown,
            Sought sought,
            @Nullable Period period)
            implements Question {

        Free asking(String otherWords) {
            return new Free(text, otherWords, entities, unknown, sought, period);
        }
    }

    /// An expression of the search syntax.
    record Expression(String expression) implements Question {}

    /// A command that lacks its argument, or that there is not.
    ///
    /// @param command the command typed, without its slash
    record Incomplete(String command) implements Question {}

    /// What kind of thing would answer.
    enum Sought {
        PERSON,
        ORGANISATION,
        PLACE,
        DATE,
        /// How much: a sum, a size.
        AMOUNT,
        /// How many.
        COUNT,
        REASON,
        WORDS,
        ANYTHING
    }
}
