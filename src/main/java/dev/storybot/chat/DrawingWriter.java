package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Drawing.Captions;
import dev.storybot.chat.Drawing.Count;
import dev.storybot.chat.Drawing.Entry;
import dev.storybot.chat.Drawing.Mark;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Text;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes down what of an answer can be drawn, and words it.
record DrawingWriter(Voice voice) {

    /// Fewer dated entries make no picture: their text says as much.
    private static final int FEWEST = 2;

    /// The drawing of a timeline; null where there is too little of it.
    @Nullable
    Drawing timeline(Answer.Timeline answer, String about, String events, String when) {
        if (answer.facts().size() < FEWEST) {
            return null;
        }
        String organisation = answer.entity() == null ? "" : answer.entity().id();
        List<Entry> entries =
                answer.facts().stream().map(fact -> entry(fact, organisation)).toList();
        List<Entry> listed = listed(entries);
        int others = entries.size() - listed.size();
        return new Drawing.Timeline(
                captions(about, text("picture.timeline.numbers", "events", events, "when", when)),
                voice.story().date(),
                entries,
                listed,
                others == 0 ? "" : voice.wording().count("picture.more", others).text());
    }

    /// The entries that are named: departures before anything else, then those nearest to the article's date.
    private List<Entry> listed(List<Entry> entries) {
        List<Integer> best = IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> entries.get(i).mark() == Mark.EVENT ? 1 : 0)
                        .thenComparingLong(i -> distance(entries.get(i))))
                .limit(Drawing.Timeline.MOST_LISTED)
                .sorted()
                .toList();
        return best.stream().map(entries::get).toList();
    }

    private long distance(Entry entry) {
        PartialDate date = entry.from();
        return date == null
                ? Long.MAX_VALUE
                : Math.abs(ChronoUnit.DAYS.between(
                        date.firstDay(), voice.story().date().firstDay()));
    }

    /// @param organisation id of the one that the drawing is about, which goes without saying; or empty
    private Entry entry(Fact fact, String organisation) {
        PartialDate date = fact.date();
        return new Entry(
                fact instanceof Departure departure ? mark(departure.kind()) : Mark.EVENT,
                date,
                fact instanceof Fact.Event event ? event.end() : null,
                date == null ? text("date.unknown") : voice.dates().brief(date),
                label(fact),
                fact instanceof Departure departure ? detail(departure, organisation) : "",
                voice.story().isAfterArticle(fact));
    }

    private String label(Fact fact) {
        return switch (fact) {
            case Departure departure -> voice.name(departure.person());
            case Fact.Event event -> voice.text(event.title());
            case Fact.Statement statement -> voice.text(statement.text());
            case Fact.Figure figure -> voice.text(figure.text());
            case Fact.Role role -> voice.text(role.text());
        };
    }

    private String detail(Departure departure, String organisation) {
        Text role = departure.role();
        boolean known = departure.organisation().equals(organisation);
        if (role == null) {
            return known ? "" : voice.name(departure.organisation());
        }
        return known
                ? voice.text(role)
                : text("picture.role", "title", voice.text(role), "organisation", voice.name(departure.organisation()));
    }

    private static Mark mark(Departure.Kind kind) {
        return switch (kind) {
            case RESIGNED -> Mark.RESIGNED;
            case DISMISSED -> Mark.DISMISSED;
            case LEFT -> Mark.LEFT;
            case ON_LEAVE -> Mark.ON_LEAVE;
            case RETURNED -> Mark.RETURNED;
        };
    }

    /// The drawing of a comparison; null where nobody left either, or a side is no organisation of the story.
    @Nullable
    Drawing comparison(Answer.Comparison answer) {
        Entity first = answer.first().organisation();
        Entity second = answer.second().organisation();
        if (first == null || second == null) {
            return null;
        }
        Drawing.Side one = side(first, answer.first());
        Drawing.Side other = side(second, answer.second());
        if (one.entries().size() + other.entries().size() < FEWEST) {
            return null;
        }
        String title = text("picture.compare", "first", voice.name(first), "second", voice.name(second));
        return new Drawing.Comparison(
                captions(title, text("picture.compare.numbers", "date", voice.asOf())),
                voice.story().date(),
                one,
                other);
    }

    private Drawing.Side side(Entity organisation, Answer.Departures departures) {
        List<Entry> entries = Stream.concat(departures.before().stream(), departures.after().stream())
                .map(departure -> entry(departure, organisation.id()))
                .sorted(Comparator.comparing(Entry::from, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Count> counts = new ArrayList<>();
        for (Departure.Kind kind : Departure.Kind.values()) {
            int people = people(departures.before().stream()
                    .filter(departure -> departure.kind() == kind)
                    .toList());
            counts.add(new Count(mark(kind), word(kind), people));
        }
        int people = people(new DepartureSort(Set.of()).counted(departures.before()));
        return new Drawing.Side(
                voice.name(organisation),
                voice.wording().count("people", people).text(),
                counts,
                entries);
    }

    private String word(Departure.Kind kind) {
        String word = text("kind." + DepartureLine.word(kind));
        boolean counted = DepartureSort.GONE.contains(kind);
        return counted ? word : text("picture.uncounted", "kind", word);
    }

    private static int people(List<Departure> departures) {
        return DepartureWriter.people(departures).size();
    }

    private Captions captions(String title, String subtitle) {
        return new Captions(
                voice.language(),
                title,
                subtitle,
                text("story.lead", "title", voice.text(voice.story().title()), "date", voice.asOf()),
                text("picture.after"),
                text("picture.earlier"),
                text("picture.later"),
                text("picture.vague"),
                IntStream.rangeClosed(1, 12).mapToObj(voice.dates()::month).toList(),
                text("date.year", "year", "{year}"),
                marks());
    }

    private Map<Mark, String> marks() {
        Map<Mark, String> marks = new EnumMap<>(Mark.class);
        Arrays.stream(Departure.Kind.values())
                .forEach(kind -> marks.put(mark(kind), text("kind." + DepartureLine.word(kind))));
        marks.put(Mark.EVENT, text("picture.event"));
        return marks;
    }

    private String text(String key, Object... with) {
        return voice.say(key, with).text();
    }
}
