package dev.storybot.chat;

import dev.storybot.chat.Drawing.Count;
import dev.storybot.chat.Drawing.Entry;
import dev.storybot.chat.Drawing.Mark;
import java.util.ArrayList;
import java.util.List;

/// Tells in words what a picture shows, for whoever cannot see it.
record AltText(Wording wording) {

    /// No platform takes more, in UTF-16 code units.
    static final int LONGEST = 1_024;

    String of(Drawing drawing) {
        return switch (drawing) {
            case Drawing.Timeline timeline -> timeline(timeline);
            case Drawing.Comparison comparison -> comparison(comparison);
        };
    }

    private String timeline(Drawing.Timeline timeline) {
        Drawing.Captions captions = timeline.captions();
        String lead = text(
                "picture.alt.timeline",
                "title",
                captions.title(),
                "numbers",
                captions.subtitle(),
                "marks",
                marks(timeline));
        StringBuilder alt = new StringBuilder(lead);
        int told = 0;
        for (Entry entry : timeline.listed()) {
            String line = "\n" + line(entry, captions);
            int rest = timeline.entries().size() - told;
            if (alt.length() + line.length() + more(rest).length() > LONGEST) {
                break;
            }
            alt.append(line);
            told++;
        }
        int rest = timeline.entries().size() - told;
        return ChatPlatform.shortened(rest == 0 ? alt.toString() : alt + more(rest), LONGEST);
    }

    private String more(int rest) {
        return "\n" + wording.count("more", rest).text();
    }

    private String line(Entry entry, Drawing.Captions captions) {
        String what = entry.mark() == Mark.EVENT
                ? entry.label()
                : text(
                        "picture.alt.departure",
                        "name",
                        entry.label(),
                        "kind",
                        captions.marks().getOrDefault(entry.mark(), ""));
        Object said = entry.after() ? text("marked", "text", what, "mark", text("after-article")) : what;
        return text("dated", "date", entry.when(), "text", said);
    }

    private String marks(Drawing.Timeline timeline) {
        List<String> marks = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            long many = timeline.entries().stream()
                    .filter(entry -> entry.mark() == mark)
                    .count();
            if (many > 0) {
                marks.add(count(timeline.captions(), mark, many));
            }
        }
        return list(marks);
    }

    private String comparison(Drawing.Comparison comparison) {
        String alt = text("picture.alt.compare", "title", comparison.captions().title())
                + "\n" + side(comparison.first())
                + "\n" + side(comparison.second());
        return ChatPlatform.shortened(alt, LONGEST);
    }

    private String side(Drawing.Side side) {
        List<String> counts = side.counts().stream()
                .filter(count -> count.people() > 0)
                .map((Count count) -> text("picture.alt.count", "mark", count.word(), "n", count.people()))
                .toList();
        List<Entry> dated =
                side.entries().stream().filter(entry -> entry.from() != null).toList();
        String dates = dated.isEmpty()
                ? text("date.unknown")
                : text(
                        "span.both",
                        "from",
                        dated.getFirst().when(),
                        "to",
                        dated.getLast().when());
        return text(
                "picture.alt.side",
                "name",
                side.name(),
                "people",
                side.people(),
                "kinds",
                list(counts),
                "dates",
                dates);
    }

    private String count(Drawing.Captions captions, Mark mark, long many) {
        return text("picture.alt.count", "mark", captions.marks().getOrDefault(mark, ""), "n", many);
    }

    private String list(List<String> items) {
        return String.join(text("list.between"), items);
    }

    private String text(String key, Object... with) {
        return wording.say(key, with).text();
    }
}
