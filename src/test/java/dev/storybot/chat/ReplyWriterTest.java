package dev.storybot.chat;

import static dev.storybot.chat.SampleStory.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storybot.ask.Answer;
import dev.storybot.ask.Answered;
import dev.storybot.ask.Citation;
import dev.storybot.ask.Conversation;
import dev.storybot.ask.PassageSearch;
import dev.storybot.ask.Question;
import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Span;
import dev.storybot.chat.Reply.Block;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact.Departure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyWriterTest {

    private static final Question ANY = new Question.AboutStory();
    private static final Citation.OfPassage CITED =
            new Citation.OfPassage(L1, "en", new Span(0, 30), List.of(new Span(0, 9)), null);

    private final ReplyWriter writer = new ReplyWriter(STORY);

    @Test
    void who_left_begins_with_the_names_of_a_few_and_counts_neither_leaves_nor_returns() {
        Reply reply = english(whoLeft(null, Set.of()), crumb());
        assertThat(reply.plainText()).isEqualTo("""
            Ada Byron and Ben Crust left Crumb up to 30 September 2024, as far as the story names them.
            1 of them came back later.
            • 2 May 2024: Ada Byron, Head baker: resigned
            • Apr 2024: Ben Crust: dismissed; came back 20 Apr 2024
            On leave, not counted:
            • Mar 2024: Cleo Rye: on leave
            Counts by others:
            • The Daily Loaf counted seven bakers who left Crumb.
            Sources disagree (Whether Ben was dismissed). Crumb: He was. Ben: He was not.\
            """);
    }

    @Test
    void who_left_is_said_in_Japanese_too() {
        Reply reply = write(whoLeft(null, Set.of()), crumb(), "ja");
        assertThat(reply.lead().text()).isEqualTo("2024年9月30日までにクラムを去ったのはエイダ・バイロン、ベン・クラストです（記事と資料に名前のある範囲）。");
        assertThat(reply.plainText())
                .contains("• 2024年5月2日：エイダ・バイロン、製パン長：辞任・退社")
                .contains("見解が分かれています");
    }

    @Test
    void who_was_dismissed_is_asked_and_answered_as_such_in_its_period() {
        Question.Period april = new Question.Period(date("2024-04"), date("2024-04"), false);
        Question asked = whoLeft(april, Set.of(Departure.Kind.DISMISSED));
        Reply reply = english(asked, new Answer.Departures(CRUMB, april, List.of(BEN_LEAVES), List.of(), List.of()));
        assertThat(reply.lead().text())
                .isEqualTo("Dismissed from Crumb in April 2024: Ben Crust, as far as the story names them.");
    }

    @Test
    void what_happened_after_the_article_is_told_apart() {
        Reply reply = english(ANY, new Answer.Departures(LOAF, null, List.of(), List.of(DAN_LEAVES), List.of()));
        assertThat(reply.plainText()).isEqualTo("""
            The story names nobody who left Loaf up to 30 September 2024.
            After the article (30 September 2024):
            • 1 Dec 2024: Dan Oat: left\
            """);
    }

    @Test
    void where_no_organisation_was_asked_for_the_one_that_they_left_is_named() {
        Reply one = english(ANY, new Answer.Departures(null, null, List.of(ADA_LEAVES), List.of(), List.of()));
        assertThat(one.plainText())
                .startsWith("Ada Byron left Crumb up to 30 September 2024")
                .contains("• 2 May 2024: Ada Byron, Head baker: resigned");
        Reply two =
                english(ANY, new Answer.Departures(null, null, List.of(ADA_LEAVES), List.of(DAN_LEAVES), List.of()));
        assertThat(two.plainText())
                .startsWith("Ada Byron left an organisation of this story up to")
                .contains("• 2 May 2024: Ada Byron, Head baker, Crumb: resigned");
    }

    @Test
    void a_reason_says_whose_it_is_and_gives_the_words() {
        Reply reply = english(ANY, new Answer.Reasons(ADA, List.of(ADA_LEAVES)));
        assertThat(reply.plainText()).isEqualTo("""
            Why Ada Byron left Crumb (2 May 2024), said by Ada Byron: She wrote that the ovens were cold.
            “The ovens are cold” — Ada Byron, on a napkin, 2 May 2024
            In the article (L1): 「窯が冷たいと言った」
            The article leaves out the napkin.
            Also said about it:
            • reported by The Daily Loaf: The pay was low, The Daily Loaf reported.\
            """);
    }

    @Test
    void that_no_reason_was_given_is_said() {
        Reply reply = english(ANY, new Answer.Reasons(BEN, List.of(BEN_LEAVES, BEN_RETURNS)));
        assertThat(reply.lead().text())
                .isEqualTo(
                        "Why Ben Crust was dismissed from Crumb (April 2024): no reason given. No reason was given.");
        assertThat(reply.plainText())
                .contains("Other departures of Ben Crust:\n"
                        + "• Why Ben Crust came back to Crumb (20 April 2024): no reason given. The story does not"
                        + " say why.")
                .contains("Sources disagree (Whether Ben was dismissed).");
    }

    @Test
    void a_card_tells_what_the_article_calls_somebody() {
        Reply reply =
                write(ANY, new Answer.Card(ADA, List.of(HEAD_BAKER), List.of(ADA_LEAVES), List.of(ERRATUM)), "ja");
        assertThat(reply.plainText()).isEqualTo("""
            エイダ・バイロン：2024年5月までクラムの製パン長。
            役職：
            • 製パン長（クラム、2020年～2024年5月）
            退任・復帰など：
            • 2024年5月2日：製パン長（クラム）：辞任・退社
            記事での別の表記：アイダ
            記事の記述について（L1）：窯はぬるかった。\
            """);
    }

    @Test
    void an_entity_without_a_description_has_a_card_too() {
        Reply reply = english(ANY, new Answer.Card(LOAF, List.of(), List.of(), List.of()));
        assertThat(reply.plainText()).isEqualTo("Loaf is an organisation that the story names.");
    }

    @Test
    void when_is_answered_with_the_date_first() {
        Reply reply = english(ANY, new Answer.When(List.of(ADA_LEAVES, FAIR)));
        assertThat(reply.plainText()).isEqualTo("""
            2 May 2024. Ada Byron, Crumb's head baker, announced on 2 May 2024 that she was leaving.
            In effect from: 31 May 2024.
            Also:
            • 1 Jun 2024: The bread fair was held from 1 to 3 June 2024.\
            """);
        assertThat(reply.lead().marks()).containsExactly(new Words.Mark(0, 10, Words.Emphasis.STRONG));
        assertThat(english(ANY, new Answer.When(List.of(FAIR))).lead().text())
                .startsWith("1 June 2024 to 3 June 2024. ");
        assertThat(english(ANY, new Answer.When(List.of(HEAD_BAKER))).lead().text())
                .startsWith("The story gives no date. ");
    }

    @Test
    void where_somebody_went_next_names_what_was_left() {
        Reply reply = english(ANY, new Answer.WhereNext(ADA, List.of(ADA_LEAVES)));
        assertThat(reply.plainText()).isEqualTo("Ada Byron, after Crumb (2 May 2024): Joined Loaf (June 2024).");
    }

    @Test
    void who_took_over_is_answered_with_the_name() {
        Reply reply = english(ANY, new Answer.Replaced(ADA, List.of(ADA_LEAVES), List.of(CLEO_HEAD_BAKER)));
        assertThat(reply.plainText()).isEqualTo("""
            After Ada Byron: Cleo Rye.
            • Cleo Rye took over the ovens
            • Cleo Rye is head baker of Crumb.\
            """);
    }

    /// "Is she still there?" and "did she leave?" have one answer, so it begins with neither yes nor no.
    @Test
    void whether_somebody_is_still_there_is_answered_with_where_they_are() {
        assertThat(still(Answer.Still.Status.THERE)).startsWith("Ada Byron is at Crumb, as of 30 September 2024");
        assertThat(still(Answer.Still.Status.ON_LEAVE)).startsWith("Ada Byron is on leave from Crumb");
        assertThat(still(Answer.Still.Status.GONE)).startsWith("Ada Byron is no longer at Crumb");
        assertThat(still(Answer.Still.Status.LEFT_LATER))
                .startsWith("Ada Byron was still at Crumb on 30 September 2024")
                .contains("left after it");
    }

    private String still(Answer.Still.Status status) {
        return english(ANY, new Answer.Still(ADA, CRUMB, status, List.of(HEAD_BAKER)))
                .plainText();
    }

    @Test
    void who_holds_a_role_tells_those_who_hold_it_from_those_who_held_it() {
        Reply reply = english(ANY, new Answer.Holders("head baker", List.of(CLEO_HEAD_BAKER, HEAD_BAKER)));
        assertThat(reply.plainText()).isEqualTo("""
            Cleo Rye: Head baker, Crumb (since June 2024)
            • Cleo Rye is head baker of Crumb.
            At other times:
            • Ada Byron: Head baker, Crumb (2020 to May 2024)\
            """);
    }

    @Test
    void a_figure_names_who_makes_it_up() {
        Reply reply = english(ANY, new Answer.Facts(List.of(COUNT, ADA_LEAVES)));
        assertThat(reply.kind()).isEqualTo(Reply.Kind.FIGURE);
        assertThat(reply.plainText()).startsWith("""
            The Daily Loaf counted seven bakers who left Crumb.
            Named: Ada Byron and Ben Crust.
            Also:
            • Ada\
            """);
    }

    @Test
    void a_disputed_fact_never_stands_alone() {
        Reply reply = english(ANY, new Answer.Facts(List.of(BEN_LEAVES)));
        assertThat(reply.notes())
                .extracting(Words::text)
                .containsExactly("Sources disagree (Whether Ben was dismissed). Crumb: He was. Ben: He was not.");
    }

    @Test
    void a_quote_is_in_the_original_words_with_our_translation_and_the_articles() {
        Reply reply = write(ANY, new Answer.Quotes(ADA, "", List.of(COLD)), "ja");
        assertThat(reply.plainText()).isEqualTo("""
            エイダ・バイロン（ナプキンに、2024年5月2日）：“The ovens are cold”
            当ボットの訳：「窯が冷たい」
            記事（L1）での表現：「窯が冷たいと言った」
            記事はナプキンに触れていない。\
            """);
    }

    @Test
    void two_organisations_stand_side_by_side() {
        Answer.Departures loaf = new Answer.Departures(LOAF, null, List.of(), List.of(DAN_LEAVES), List.of());
        Reply reply = english(ANY, new Answer.Comparison((Answer.Departures) crumb(), loaf));
        assertThat(reply.lead().text())
                .isEqualTo("Crumb: 2 people; Loaf: 0 people. So many left up to 30 September 2024, as far as the story"
                        + " names them.");
        assertThat(reply.plainText())
                .contains("• Who left – Crumb: Ada Byron and Ben Crust / Loaf: none")
                .contains("• Dismissed – Crumb: 1 person / Loaf: 0 people")
                .contains("• After the article – Crumb: none / Loaf: Dan Oat")
                .contains("Sources disagree");
    }

    @Test
    void a_timeline_is_dated_and_keeps_what_came_after_the_article_apart() {
        Reply reply = english(ANY, new Answer.Timeline(CRUMB, null, List.of(COLD, FAIR, DAN_LEAVES)));
        assertThat(reply.plainText()).isEqualTo("""
            3 dated events, 2 May 2024 to 1 December 2024: Crumb.
            • 2 May 2024: Ada Byron wrote on 2 May 2024 that the ovens were cold.
            • 1 Jun 2024: Bread fair
            After the article (30 September 2024):
            • 1 Dec 2024: Dan Oat, Loaf: left\
            """);
    }

    @Test
    void a_check_begins_with_its_verdict() {
        assertThat(checked(Answer.Checked.Verdict.SUPPORTED, "en")).startsWith("Supported. Ada Byron, Crumb's head");
        assertThat(checked(Answer.Checked.Verdict.CONTRADICTED, "en")).startsWith("Contradicted. ");
        assertThat(checked(Answer.Checked.Verdict.DISPUTED, "en")).startsWith("Disputed. ");
        assertThat(checked(Answer.Checked.Verdict.NOT_COVERED, "en"))
                .startsWith("Not covered by the story. Looked for: “Ada is gone”.");
        assertThat(checked(Answer.Checked.Verdict.SUPPORTED, "ja")).startsWith("裏付けあり。");
        assertThat(checked(Answer.Checked.Verdict.CONTRADICTED, "ja")).startsWith("矛盾。");
        assertThat(checked(Answer.Checked.Verdict.DISPUTED, "ja")).startsWith("見解が分かれる。");
        assertThat(checked(Answer.Checked.Verdict.NOT_COVERED, "ja")).startsWith("記載なし。");
    }

    private String checked(Answer.Checked.Verdict verdict, String language) {
        Answer answer = new Answer.Checked("Ada is gone", verdict, List.of(ADA_LEAVES), List.of(CITED));
        return write(ANY, answer, language).plainText();
    }

    @Test
    void a_claim_that_only_a_passage_supports_is_answered_with_the_passage() {
        Answer answer = new Answer.Checked("Ada left", Answer.Checked.Verdict.SUPPORTED, List.of(), List.of(CITED));
        assertThat(english(ANY, answer).plainText())
                .isEqualTo("Supported. The story says (L1 of the article): “Ada Byron left Crumb on 2 May.”");
    }

    @Test
    void a_passage_is_quoted_with_the_words_that_answer_and_what_is_wrong_with_it() {
        Reply reply = english(ANY, new Answer.Cited(List.of(CITED)));
        assertThat(reply.lead().text())
                .isEqualTo("The story says (L1 of the article): “Ada Byron left Crumb on 2 May.”");
        Words.Mark mark = reply.lead().marks().getFirst();
        assertThat(reply.lead().text().substring(mark.start(), mark.end())).isEqualTo("Ada Byron");
        assertThat(reply.notes()).extracting(Words::text).first().asString().startsWith("On 「窯が冷たい」: ");
    }

    @Test
    void a_receipt_of_a_passage_has_a_sentence_either_side_and_says_whether_the_file_still_holds_it() {
        Answer shown = new Answer.Shown.OfPassage(STORY.articles().getFirst(), L2, L1, L3, List.of(), true);
        Reply reply = english(ANY, shown);
        assertThat(reply.plainText()).isEqualTo("""
            The story says (L2 of the article): “Ben Crust was dismissed. Nobody says why.”
            「ベン・クラストは解雇された。理由は誰も言わない。」 — as published, in Japanese
            Before it (L1): “She said that the ovens were cold.”
            After it (L3): “Bread is bread.”
            Published as: Ovens cold – The Daily Loaf, 3 May 2024 – https://example.org/ovens
            The file still holds this passage, unchanged.\
            """);
        assertThat(reply.receipts())
                .singleElement()
                .extracting(Reply.Receipt::id)
                .isEqualTo("L2");
        Answer changed = new Answer.Shown.OfPassage(STORY.articles().getFirst(), L2, null, null, List.of(), false);
        assertThat(english(ANY, changed).plainText()).contains("The file has changed since it was read");
    }

    @Test
    void a_fact_and_a_source_are_shown_on_request() {
        assertThat(english(ANY, new Answer.Shown.OfFact(BEN_LEAVES)).plainText())
                .startsWith("Crumb dismissed Ben Crust in April 2024.\nSources disagree");
        assertThat(english(ANY, new Answer.Shown.OfSource(PAPER, List.of(FAIR))).plainText())
                .isEqualTo("""
                    S1: Ovens cold – The Daily Loaf, 3 May 2024 – https://example.org/ovens
                    What rests on it:
                    • The bread fair was held from 1 to 3 June 2024.\
                    """);
    }

    @Test
    void the_story_says_what_it_covers() {
        Answer about = new Answer.About(List.of(CRUMB), List.of(ADA), date("2024-03"), date("2024-12-01"), 10, 3);
        assertThat(english(ANY, about).plainText()).isEqualTo("""
            The bakery exodus, as of 30 September 2024.
            Who left which bakery.
            • Organisations: Crumb
            • People: Ada Byron
            • Dated facts: March 2024 to 1 December 2024
            • 10 facts and 3 passages
            • The article can be read in: English and Japanese\
            """);
    }

    @Test
    void help_gives_every_command_and_examples_that_can_be_chosen() {
        Reply reply = english(ANY, new Answer.Help());
        for (Incoming.Command command : Incoming.Command.values()) {
            assertThat(reply.plainText()).contains("/" + command.word());
        }
        assertThat(reply.steps()).extracting(Reply.Step::command).containsExactly("who left Crumb?");
    }

    @Test
    void an_ambiguous_name_is_asked_back_and_each_choice_asks_the_same_again() {
        Question why = new Question.Why(new Named("Byron", List.of(ADA, BEN), true), Question.Premise.NONE);
        Reply reply = english(why, new Answer.Ambiguous("Byron", List.of(ADA, BEN)));
        assertThat(reply.plainText())
                .isEqualTo("Which “Byron”?\n• Ada Byron: Head baker of Crumb until May 2024.\n• Ben Crust");
        assertThat(reply.choices()).extracting(Reply.Step::command).containsExactly("/why Ada Byron", "/why Ben Crust");
        assertThat(reply.steps()).isEmpty();
    }

    @Test
    void not_in_the_story_says_what_was_looked_for_and_what_is_nearest() {
        Question next = new Question.WhereNext(Named.of(BEN), Question.Premise.NONE);
        Reply reply = english(next, new Answer.NotInStory("Ben Crust", List.of(BEN), List.of(BEN_LEAVES), List.of()));
        assertThat(reply.answered()).isFalse();
        assertThat(reply.plainText()).startsWith("""
            The story does not say. Looked for: where Ben Crust went next.
            The nearest names that it has: Ben Crust.
            The nearest things that the story has:
            • Crumb dismissed Ben Crust in April 2024.
            """);
        assertThat(reply.steps()).as("never a dead end").isNotEmpty();
    }

    @Test
    void a_false_premise_is_corrected_with_what_is_so() {
        for (Answer.Corrected.Premise premise : Answer.Corrected.Premise.values()) {
            Reply reply = english(ANY, new Answer.Corrected(premise, ADA, LOAF, List.of(ADA_LEAVES, FAIR)));
            assertThat(reply.kind()).isEqualTo(Reply.Kind.CORRECTED);
            assertThat(reply.lead().text()).contains("Ada Byron", "Loaf").endsWith("that she was leaving.");
            assertThat(english(ANY, new Answer.Corrected(premise, ADA, null, List.of()))
                            .lead()
                            .text())
                    .contains("Ada Byron");
        }
        assertThat(english(ANY, new Answer.Corrected(Answer.Corrected.Premise.LEFT_THERE, ADA, LOAF, List.of()))
                        .plainText())
                .isEqualTo("The story has no departure of Ada Byron from Loaf.");
    }

    @Test
    void a_command_used_wrongly_is_explained_with_an_example_that_works() {
        assertThat(english(ANY, new Answer.Usage("why", true)).plainText()).isEqualTo("""
            Usage: /why <person>
            It shows the reasons, each with who gives it.
            For example: /why Ada Byron\
            """);
        assertThat(english(ANY, new Answer.Usage("dance", false)).plainText())
                .isEqualTo("There is no command /dance. /help lists those that there are.");
        for (Incoming.Command command : Incoming.Command.values()) {
            assertThat(english(ANY, new Answer.Usage(command.word(), true)).plainText())
                    .contains("For example: /" + command.word());
        }
    }

    @Test
    void a_malformed_expression_is_told_with_the_place() {
        for (PassageSearch.Fault fault : PassageSearch.Fault.values()) {
            assertThat(english(ANY, new Answer.Malformed("\"bread", 0, fault)).plainText())
                    .startsWith("“\"bread” cannot be searched for: ")
                    .contains("(at character 1)");
        }
    }

    @Test
    void a_mended_name_is_said_but_not_one_that_was_typed_right() {
        Answered answered = answered(ANY, new Answer.Reasons(ADA, List.of(ADA_LEAVES)), "en");
        Reply mended = writer.write(with(answered, new Named("Ada Biron", List.of(ADA), false)));
        assertThat(mended.notes()).extracting(Words::text).containsExactly("Taking “Ada Biron” as Ada Byron.");
        Reply right = writer.write(with(answered, new Named("ada byron", List.of(ADA), false)));
        assertThat(right.notes()).isEmpty();
    }

    @Test
    void what_was_typed_cannot_hide_or_command() {
        String typed = "\u001B[31mred\u0000\u202Eevil **bold** <@123> `code`\nnext " + "x".repeat(500);
        Reply reply = english(ANY, new Answer.NotInStory(typed, List.of(), List.of(), List.of()));
        assertThat(reply.lead().text())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
                .contains("**bold** <@123> `code`")
                .endsWith("…”.");
        assertThat(reply.lead().text().length()).isLessThan(200);
        assertThat(reply.lead().marks()).isEmpty();
    }

    @Test
    void receipts_say_where_they_stand_and_keep_the_original() {
        Citation source = new Citation.OfSource(DAN_LEAVES, PAPER, "Dan is out");
        Answered answered = new Answered(
                ANY,
                new Answer.Facts(List.of(ADA_LEAVES)),
                "en",
                List.of(CITED, source),
                List.of(ADA),
                0.9,
                List.of(),
                List.of(new Answered.Next("why", "Ada Byron", ADA)),
                Conversation.NEW);
        Reply reply = writer.write(answered);
        assertThat(reply.receipts())
                .containsExactly(
                        new Reply.Receipt.OfPassage(
                                "L1",
                                "bakery",
                                "article",
                                1,
                                Words.of("L1 of the article"),
                                new Words(
                                        "Ada Byron left Crumb on 2 May.",
                                        List.of(new Words.Mark(0, 9, Words.Emphasis.FOUND))),
                                "en",
                                new Reply.Original("エイダ・バイロンは5月2日にクラムを去った。彼女は窯が冷たいと言った。", "ja"),
                                null),
                        new Reply.Receipt.OfSource(
                                "dan-leaves",
                                "dan-leaves",
                                "S1",
                                "Ovens cold",
                                Words.of("The Daily Loaf, 3 May 2024"),
                                "https://example.org/ovens",
                                Words.of("Dan is out"),
                                "en",
                                true));
        assertThat(reply.steps()).containsExactly(new Reply.Step("Why did Ada Byron leave?", "", "/why Ada Byron"));
        assertThat(reply.entities()).containsExactly("ada");
    }

    @Test
    void a_list_may_be_long_but_has_every_item() {
        List<Departure> many = java.util.Collections.nCopies(40, ADA_LEAVES);
        Reply reply = english(ANY, new Answer.Departures(CRUMB, null, many, List.of(), List.of()));
        assertThat(reply.body())
                .filteredOn(Block.Items.class::isInstance)
                .singleElement()
                .satisfies(block -> assertThat(((Block.Items) block).items()).hasSize(40));
    }

    private static Question whoLeft(Question.Period period, Set<Departure.Kind> kinds) {
        return new Question.WhoLeft(Named.of(CRUMB), period, kinds, "", null, Set.of());
    }

    private static Answer crumb() {
        return new Answer.Departures(
                CRUMB, null, List.of(ADA_LEAVES, BEN_RETURNS, BEN_LEAVES, CLEO_ON_LEAVE), List.of(), List.of(COUNT));
    }

    private Reply english(Question question, Answer answer) {
        return write(question, answer, "en");
    }

    private Reply write(Question question, Answer answer, String language) {
        return writer.write(answered(question, answer, language));
    }

    private static Answered answered(Question question, Answer answer, String language) {
        return new Answered(
                question, answer, language, List.of(), List.<Entity>of(), 0.9, List.of(), List.of(), Conversation.NEW);
    }

    private static Answered with(Answered answered, Named mended) {
        return new Answered(
                answered.question(),
                answered.answer(),
                answered.language(),
                List.of(),
                List.of(),
                0.9,
                List.of(mended),
                List.of(),
                Conversation.NEW);
    }
}
