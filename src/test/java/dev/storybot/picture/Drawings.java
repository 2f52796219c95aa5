package dev.storybot.picture;

import dev.storybot.OpenAiExodus;
import dev.storybot.chat.Drawing;
import dev.storybot.chat.Drawing.Entry;
import dev.storybot.chat.Drawing.Mark;
import dev.storybot.chat.Incoming;
import dev.storybot.story.PartialDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Drawings for tests: those of the story that ships, and some that try the layout.
final class Drawings {

    private static final List<String> QUESTIONS = List.of(
            "/timeline",
            "/timeline openai",
            "/timeline murati",
            "/timeline zoph",
            "/timeline tesla 2024-04 2024-05",
            "/compare openai tesla",
            "/compare tesla x");

    private Drawings() {}

    static Stream<Drawing> shipped() {
        return QUESTIONS.stream().flatMap(question -> Stream.of("en", "ja").map(language -> asked(question, language)));
    }

    static Drawing asked(String question, String language) {
        Incoming incoming = new Incoming("c", question, Map.of(), language);
        return Objects.requireNonNull(OpenAiExodus.bot().answer(incoming).drawing());
    }

    /// What strains a layout: texts without end or spaces, thousands of entries, one day, vague dates, all after the
    /// article.
    static Stream<Drawing> strained() {
        String endless = "Supercalifragilistic".repeat(300);
        return Stream.of(
                timeline(
                        entry(Mark.EVENT, "2024-01-01", endless, false),
                        entry(Mark.LEFT, "2024-02-01", endless, false)),
                timeline(entry(Mark.LEFT, "2024", "a", false), entry(Mark.LEFT, "2024", "b", false)),
                timeline(entry(Mark.LEFT, "2024-05-05", "a", false), entry(Mark.EVENT, "2024-05-05", "b", false)),
                timeline(entry(Mark.RETURNED, "2025-01-31", "a", true), entry(Mark.EVENT, "2031", "b", true)),
                timeline(entry(Mark.EVENT, "1066-10-14", "a", false), entry(Mark.EVENT, "2024-09-30", "b", false)),
                timeline(entry(Mark.EVENT, null, "a", false), entry(Mark.EVENT, null, "b", false)),
                timeline(Collections.nCopies(5_000, entry(Mark.DISMISSED, "2024-05-05", "a", false))
                        .toArray(Entry[]::new)),
                comparison(endless, Collections.nCopies(1_000, entry(Mark.LEFT, "2024-05-05", "a", false))),
                comparison("A", List.of()));
    }

    static Entry entry(Mark mark, String date, String label, boolean after) {
        PartialDate from = date == null ? null : PartialDate.parse(date).orElseThrow();
        return new Entry(mark, from, null, date == null ? "Date not known" : date, label, label, after);
    }

    static Drawing.Timeline timeline(Entry... entries) {
        List<Entry> all = Arrays.asList(entries);
        List<Entry> listed = all.subList(0, Math.min(all.size(), Drawing.Timeline.MOST_LISTED));
        return new Drawing.Timeline(captions("A title"), date("2024-09-30"), all, listed, "and some more");
    }

    static Drawing.Timeline titled(String title) {
        Drawing.Timeline plain = timeline(entry(Mark.LEFT, "2024-05-05", "a", false));
        return new Drawing.Timeline(captions(title), plain.asOf(), plain.entries(), plain.listed(), "");
    }

    private static Drawing.Comparison comparison(String name, List<Entry> entries) {
        List<Drawing.Count> counts = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            counts.add(new Drawing.Count(mark, "a word that is as long as words get (not counted)", 1_000));
        }
        return new Drawing.Comparison(
                captions("Both"),
                date("2024-09-30"),
                new Drawing.Side(name, name, counts, entries),
                new Drawing.Side("B", "1 person", List.of(), List.of(entry(Mark.LEFT, "2024-06-05", "a", false))));
    }

    private static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    private static Drawing.Captions captions(String title) {
        return new Drawing.Captions(
                "en",
                title,
                "numbers",
                "footer",
                "After the article",
                "earlier",
                "later",
                "Hollow: vague",
                List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
                "{year}",
                Map.of(Mark.LEFT, "left", Mark.EVENT, "event", Mark.DISMISSED, "dismissed", Mark.RETURNED, "back"));
    }
}
