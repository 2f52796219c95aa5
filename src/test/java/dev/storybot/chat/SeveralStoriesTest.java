package dev.storybot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.ask.Answer;
import dev.storybot.ask.Answered;
import dev.storybot.ask.Asked;
import dev.storybot.ask.Conversation;
import dev.storybot.ask.Question;
import dev.storybot.chat.Incoming.Command;
import dev.storybot.story.Notes;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bot that speaks of three stories.
class SeveralStoriesTest {

    /// What each story was asked, in order: `bread: how?`.
    private final List<String> asked = new ArrayList<>();

    private final List<Conversation> before = new ArrayList<>();
    private List<Teller> tellers = List.of(
            teller("bread", "Bread", "パン"),
            teller("harbour-museum", "The harbour museum of Bergen", "ベルゲン港湾博物館の歴史"),
            teller("wine", "Wine and war", "ワインと戦争"));
    private final Bot bot = bot();

    @Test
    void a_question_goes_to_the_first_story_and_the_reply_says_so_once() {
        Reply first = bot.answer(Incoming.of("c", "how?"));
        Reply second = bot.answer(Incoming.of("c", "when?"));
        assertThat(asked).containsExactly("bread: how?", "bread: when?");
        assertThat(first.notes()).extracting(Reply.Words::text).anyMatch(note -> note.contains("first of 3 stories"));
        assertThat(second.notes()).isEmpty();
        assertThat(first.story()).isEqualTo("bread");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wine: how many?                                | wine           | how many?",
                "Bread, how many?                               | bread          | how many?",
                "in the bread story, how many?                  | bread          | how many?",
                "who left, according to the story Wine and War? | wine           | who left, ?",
                "who left the harbour-museum?                   | harbour-museum | who left  ?",
                "#harbour-museum who left?                      | harbour-museum | who left?",
                "パンの記事では、誰が辞めた？                    | bread          | 誰が辞めた?",
                "ベルゲン港湾博物館の歴史によると誰が辞めた？       | harbour-museum | 誰が辞めた?",
                "in the bread story and in the wine story: how? | bread          | in the bread story and in the wine story: how?",
                "wine                                           | bread          | wine",
                "who bakes bread?                               | bread          | who bakes bread?",
                "does wine: go with bread: ?                    | bread          | does wine: go with bread: ?",
                "/check the wine story is long                  | bread          | /check the wine story is long"
            })
    void a_question_that_names_its_story_goes_there_without_the_name(String typed, String story, String rest) {
        bot.answer(Incoming.of("c", typed));
        assertThat(asked).singleElement().asString().isEqualToNormalizingWhitespace(story + ": " + rest);
    }

    @Test
    void a_name_alone_asks_about_its_story() {
        bot.answer(Incoming.of("c", "the wine story"));
        assertThat(asked).containsExactly("wine: /story");
    }

    @Test
    void a_story_is_chosen_by_id_or_by_words_of_its_title() {
        for (String choice : List.of("wine", "WINE", "war", "wine wa", "ワイン", "Wine and war")) {
            asked.clear();
            Reply chosen = bot.answer(Incoming.of(choice, "/story " + choice));
            bot.answer(Incoming.of(choice, "how?"));
            assertThat(chosen.lead().text()).contains("Wine and war").contains("from now on");
            assertThat(asked).last().isEqualTo("wine: how?");
        }
    }

    @Test
    void a_choice_may_come_as_an_option() {
        bot.answer(new Incoming("c", "/story", Map.of("name", "wine"), null));
        bot.answer(Incoming.of("c", "how?"));
        assertThat(asked).last().isEqualTo("wine: how?");
    }

    @Test
    void a_choice_that_means_two_is_asked_back_and_one_that_means_none_is_offered_all() {
        tellers = List.of(teller("w-1", "Wine and war", "あ"), teller("w-2", "Wine and peace", "い"));
        Reply both = bot.answer(Incoming.of("c", "/story wine"));
        Reply none = bot.answer(Incoming.of("c", "/story beer"));
        assertThat(both.kind()).isEqualTo(Reply.Kind.AMBIGUOUS);
        assertThat(both.choices()).extracting(Reply.Step::command).containsExactly("/story w-1", "/story w-2");
        assertThat(none.kind()).isEqualTo(Reply.Kind.NOT_IN_STORY);
        assertThat(none.lead().text()).contains("“beer”");
        assertThat(none.choices()).hasSize(2);
        assertThat(asked).isEmpty();
    }

    @Test
    void which_story_this_is_tells_which_others_there_are() {
        Reply reply = bot.answer(Incoming.of("c", "/story"));
        assertThat(asked).containsExactly("bread: /story");
        assertThat(reply.plainText()).contains("There are 2 more stories");
        assertThat(reply.choices())
                .extracting(Reply.Step::command)
                .containsExactly("/story harbour-museum", "/story wine");
    }

    @Test
    void a_choice_holds_where_a_question_names_another_story() {
        bot.answer(Incoming.of("c", "/story wine"));
        Reply named = bot.answer(Incoming.of("c", "bread: how?"));
        bot.answer(Incoming.of("c", "when?"));
        assertThat(asked).endsWith("bread: how?", "wine: when?");
        assertThat(named.steps()).extracting(Reply.Step::command).containsExactly("bread: /help");
        bot.answer(Incoming.of("c", named.steps().getFirst().command()));
        assertThat(asked).endsWith("bread: /help");
    }

    @Test
    void without_a_choice_a_conversation_stays_with_the_story_that_it_named() {
        Reply named = bot.answer(Incoming.of("c", "wine: how?"));
        bot.answer(Incoming.of("c", "when?"));
        bot.answer(Incoming.of("other", "when?"));
        assertThat(asked).containsExactly("wine: how?", "wine: when?", "bread: when?");
        assertThat(named.steps()).extracting(Reply.Step::command).containsExactly("/help");
    }

    @Test
    void no_follow_up_leaks_from_one_story_into_another() {
        bot.answer(Incoming.of("c", "bread: who?"));
        bot.answer(Incoming.of("c", "wine: when?"));
        bot.answer(Incoming.of("c", "bread: when?"));
        assertThat(before.get(0)).isEqualTo(Conversation.NEW);
        assertThat(before.get(1)).isEqualTo(new Conversation(null, List.of(), "en"));
        assertThat(before.get(2).entities()).containsExactly("who?");
    }

    @Test
    void a_story_that_has_changed_begins_its_conversations_anew() {
        bot.answer(Incoming.of("c", "who?"));
        tellers = List.of(teller("bread", "Bread of today", "パン"));
        bot.answer(Incoming.of("c", "when?"));
        assertThat(before.getLast().entities()).isEmpty();
    }

    @Test
    void a_story_that_was_chosen_and_is_gone_is_followed_by_the_first_with_a_note() {
        bot.answer(Incoming.of("c", "/story wine"));
        tellers = tellers.subList(0, 2);
        Reply reply = bot.answer(Incoming.of("c", "when?"));
        assertThat(asked).last().isEqualTo("bread: when?");
        assertThat(reply.notes()).isNotEmpty();
    }

    @Test
    void where_there_is_no_story_any_more_the_bot_says_so() {
        tellers = List.of();
        assertThat(bot.answer(Incoming.of("c", "who?")).plainText()).isEqualTo("There is no story here at present.");
        assertThat(bot.suggestions("c", Command.STORY, "", "en", 5)).isEmpty();
        assertThat(bot.greeting("en")).contains("no story");
    }

    @Test
    void stories_are_completed_too() {
        assertThat(bot.suggestions("c", Command.STORY, "", "en", 5)).containsExactly("bread", "harbour-museum", "wine");
        assertThat(bot.suggestions("c", Command.STORY, "harb", "en", 5)).containsExactly("harbour-museum");
        assertThat(bot.suggestions("c", Command.STORY, "x", "en", 5)).isEmpty();
        assertThat(bot.greeting("en")).contains("Bread").contains("2 more stories");
    }

    @Test
    void a_record_names_the_story_that_its_reply_is_about() {
        Reply reply = bot.answer(Incoming.of("c", "wine: how?"));
        assertThat(ReplyRecord.of("wine: how?", reply, "bread", 1).story()).isEqualTo("wine");
    }

    @Test
    void what_one_thinks_of_a_reply_is_kept_for_the_story_of_its_question_which_is_not_answered_again() {
        List<String> kept = new ArrayList<>();
        Bot rated = bot(new Inbox() {
            @Override
            public void unanswered(String story, String language, String question) {}

            @Override
            public void rated(String story, String language, String question, boolean helpful) {
                kept.add(story + " " + language + " " + question + (helpful ? " +" : " -"));
            }
        });
        rated.rated("wine: how?", "ja", true);
        rated.rated("how?", "en", false);
        tellers = List.of();
        rated.rated("how?", "en", true);
        assertThat(kept).containsExactly("wine ja wine: how? +", "bread en how? -", " en how? +");
        assertThat(asked).isEmpty();
    }

    private Bot bot() {
        return bot(Inbox.NONE);
    }

    private Bot bot(Inbox inbox) {
        Stories stories = () -> new Stories.Shelf() {
            private final List<Teller> now = tellers;

            @Override
            public List<Teller> tellers() {
                return now;
            }

            @Override
            public void close() {}
        };
        return new Bot(
                stories,
                new Bot.Ports(new Conversations(100), ChosenStories.inMemory(100), inbox, Watcher.NONE, () -> "R1"));
    }

    private Teller teller(String id, String english, String japanese) {
        Story story = new Story(
                id,
                new Text(Map.of("en", english, "ja", japanese)),
                PartialDate.parse("2024-09-30").orElseThrow(),
                "en",
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Notes.NONE,
                "hash of " + english);
        return new Teller(
                story,
                (question, conversation) -> answered(id, question, conversation),
                new ReplyWriter(story),
                new Suggestions(story, () -> {
                    throw new IllegalStateException("nobody asked for names");
                }));
    }

    private Answered answered(String id, Asked question, Conversation conversation) {
        asked.add(id + ": " + question.text());
        before.add(conversation);
        boolean about = question.text().equals("/story");
        Answer answer = about
                ? new Answer.About(List.of(), List.of(), null, null, 0, 0)
                : new Answer.NotInStory("", List.of(), List.of(), List.of());
        return new Answered(
                new Question.AboutStory(),
                answer,
                "en",
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                new Conversation(null, List.of(question.text()), "en"));
    }
}
