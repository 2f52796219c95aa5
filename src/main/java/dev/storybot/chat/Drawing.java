package dev.storybot.chat;

import dev.storybot.story.PartialDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of a reply can be drawn, worded in the reply's language. Plain data, from which a picture is made without a look
/// at the story: who draws needs to know nothing of stories and say nothing of its own. Immutable; two that are equal
/// look the same.
public sealed interface Drawing {

    /// What an entry is, told by shape and colour.
    enum Mark {
        RESIGNED,
        DISMISSED,
        LEFT,
        ON_LEAVE,
        RETURNED,
        EVENT
    }

    /// Something dated.
    ///
    /// @param from   null where the date is not known
    /// @param to     the last day of what lasted longer, or null
    /// @param when   the date for people, brief
    /// @param label  who left, or what happened
    /// @param detail what is known beyond that, such as the role that was left; empty for nothing
    /// @param after  whether it is dated after the article
    record Entry(
            Mark mark,
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            String when,
            String label,
            String detail,
            boolean after) {}

    /// The words of a picture that are not its entries'.
    ///
    /// @param language BCP 47
    /// @param title    what is seen, in a few words
    /// @param subtitle the numbers and dates of it
    /// @param footer   which story it is from, and as of when
    /// @param after    the heading of what is dated after the article
    /// @param earlier  what stands below marks that are earlier than an axis that leaves out time
    /// @param later    what stands below those that are later
    /// @param vague    says that of a hollow mark only the year is known
    /// @param months   twelve brief names
    /// @param year     a year with `{year}` in the place of the number
    /// @param marks    what each mark says, for every mark that is drawn
    record Captions(
            String language,
            String title,
            String subtitle,
            String footer,
            String after,
            String earlier,
            String later,
            String vague,
            List<String> months,
            String year,
            Map<Mark, String> marks) {

        public Captions {
            months = List.copyOf(months);
            marks = Map.copyOf(marks);
        }
    }

    /// Dated entries in order of time.
    ///
    /// @param asOf    the article's date
    /// @param entries all of them
    /// @param listed  those of them that are named, at most [#MOST_LISTED]
    /// @param more    says how many are not named; empty where all are
    record Timeline(Captions captions, PartialDate asOf, List<Entry> entries, List<Entry> listed, String more)
            implements Drawing {

        /// More cannot be read in one picture.
        public static final int MOST_LISTED = 30;

        public Timeline {
            entries = List.copyOf(entries);
            listed = List.copyOf(listed);
        }
    }

    /// The departures of two organisations side by side.
    ///
    /// @param asOf the article's date
    record Comparison(Captions captions, PartialDate asOf, Side first, Side second) implements Drawing {}

    /// One of two organisations.
    ///
    /// @param people  how many left up to the article's date, in words
    /// @param counts  how many of them by kind, the kinds in the order of [Mark]
    /// @param entries each departure, leaves and returns among them, in order of time
    record Side(String name, String people, List<Count> counts, List<Entry> entries) {

        public Side {
            counts = List.copyOf(counts);
            entries = List.copyOf(entries);
        }
    }

    /// How many people a mark stands for.
    ///
    /// @param word what the mark says, and whether it is not counted
    record Count(Mark mark, String word, int people) {}

    Captions captions();
}
