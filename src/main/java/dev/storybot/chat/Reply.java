package dev.storybot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An answer worded for people, the same for every platform. Immutable. Its parts stand in this one file, long as it is,
/// because whoever renders one has to render them all.
///
/// @param story      id of the story that it is about; empty where it is about none
/// @param language   that it is worded in, `en` or `ja`
/// @param answered   whether the question got what it asked for; false for "not in the story" and a corrected premise
/// @param lead       the first line, which answers the question
/// @param body       what follows it
/// @param notes      what one must know to read it rightly: names that were mended, points on which sources disagree,
///                   other dates, faults of the article
/// @param receipts   what it rests on, the weightiest first
/// @param choices    what the question could mean, to be asked back; empty where it was clear
/// @param steps      questions to go on with, each known to have an answer
/// @param entities   ids of those that it is about, the main one first
/// @param confidence 0 to 1: how sure the bot is that this answers what was meant
/// @param drawing    what of it can be drawn, or null
public record Reply(
        String story,
        Kind kind,
        String language,
        boolean answered,
        Words lead,
        List<Block> body,
        List<Words> notes,
        List<Receipt> receipts,
        List<Step> choices,
        List<Step> steps,
        List<String> entities,
        double confidence,
        @Nullable Drawing drawing) {

    public Reply {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
        receipts = List.copyOf(receipts);
        choices = List.copyOf(choices);
        steps = List.copyOf(steps);
        entities = List.copyOf(entities);
    }

    /// A reply that is about no story yet, and in which there is nothing to draw.
    public Reply(
            Kind kind,
            String language,
            boolean answered,
            Words lead,
            List<Block> body,
            List<Words> notes,
            List<Receipt> receipts,
            List<Step> choices,
            List<Step> steps,
            List<String> entities,
            double confidence) {
        this("", kind, language, answered, lead, body, notes, receipts, choices, steps, entities, confidence, null);
    }

    /// A text with emphasis. Nothing in the text is markup, whatever it looks like: a platform escapes it, and marks
    /// it up by the spans.
    ///
    /// @param marks in order, without overlap
    public record Words(String text, List<Mark> marks) {

        public static final Words NONE = of("");

        public enum Emphasis {
            /// The name, number or label that matters most.
            STRONG,
            /// Words of a quotation that answer.
            FOUND
        }

        /// An emphasised stretch, in UTF-16 code units: `start` inclusive, `end` exclusive.
        public record Mark(int start, int end, Emphasis emphasis) {

            Mark moved(int by) {
                return new Mark(start + by, end + by, emphasis);
            }
        }

        /// Fails if a mark lies outside the text or before the end of another.
        public Words {
            marks = List.copyOf(marks);
            int end = 0;
            for (Mark mark : marks) {
                if (mark.start() < end || mark.end() <= mark.start() || mark.end() > text.length()) {
                    throw new IllegalArgumentException("a mark must follow " + end + " within " + text.length()
                            + " characters, got " + mark.start() + ".." + mark.end());
                }
                end = mark.end();
            }
        }

        public static Words of(String text) {
            return new Words(text, List.of());
        }

        public static Words strong(String text) {
            return text.isEmpty() ? NONE : new Words(text, List.of(new Mark(0, text.length(), Emphasis.STRONG)));
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        public Words then(Words more) {
            if (more.isEmpty() || isEmpty()) {
                return isEmpty() ? more : this;
            }
            List<Mark> all = new ArrayList<>(marks);
            more.marks().forEach(mark -> all.add(mark.moved(text.length())));
            return new Words(text + more.text(), all);
        }

        public Words then(String more) {
            return then(of(more));
        }

        /// A stretch of it, with its emphasis.
        ///
        /// @param start in UTF-16 code units, inclusive
        /// @param end   exclusive
        public Words between(int start, int end) {
            return new Words(
                    text.substring(start, end),
                    marks.stream()
                            .filter(mark -> mark.start() < end && mark.end() > start)
                            .map(mark -> new Mark(
                                    Math.max(mark.start(), start) - start,
                                    Math.min(mark.end(), end) - start,
                                    mark.emphasis()))
                            .toList());
        }

        /// Between the quotation marks of their language: 「」 for Japanese and Chinese, “” for any other. Words that stand
        /// between them already get no second ones.
        ///
        /// @param language BCP 47
        public Words quoted(String language) {
            boolean corners = language.startsWith("ja") || language.startsWith("zh");
            String begin = corners ? "「" : "“";
            String end = corners ? "」" : "”";
            boolean isQuoted = text.startsWith(begin) && text.indexOf(end) == text.length() - 1;
            return isQuoted ? this : of(begin).then(this).then(end);
        }
    }

    /// What sort of answer it is.
    public enum Kind {
        WHO_LEFT,
        WHY,
        WHO_IS,
        WHEN,
        WHERE_NEXT,
        WHO_REPLACED,
        STILL_THERE,
        WHO_HOLDS,
        FIGURE,
        FACT,
        QUOTE,
        COMPARE,
        TIMELINE,
        CHECK,
        PASSAGE,
        RECEIPT,
        STORY,
        HELP,
        AMBIGUOUS,
        NOT_IN_STORY,
        CORRECTED,
        USAGE,
        /// Something broke; nothing is known about the question.
        FAILURE;

        /// As it stands in records: `who-left`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A part of the body.
    public sealed interface Block {

        record Paragraph(Words words) implements Block {}

        /// A list.
        ///
        /// @param title what it lists, a line above it; empty for none
        record Items(Words title, List<Words> items) implements Block {

            public Items {
                items = List.copyOf(items);
            }
        }

        /// Words of somebody or of an article, verbatim and without quotation marks around them.
        ///
        /// @param language    of the words
        /// @param attribution whose they are, where and when; empty for none
        record Quotation(Words words, String language, Words attribution) implements Block {}

        /// Two things side by side.
        ///
        /// @param first  what the first column is about
        /// @param second what the second column is about
        record Comparison(Words first, Words second, List<Row> rows) implements Block {

            public Comparison {
                rows = List.copyOf(rows);
            }
        }

        record Row(Words label, Words first, Words second) {}
    }

    /// What proves a claim of the reply.
    public sealed interface Receipt {

        /// What `/receipt` shows it by.
        String id();

        /// Words of an article of the story.
        ///
        /// @param story    id of the story
        /// @param article  id of the article within it
        /// @param line     of the article's file, counted from 1
        /// @param place    where it stands, for people: "L9 of the article"
        /// @param words    verbatim, without quotation marks
        /// @param language of the words
        /// @param original the whole passage as it was published, where `words` are of a rendering; else null
        /// @param fact     id of the fact that rests on it, or null
        record OfPassage(
                String id,
                String story,
                String article,
                int line,
                Words place,
                Words words,
                String language,
                @Nullable Original original,
                @Nullable String fact)
                implements Receipt {}

        /// A source outside the articles.
        ///
        /// @param fact         id of the fact that rests on it, or null
        /// @param source       id of the source
        /// @param title        of the page or publication
        /// @param place        publisher and date, for people
        /// @param url          its address; empty where it has none
        /// @param words        of the source, verbatim; null where the story does not hold them
        /// @param language     of the words, or of the title where there are none
        /// @param afterArticle whether the fact is dated after the story's own date
        record OfSource(
                String id,
                @Nullable String fact,
                String source,
                String title,
                Words place,
                String url,
                @Nullable Words words,
                String language,
                boolean afterArticle)
                implements Receipt {}
    }

    /// Words as they were published.
    public record Original(String words, String language) {}

    /// A question that can be asked by choosing it.
    ///
    /// @param label   for people
    /// @param detail  one more line for people; empty for none
    /// @param command what choosing it asks, as it would be typed
    public record Step(String label, String detail, String command) {}

    /// A reply of one line that answers nothing.
    static Reply unanswered(Kind kind, String language, Words lead) {
        return new Reply(
                kind, language, false, lead, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }

    Reply about(String storyId) {
        return new Reply(
                storyId,
                kind,
                language,
                answered,
                lead,
                body,
                notes,
                receipts,
                choices,
                steps,
                entities,
                confidence,
                drawing);
    }

    /// Whether a picture can be asked for ([ChatPlatform.Partner#picture]).
    public boolean isDrawable() {
        return drawing != null;
    }

    /// The reply with other words around what it rests on.
    Reply amended(Words otherLead, List<Block> parts, List<Words> remarks, List<Step> offered, List<Step> next) {
        return new Reply(
                story,
                kind,
                language,
                answered,
                otherLead,
                parts,
                remarks,
                receipts,
                offered,
                next,
                entities,
                confidence,
                drawing);
    }

    /// The reply as a person would read it: lead, body, choices and notes, without receipts and steps. Lines end with
    /// `\n`, the last one with nothing.
    public String plainText() {
        return PlainText.of(this);
    }
}
