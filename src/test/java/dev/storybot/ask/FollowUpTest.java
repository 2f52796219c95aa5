package dev.storybot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.Engine;
import dev.storybot.story.Entity;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private Conversation conversation = Conversation.NEW;

    private Answered ask(Engine engine, String text) {
        Answered answered = engine.answer(text, conversation);
        conversation = answered.after();
        return answered;
    }

    /// Kind and names of the question as read.
    private String read(Engine engine, String text) {
        Question question = ask(engine, text).question();
        String names = Concerned.named(question).stream()
                .flatMap(named -> named.candidates().stream())
                .map(Entity::id)
                .collect(Collectors.joining(" "));
        return (question.getClass().getSimpleName() + " " + names).strip();
    }

    @Test
    void the_same_is_asked_of_somebody_else() {
        assertThat(read(Engine.shipped(), "Why did Murati leave?")).isEqualTo("Why murati");
        assertThat(read(Engine.shipped(), "And Zoph?")).isEqualTo("Why zoph");
        assertThat(read(Engine.shipped(), "McGrew?")).isEqualTo("Why mcgrew");
        assertThat(read(Engine.shipped(), "what about Schulman")).isEqualTo("Why schulman");
    }

    @Test
    void something_else_is_asked_of_the_same_person() {
        assertThat(read(Engine.museum(), "Why did Haddad leave?")).isEqualTo("Why haddad");
        assertThat(read(Engine.museum(), "When?")).isEqualTo("WhenLeft haddad");
        assertThat(read(Engine.museum(), "what did she say?")).isEqualTo("Quote haddad");
        assertThat(read(Engine.museum(), "is she still there?")).startsWith("IsStillThere haddad");
        assertThat(read(Engine.museum(), "who replaced her?")).isEqualTo("WhoReplaced haddad");
    }

    @Test
    void a_pronoun_means_the_last_person_whom_it_fits() {
        ask(Engine.museum(), "who is Tomas Lindqvist");
        ask(Engine.museum(), "who is Ada Lindqvist");
        assertThat(read(Engine.museum(), "why did he leave?")).isEqualTo("Why tomas-lindqvist");
        assertThat(read(Engine.museum(), "and why did she leave?")).isEqualTo("Why ada-lindqvist");
    }

    @Test
    void the_same_is_asked_of_another_organisation() {
        assertThat(read(Engine.shipped(), "who left Tesla?")).isEqualTo("WhoLeft tesla");
        assertThat(read(Engine.shipped(), "and OpenAI?")).isEqualTo("WhoLeft openai");
        assertThat(read(Engine.shipped(), "who is its CEO")).startsWith("WhoHolds");
    }

    @Test
    void there_means_the_organisation_spoken_of() {
        ask(Engine.museum(), "who left the Tidewater Gallery?");
        assertThat(read(Engine.museum(), "is Brandt still there?")).isEqualTo("IsStillThere brandt gallery");
    }

    @Test
    void japanese_leaves_out_what_has_been_said() {
        assertThat(read(Engine.museum(), "マルケッティは誰?")).isEqualTo("WhoIs marchetti");
        assertThat(read(Engine.museum(), "まだいる?")).isEqualTo("IsStillThere marchetti");
        assertThat(read(Engine.museum(), "オカフォーは?")).startsWith("IsStillThere okafor");
        assertThat(read(Engine.museum(), "いつ?")).isEqualTo("WhenLeft okafor");
    }

    @Test
    void a_choice_that_was_asked_back_can_be_made_by_name() {
        assertThat(ask(Engine.museum(), "why did Lindqvist leave?").answer()).isInstanceOf(Answer.Ambiguous.class);
        assertThat(read(Engine.museum(), "Tomas")).isEqualTo("Why tomas-lindqvist");
    }

    @Test
    void a_name_on_its_own_asks_who_it_is_where_nothing_was_asked_before() {
        assertThat(read(Engine.shipped(), "And Zoph?")).isEqualTo("WhoIs zoph");
    }

    @Test
    void when_alone_asks_for_the_date_of_a_leave_too() {
        ask(Engine.museum(), "why did Okafor go on leave?");
        assertThat(ask(Engine.museum(), "when?").answer()).isInstanceOf(Answer.When.class);
    }

    @Test
    void what_was_checked_is_spoken_of() {
        ask(Engine.museum(), "/check Haddad was dismissed");
        assertThat(read(Engine.museum(), "when?")).isEqualTo("WhenLeft haddad");
    }

    @Test
    void help_and_a_wrong_use_change_nothing_of_what_is_spoken_of() {
        ask(Engine.museum(), "why did Haddad leave?");
        Conversation before = conversation;
        ask(Engine.museum(), "/help");
        ask(Engine.museum(), "/why");
        assertThat(conversation).isEqualTo(before);
    }

    @Test
    void a_conversation_remembers_few_entities() {
        ask(Engine.shipped(), "who left OpenAI?");
        ask(Engine.shipped(), "who left Tesla?");
        assertThat(conversation.entities()).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
    }
}
