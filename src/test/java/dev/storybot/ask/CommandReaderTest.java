package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.Engine;
import dev.storybot.ask.Question.Named;
import dev.storybot.story.Entity;
import dev.storybot.story.PartialDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {

    private static final Engine SHIPPED = Engine.shipped();
    private static final Engine MUSEUM = Engine.museum();

    private static Question read(String command) {
        return SHIPPED.answer(command).question();
    }

    private static Question read(String command, Map<String, String> options) {
        return SHIPPED.answer(command, options).question();
    }

    private static String ids(Named named) {
        return named.candidates().stream().map(Entity::id).collect(Collectors.joining(" "));
    }

    private static String about(Question question) {
        return Concerned.named(question).stream().map(CommandReaderTest::ids).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/who-left tesla | WhoLeft | tesla",
                "/who-left オープンAI | WhoLeft | openai",
                "/who-left Twitter | WhoLeft | x",
                "/WHO-LEFT Tesla | WhoLeft | tesla",
                "who-left tesla | WhoLeft | tesla",
                "/why murati | Why | murati",
                "/why   Jan   Leike | Why | leike",
                "/why morati | Why | murati",
                "/why the CTO | Why | murati",
                "/why ムラティ | Why | murati",
                "/who-is helen toner | WhoIs | toner",
                "/who toner | WhoIs | toner",
                "who-is toner | WhoIs | toner",
                "/who-is ウルトラマン | WhoIs | altman",
                "/quote altman | Quote | altman",
                "/quote altman leadership | Quote | altman",
                "/timeline | Timeline |",
                "/timeline tesla | Timeline | tesla",
                "/timeline murati from May to June 2024 | Timeline | murati",
                "/compare openai tesla | Compare | openai tesla",
                "/compare OpenAI and Tesla | Compare | openai tesla",
                "/compare テスラ OpenAI | Compare | tesla openai",
                "/check Murati resigned | Check |",
                "/receipt L9 | ShowReceipt |",
                "/story | AboutStory |",
                "story | AboutStory |",
                "/help | Help |",
                "/help why | Help |",
                "/ask who left tesla? | WhoLeft | tesla",
                "/ask ムラティはなぜ辞めた? | Why | murati"
            })
    void a_command_is_read_with_its_argument(String command, String kind, String about) {
        Question question = read(command);
        assertThat(question.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(about(question)).isEqualTo(about == null ? "" : about);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-left", "why", "who-is", "who", "quote", "compare", "check", "receipt", "ask"})
    void a_command_that_lacks_its_argument_is_told_how_it_is_used(String name) {
        assertThat(SHIPPED.answer("/" + name).answer()).isEqualTo(new Answer.Usage(name, true));
        assertThat(SHIPPED.answer("/" + name + "  \n").answer()).isEqualTo(new Answer.Usage(name, true));
        assertThat(SHIPPED.answer("/" + name, Map.of()).answer()).isEqualTo(new Answer.Usage(name, true));
    }

    @Test
    void a_command_that_there_is_not_is_told_so() {
        assertThat(SHIPPED.answer("/fire murati").answer()).isEqualTo(new Answer.Usage("fire", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"why murati", "compare OpenAI and Tesla", "help me find out who left Tesla", "/", "who left?"})
    void words_without_a_slash_that_could_be_a_question_are_one(String text) {
        assertThat(CommandReader.command(text, Map.of())).isNull();
    }

    @Test
    void arguments_come_from_options_where_the_platform_has_them() {
        assertThat(about(read("/why", Map.of("person", "Murati")))).isEqualTo("murati");
        assertThat(about(read("/who-left", Map.of("organisation", "tesla")))).isEqualTo("tesla");
        assertThat(about(read("/who-is", Map.of("name", "グレッグ・ブロックマン")))).isEqualTo("brockman");
        assertThat(read("/check", Map.of("claim", "Murati resigned"))).isEqualTo(new Question.Check("Murati resigned"));
        assertThat(read("/receipt", Map.of("id", "L9"))).isEqualTo(new Question.ShowReceipt("L9"));
        assertThat(about(read("/ask", Map.of("question", "why did Zoph leave?"))))
                .isEqualTo("zoph");
    }

    @Test
    void two_organisations_are_compared_in_the_order_given() {
        assertThat(about(read("/compare", Map.of("organisation", "Tesla", "other", "OpenAI"))))
                .isEqualTo("tesla openai");
        assertThat(MUSEUM.answer("/compare Tidewater Gallery, Harbour Museum").question())
                .satisfies(question -> assertThat(about(question)).isEqualTo("gallery museum"));
    }

    @Test
    void one_organisation_cannot_be_compared() {
        assertThat(SHIPPED.answer("/compare tesla").answer()).isEqualTo(new Answer.Usage("compare", true));
    }

    @Test
    void an_unknown_name_is_kept_as_it_was_typed() {
        Question.WhoIs asked = (Question.WhoIs) read("/who-is Pablo Picasso");
        assertThat(asked.name().typed()).isEqualTo("Pablo Picasso");
        assertThat(asked.name().candidates()).isEmpty();
    }

    @Test
    void a_role_means_who_held_it_on_the_storys_date_or_last_before_it_not_who_comes_later() {
        assertThat(about(MUSEUM.answer("/who-is the director of the museum").question()))
                .isEqualTo("ada-lindqvist");
        assertThat(about(MUSEUM.answer("/who-is the deputy director").question()))
                .isEqualTo("marchetti");
    }

    @Test
    void a_name_that_several_have_keeps_them_all() {
        assertThat(about(MUSEUM.answer("/why Lindqvist").question())).isEqualTo("ada-lindqvist tomas-lindqvist");
        assertThat(about(MUSEUM.answer("/why Tomas Lindqvist").question())).isEqualTo("tomas-lindqvist");
    }

    @Test
    void the_topic_of_a_quotation_is_an_option_or_what_stands_behind_the_name() {
        assertThat(((Question.Quote) read("/quote altman leadership")).topic()).isEqualTo("leadership");
        assertThat(((Question.Quote) read("/quote", Map.of("person", "Altman", "topic", "leadership"))).topic())
                .isEqualTo("leadership");
        assertThat(((Question.Quote) read("/quote musk altman")).about()).containsExactly("altman");
        assertThat(((Question.Quote) read("/quote", Map.of("person", "Musk", "topic", "Altman"))).about())
                .containsExactly("altman");
    }

    @Test
    void a_timeline_keeps_to_the_days_of_its_options_or_of_its_words() {
        Question.Period wanted = new Question.Period(new PartialDate(2023, 11, 0), new PartialDate(2024, 5, 0), false);
        assertThat(((Question.Timeline)
                                read("/timeline", Map.of("entity", "Altman", "from", "2023-11", "to", "2024-05")))
                        .period())
                .isEqualTo(wanted);
        assertThat(((Question.Timeline) read("/timeline altman 2023-11 2024-05")).period())
                .isEqualTo(wanted);
        assertThat(((Question.Timeline) read("/timeline 2024")).entity()).isNull();
    }

    @Test
    void days_of_a_timeline_that_no_calendar_has_are_left_out() {
        Question.Timeline asked = (Question.Timeline) read("/timeline", Map.of("from", "someday", "to", "2024-13-45"));
        assertThat(asked.entity()).isNull();
        assertThat(asked.period()).isIn(null, new Question.Period(null, new PartialDate(2024, 0, 0), false));
    }

    @Test
    void a_month_behind_the_organisation_keeps_to_that_month() {
        assertThat(((Question.WhoLeft)
                                MUSEUM.answer("/who-left Tidewater in May").question())
                        .period())
                .isEqualTo(new Question.Period(new PartialDate(2019, 5, 0), new PartialDate(2019, 5, 0), true));
    }
}
