package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.OpenAiExodus;
import dev.storybot.chat.Drawing.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureOfReplyTest {

    private static final Painter.Painting PAINTING = new Painter.Painting(new byte[] {1}, 20, 10);

    @ParameterizedTest
    @ValueSource(strings = {"/timeline", "/timeline openai", "/timeline murati", "/compare openai tesla"})
    void timelines_and_comparisons_can_be_drawn(String question) {
        assertThat(asked(question).isDrawable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/who-left openai", "/why murati", "/timeline zzz", "/help", "/timeline openai 1999 1999"})
    void what_is_neither_or_has_no_entries_cannot(String question) {
        assertThat(asked(question).isDrawable()).isFalse();
    }

    @Test
    void a_drawing_holds_every_entry_and_names_at_most_thirty_departures_first() {
        Drawing.Timeline timeline = (Drawing.Timeline) asked("/timeline openai").drawing();
        assertThat(timeline.entries()).hasSizeGreaterThan(100);
        assertThat(timeline.listed())
                .hasSize(Drawing.Timeline.MOST_LISTED)
                .isSubsetOf(timeline.entries())
                .noneMatch(entry -> entry.mark() == Mark.EVENT);
        assertThat(timeline.more()).startsWith("and " + (timeline.entries().size() - 30) + " more");
        assertThat(timeline.listed())
                .isSortedAccordingTo((a, b) -> Integer.compare(
                        timeline.entries().indexOf(a), timeline.entries().indexOf(b)));
    }

    @Test
    void what_is_dated_after_the_article_is_marked_so() {
        Drawing.Timeline timeline = (Drawing.Timeline) asked("/timeline murati").drawing();
        assertThat(timeline.listed()).isEqualTo(timeline.entries());
        assertThat(timeline.more()).isEmpty();
        assertThat(timeline.entries())
                .allSatisfy(entry ->
                        assertThat(entry.after()).isEqualTo(entry.from().isAfter(timeline.asOf())))
                .anyMatch(Drawing.Entry::after);
    }

    @Test
    void the_numbers_of_a_comparison_are_those_of_its_text() {
        Reply reply = asked("/compare openai tesla");
        Drawing.Comparison comparison = (Drawing.Comparison) reply.drawing();
        assertThat(reply.lead().text()).contains("OpenAI: " + comparison.first().people());
        assertThat(reply.plainText())
                .contains("Dismissed – OpenAI: " + people(comparison.first(), Mark.DISMISSED) + " / Tesla: "
                        + people(comparison.second(), Mark.DISMISSED));
    }

    private static String people(Drawing.Side side, Mark mark) {
        return side.counts().stream()
                        .filter(count -> count.mark() == mark)
                        .findFirst()
                        .orElseThrow()
                        .people()
                + " people";
    }

    @ParameterizedTest
    @CsvSource({
        "/timeline openai,en",
        "/timeline openai,ja",
        "/timeline,ja",
        "/timeline murati,en",
        "/compare openai x,en",
        "/compare openai x,ja"
    })
    void the_words_about_a_picture_are_within_what_platforms_take(String question, String language) {
        Reply reply = asked(question, language);
        assertThat(picture(reply))
                .hasValueSatisfying(picture -> assertThat(picture.alt())
                        .hasSizeBetween(100, 1_024)
                        .contains(reply.drawing().captions().title()));
    }

    @Test
    void the_words_about_a_timeline_tell_its_entries_and_how_many_more_there_are() {
        String alt = picture(asked("/timeline murati")).orElseThrow().alt();
        assertThat(alt)
                .startsWith("Picture of a timeline: Mira Murati. 24 dated events, 16 November 2023 to 18 February 2025."
                        + " Marks by kind: resigned 3, left 1, event 20.\n16 Nov 2023: Sutskever asks for a call;")
                .matches("(?s).*\nand [0-9]+ more\\.");
    }

    @Test
    void nothing_is_drawn_until_a_picture_is_asked_for() {
        List<Drawing> drawn = new ArrayList<>();
        Bot bot = OpenAiExodus.bot(drawing -> {
            drawn.add(drawing);
            return Optional.of(PAINTING);
        });
        Reply reply = bot.answer(Incoming.of("c", "/timeline murati"));
        assertThat(drawn).isEmpty();
        assertThat(bot.picture(reply)).isPresent();
        assertThat(drawn).containsExactly(reply.drawing());
    }

    @Test
    void what_cannot_be_drawn_leaves_the_answer_without_a_picture() {
        Reply reply = asked("/timeline murati");
        assertThat(OpenAiExodus.bot().picture(reply)).isEmpty();
        assertThat(OpenAiExodus.bot(drawing -> {
                            throw new NoClassDefFoundError("no fonts");
                        })
                        .picture(reply))
                .isEmpty();
        assertThat(OpenAiExodus.bot(drawing -> {
                            throw new OutOfMemoryError("no room for a picture");
                        })
                        .picture(reply))
                .isEmpty();
    }

    private static Optional<ChatPlatform.Picture> picture(Reply reply) {
        return OpenAiExodus.bot(drawing -> Optional.of(PAINTING)).picture(reply);
    }

    private static Reply asked(String question) {
        return asked(question, "en");
    }

    private static Reply asked(String question, String language) {
        return OpenAiExodus.bot().answer(new Incoming("c", question, Map.of(), language));
    }
}
