package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.Engine;
import dev.storybot.ask.Answer.Corrected;
import dev.storybot.ask.Answer.Still.Status;
import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Period;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Fact.Departure.Kind;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Sample;
import dev.storybot.story.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingsTest {

    private static final Story STORY = Sample.harbourMuseum();
    private static final Leavings LEAVINGS = new Leavings(STORY);

    private static Entity entity(String id) {
        return STORY.entity(id).orElseThrow();
    }

    private static Leavings.Meant meant(String person, String organisation, Set<Kind> kinds, Period period) {
        Entity there = organisation == null ? null : entity(organisation);
        Named named = there == null ? null : Named.of(there);
        return LEAVINGS.meant(entity(person), new Premise(named, kinds, period), there);
    }

    private static Corrected.Premise wrong(Leavings.Meant meant) {
        assertThat(meant).isInstanceOf(Leavings.Meant.Wrong.class);
        return ((Leavings.Meant.Wrong) meant).answer().premise();
    }

    @Test
    void departures_of_a_person_leave_out_returns() {
        assertThat(LEAVINGS.of(entity("okafor"))).extracting(Fact::id).containsExactly("okafor-on-leave");
        assertThat(LEAVINGS.returnsOf(entity("okafor"))).extracting(Fact::id).containsExactly("okafor-returns");
        assertThat(LEAVINGS.of(entity("carvalho"))).isEmpty();
    }

    @Test
    void departures_up_to_the_storys_date_come_first_the_newest_first() {
        Story shipped = Engine.shipped().story();
        Leavings leavings = new Leavings(shipped);
        for (Entity person : shipped.entities()) {
            List<Fact.Departure> all = leavings.of(person);
            assertThat(all)
                    .isSortedAccordingTo(Comparator.comparing((Fact.Departure d) -> shipped.isAfterArticle(d))
                            .thenComparing(Leavings.newestFirst()));
        }
    }

    @Test
    void roles_held_on_the_storys_date_come_first() {
        assertThat(LEAVINGS.rolesOf(entity("marchetti"))).extracting(Fact::id).contains("marchetti-deputy");
        assertThat(LEAVINGS.rolesOf(entity("ada-lindqvist")))
                .extracting(Fact::id)
                .containsExactly("ada-lindqvist-founder", "ada-lindqvist-director");
    }

    @Test
    void a_question_without_a_premise_means_every_departure() {
        assertThat(meant("haddad", null, Set.of(), null)).isInstanceOf(Leavings.Meant.These.class);
    }

    @Test
    void a_wrong_organisation_a_wrong_kind_and_a_wrong_time_are_told_apart() {
        assertThat(wrong(meant("brandt", "museum", Set.of(), null))).isEqualTo(Corrected.Premise.LEFT_THERE);
        assertThat(wrong(meant("haddad", "museum", Set.of(Kind.RESIGNED), null)))
                .isEqualTo(Corrected.Premise.RESIGNED);
        assertThat(wrong(meant("ada-lindqvist", null, Set.of(Kind.DISMISSED), null)))
                .isEqualTo(Corrected.Premise.DISMISSED);
        Period april = new Period(new PartialDate(2019, 4, 0), new PartialDate(2019, 4, 0), false);
        assertThat(wrong(meant("haddad", "museum", Set.of(), april))).isEqualTo(Corrected.Premise.LEFT_THEN);
    }

    @Test
    void who_never_left_or_only_went_on_leave_did_not_leave_at_all() {
        assertThat(wrong(meant("carvalho", null, Set.of(), null))).isEqualTo(Corrected.Premise.LEFT_AT_ALL);
        assertThat(wrong(meant("okafor", "museum", Set.of(Kind.RESIGNED), null)))
                .isEqualTo(Corrected.Premise.LEFT_AT_ALL);
    }

    @Test
    void a_correction_shows_what_is_so() {
        Leavings.Meant meant = meant("brandt", "museum", Set.of(), null);
        assertThat(((Leavings.Meant.Wrong) meant).answer().facts())
                .extracting(Fact::id)
                .containsExactly("brandt-leaves-gallery");
    }

    @Test
    void an_organisation_that_the_story_does_not_know_was_not_left() {
        Named unknown = new Named("Louvre", List.of(), true);
        assertThat(wrong(LEAVINGS.meant(entity("haddad"), new Premise(unknown, Set.of(), null), null)))
                .isEqualTo(Corrected.Premise.LEFT_THERE);
    }

    @Test
    void another_date_by_which_a_departure_is_known_is_right_too() {
        Period twelfth = new Period(new PartialDate(2019, 4, 12), new PartialDate(2019, 4, 12), false);
        assertThat(meant("moriyama", "gallery", Set.of(), twelfth)).isInstanceOf(Leavings.Meant.These.class);
        Period lastDay = new Period(new PartialDate(2019, 6, 30), new PartialDate(2019, 6, 30), false);
        assertThat(meant("ada-lindqvist", null, Set.of(), lastDay)).isInstanceOf(Leavings.Meant.These.class);
    }

    @Test
    void who_left_in_a_way_that_is_not_known_can_have_left_in_any_but_is_on_no_leave() {
        assertThat(Leavings.fits(Kind.LEFT, Set.of(Kind.DISMISSED))).isTrue();
        assertThat(Leavings.fits(Kind.LEFT, Set.of(Kind.RESIGNED))).isTrue();
        assertThat(Leavings.fits(Kind.LEFT, Set.of(Kind.ON_LEAVE))).isFalse();
        assertThat(Leavings.fits(Kind.RESIGNED, Set.of(Kind.DISMISSED))).isFalse();
        assertThat(Leavings.fits(Kind.RETURNED, Set.of())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "haddad,museum,GONE",
        "tomas-lindqvist,museum,GONE",
        "ada-lindqvist,museum,GONE",
        "okafor,museum,ON_LEAVE",
        "marchetti,museum,LEFT_LATER",
        "brandt,gallery,GONE"
    })
    void whether_a_person_is_still_there_is_told_as_of_the_storys_date(String person, String at, Status status) {
        assertThat(LEAVINGS.still(entity(person), entity(at)))
                .hasValueSatisfying(still -> assertThat(still.status()).isEqualTo(status))
                .hasValueSatisfying(still -> assertThat(still.evidence()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"altman,openai,THERE", "brockman,openai,ON_LEAVE", "murati,openai,GONE", "musk,tesla,THERE"})
    void who_was_removed_and_came_back_is_there(String person, String at, Status status) {
        Story shipped = Engine.shipped().story();
        assertThat(new Leavings(shipped)
                        .still(
                                shipped.entity(person).orElseThrow(),
                                shipped.entity(at).orElseThrow()))
                .hasValueSatisfying(still -> assertThat(still.status()).isEqualTo(status));
    }

    @Test
    void who_never_was_there_or_comes_later_is_neither_there_nor_gone() {
        assertThat(LEAVINGS.still(entity("brandt"), entity("museum"))).isEmpty();
        assertThat(LEAVINGS.still(entity("carvalho"), entity("museum"))).isEmpty();
    }
}
