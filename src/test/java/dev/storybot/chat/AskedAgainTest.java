package dev.storybot.chat;

import static dev.storybot.chat.SampleStory.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.ask.Question;
import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.ask.Question.Sought;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedAgainTest {

    private static final Named BYRON = new Named("Byron", List.of(ADA, BEN), true);

    @Test
    void a_choice_asks_the_same_question_of_the_one_chosen() {
        assertThat(again(new Question.Why(BYRON, Premise.NONE))).isEqualTo("/why Ada Byron");
        assertThat(again(new Question.WhoIs(BYRON))).isEqualTo("/who-is Ada Byron");
        assertThat(again(new Question.WhenLeft(BYRON, Premise.NONE, false))).isEqualTo("When did Ada Byron leave?");
        assertThat(again(new Question.WhenLeft(BYRON, Premise.NONE, true))).isEqualTo("When did Ada Byron come back?");
        assertThat(again(new Question.WhereNext(BYRON, Premise.NONE))).isEqualTo("Where did Ada Byron go next?");
        assertThat(again(new Question.WhoReplaced(BYRON, Premise.NONE))).isEqualTo("Who replaced Ada Byron?");
        assertThat(again(new Question.IsStillThere(BYRON, null))).isEqualTo("Is Ada Byron still there?");
        assertThat(again(new Question.IsStillThere(BYRON, Named.of(CRUMB)))).isEqualTo("Is Ada Byron still at Crumb?");
        assertThat(again(new Question.IsStillThere(Named.of(CLEO), BYRON)))
                .isEqualTo("Is Cleo Rye still at Ada Byron?");
        assertThat(again(new Question.Quote(BYRON, "ovens", Set.of()))).isEqualTo("/quote Ada Byron ovens");
        assertThat(again(new Question.Timeline(BYRON, null))).isEqualTo("/timeline Ada Byron");
        assertThat(again(new Question.Compare(Named.of(LOAF), BYRON))).isEqualTo("/compare Loaf Ada Byron");
        assertThat(again(new Question.Check("Byron left"))).isEqualTo("/check Ada Byron left");
        assertThat(again(new Question.Free("did Byron bake?", "bake", Set.of(), List.of(), Sought.ANYTHING, null)))
                .isEqualTo("did Ada Byron bake?");
        assertThat(again(new Question.WhoLeft(BYRON, null, Set.of(), "", null, Set.of())))
                .isEqualTo("/who-left Ada Byron");
    }

    @Test
    void what_cannot_be_asked_again_shows_who_it_is() {
        assertThat(again(new Question.Help())).isEqualTo("/who-is Ada Byron");
        assertThat(again(new Question.Check("it is so"))).isEqualTo("/who-is Ada Byron");
    }

    private static String again(Question question) {
        return new AskedAgain(new Voice(STORY, Wording.in("en")), question, "Byron").about(ADA);
    }
}
