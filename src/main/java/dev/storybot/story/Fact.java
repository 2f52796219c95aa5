package dev.storybot.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One typed, sourced record of the story. The cases are closed: a new kind of fact is a new record here, and the
/// compiler names every `switch` that has to learn it.
public sealed interface Fact {

    /// What every kind of fact has.
    ///
    /// @param date      when it happened, was announced, was said or was true; null where a figure or role has none
    /// @param alsoDated other dates by which the same is known (another time zone, the article's date)
    /// @param dateNote  why there is more than one date
    /// @param text      the fact in one or two whole sentences, attribution included: what the bot says
    /// @param entities  ids of other entities concerned, beyond those in the typed components
    /// @param terms     further words by which people ask for it, by language
    /// @param disputed  id of the disagreement that concerns it, or null
    /// @param receipts  at least one
    record Common(
            String id,
            @Nullable PartialDate date,
            List<PartialDate> alsoDated,
            @Nullable Text dateNote,
            Text text,
            List<String> entities,
            Map<String, List<String>> terms,
            @Nullable String disputed,
            List<Receipt> receipts) {

        public Common {
            alsoDated = List.copyOf(alsoDated);
            entities = List.copyOf(entities);
            terms = Map.copyOf(terms);
            receipts = List.copyOf(receipts);
        }
    }

    /// Somebody left an organisation, went on leave from it, or came back.
    ///
    /// @param role       the role held, or null
    /// @param effective  the last (or first) day where it differs from the date of the announcement
    /// @param reversedBy id of the departure of kind `RETURNED` that undid it, or null
    record Departure(
            Common common,
            String person,
            String organisation,
            @Nullable Text role,
            Kind kind,
            @Nullable PartialDate effective,
            @Nullable String reversedBy,
            List<Reason> reasons,
            List<Next> next,
            List<Successor> successors)
            implements Fact {

        public enum Kind {
            RESIGNED,
            DISMISSED,
            /// Left a board, or it is not known whether the person chose to.
            LEFT,
            ON_LEAVE,
            RETURNED
        }

        public Departure {
            reasons = List.copyOf(reasons);
            next = List.copyOf(next);
            successors = List.copyOf(successors);
        }
    }

    /// Why somebody left, and who says so.
    ///
    /// @param by        the sayer's name; null where no reason was given
    /// @param statement id of the statement that holds the words, or null
    record Reason(
            Label label,
            @Nullable Text by,
            Text text,
            @Nullable String statement,
            List<Receipt> receipts) {

        public enum Label {
            PERSON,
            ORGANISATION,
            REPORTED,
            NONE
        }

        public Reason {
            receipts = List.copyOf(receipts);
        }
    }

    /// What a person did after leaving.
    record Next(
            Text text,
            @Nullable String organisation,
            @Nullable PartialDate date,
            List<Receipt> receipts) {

        public Next {
            receipts = List.copyOf(receipts);
        }
    }

    /// Who took over.
    record Successor(String person, Text text, List<Receipt> receipts) {

        public Successor {
            receipts = List.copyOf(receipts);
        }
    }

    /// What somebody is or was.
    ///
    /// @param alsoCalled other ways to say the title ("tech chief"), in any language
    /// @param from       null where the start is not known
    /// @param to         null while it is held
    /// @param succeeds   ids of the persons who held it before
    record Role(
            Common common,
            String person,
            String organisation,
            Text title,
            List<String> alsoCalled,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            List<String> succeeds)
            implements Fact {

        public Role {
            alsoCalled = List.copyOf(alsoCalled);
            succeeds = List.copyOf(succeeds);
        }

        /// Whether it is held on `day`: begun (or of unknown beginning) and not over.
        public boolean isHeldOn(PartialDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
        }
    }

    /// What somebody said, in the original words.
    ///
    /// @param words       verbatim
    /// @param language    of the words
    /// @param translation our own, by language; null where there is none
    /// @param rendering   how an article renders it, or null
    /// @param note        how the rendering differs, or what one must know to read the words
    record Statement(
            Common common,
            String speaker,
            String words,
            String language,
            @Nullable Text where,
            @Nullable Text translation,
            List<String> about,
            Receipt.@Nullable Line rendering,
            @Nullable Text note)
            implements Fact {

        public Statement {
            about = List.copyOf(about);
        }
    }

    /// A number.
    ///
    /// @param measure what is counted, a short English noun ("valuation")
    /// @param value   the number as it is said, unit included
    /// @param number  the same as a plain number, or null where it is not one
    /// @param by      who counted, or null
    /// @param members ids of the entities that make the number up; empty where they are not known
    record Figure(
            Common common,
            String subject,
            String measure,
            Text value,
            @Nullable Double number,
            @Nullable String unit,
            @Nullable Text by,
            List<String> members)
            implements Fact {

        public Figure {
            members = List.copyOf(members);
        }
    }

    /// Something that happened.
    ///
    /// @param end last day, or null
    record Event(Common common, Text title, @Nullable PartialDate end) implements Fact {}

    Common common();

    default String id() {
        return common().id();
    }

    default @Nullable PartialDate date() {
        return common().date();
    }

    default Text text() {
        return common().text();
    }

    default List<Receipt> receipts() {
        return common().receipts();
    }

    /// Ids of every entity concerned, those of the typed components first, without repeats.
    default Set<String> concerned() {
        Set<String> ids = new LinkedHashSet<>();
        switch (this) {
            case Departure d -> {
                ids.add(d.person());
                ids.add(d.organisation());
            }
            case Role r -> {
                ids.add(r.person());
                ids.add(r.organisation());
            }
            case Statement s -> {
                ids.add(s.speaker());
                ids.addAll(s.about());
            }
            case Figure f -> {
                ids.add(f.subject());
                ids.addAll(f.members());
            }
            case Event ignored -> {
                // an event's entities are all in the common part
            }
        }
        ids.addAll(common().entities());
        return ids;
    }

    /// Whether it is known to be of `date`, by its own or one of its other dates.
    default boolean isDated(PartialDate date) {
        PartialDate own = date();
        return (own != null && own.overlaps(date))
                || common().alsoDated().stream().anyMatch(other -> other.overlaps(date));
    }
}
