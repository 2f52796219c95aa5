package dev.storybot.chat;

import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a question goes when the bot speaks of several stories: to the one that it names, else to the one chosen for its
/// conversation, else to the one that the conversation was about last, else to the first. Also words what `/story` says
/// of the others.
final class StoryDesk {

    private static final String COMMAND = "/story";

    /// Other stories that are told with one; `/story` followed by words finds any.
    private static final int LISTED = 20;

    private final List<Teller> tellers;
    private final StoryNames names;
    private final @Nullable String chosen;
    private final @Nullable String last;

    /// @param tellers at least one
    /// @param chosen  id of the story chosen for the conversation, or null
    /// @param last    id of the story that it was about last, or null
    StoryDesk(List<Teller> tellers, @Nullable String chosen, @Nullable String last) {
        this.tellers = tellers;
        this.names = new StoryNames(tellers);
        this.chosen = chosen;
        this.last = last;
    }

    /// Where a question goes.
    ///
    /// @param text   the question, without the name of its story
    /// @param unsaid whether nobody said which story is meant
    record Sent(Teller teller, String text, boolean unsaid) {}

    boolean hasOne() {
        return tellers.size() == 1;
    }

    Sent send(String text) {
        return hasOne()
                ? new Sent(tellers.getFirst(), text, false)
                : names.namedIn(text)
                        .map(named -> new Sent(named.teller(), named.rest().isBlank() ? COMMAND : named.rest(), false))
                        .orElseGet(() -> new Sent(usual(), text, isUnsaid()));
    }

    /// The story of a question that names none.
    Teller usual() {
        return known(chosen).or(() -> known(last)).orElseGet(tellers::getFirst);
    }

    private boolean isUnsaid() {
        return known(chosen).or(() -> known(last)).isEmpty();
    }

    private Optional<Teller> known(@Nullable String id) {
        return tellers.stream().filter(teller -> teller.id().equals(id)).findFirst();
    }

    /// What `/story` is to choose: the words behind it, or the option that the platform gives; empty where the message
    /// is no such choice.
    static String choice(Incoming incoming) {
        String text =
                Normalizer.normalize(incoming.text(), Normalizer.Form.NFKC).strip();
        String[] parts = text.split("\\s+", 2);
        if (!parts[0].toLowerCase(Locale.ROOT).equals(COMMAND)) {
            return "";
        }
        String behind = parts.length > 1 ? parts[1] : "";
        return incoming.options().getOrDefault("name", behind).strip();
    }

    /// The stories that a choice can mean.
    List<Teller> like(String typed) {
        return names.like(typed);
    }

    List<String> suggestions(String typed, int limit) {
        return hasOne() ? List.of() : names.suggestions(typed, limit);
    }

    /// The reply to a choice that means several stories, or none: then all are offered.
    Reply unclear(String typed, List<Teller> like, Wording wording) {
        String key = like.isEmpty() ? "stories.unknown" : "stories.which";
        Reply.Kind kind = like.isEmpty() ? Reply.Kind.NOT_IN_STORY : Reply.Kind.AMBIGUOUS;
        Words lead = wording.say(key, "typed", Typed.repeated(typed));
        Reply reply = Reply.unanswered(kind, wording.language(), lead);
        return reply.amended(lead, List.of(), List.of(), steps(like.isEmpty() ? tellers : like, wording), List.of());
    }

    /// What a story is about, as the one that was chosen a moment ago.
    Reply chosen(Reply about, Teller teller) {
        Wording wording = Wording.in(about.language());
        Words lead = wording.say("stories.chosen", "story", Words.strong(title(teller, wording)));
        return about.amended(lead, about.body(), about.notes(), about.choices(), about.steps());
    }

    /// A reply as the conversation needs it: it says which story it is about where nobody chose one, which others there
    /// are where it tells of one, and its steps stay within its story.
    Reply completed(Reply reply, Sent sent) {
        if (hasOne()) {
            return reply;
        }
        Wording wording = Wording.in(reply.language());
        if (reply.kind() == Reply.Kind.STORY) {
            return withOthers(reply, sent.teller(), wording);
        }
        if (sent.unsaid()) {
            Words note = wording.say(
                    "stories.first", "story", Words.strong(title(sent.teller(), wording)), "n", tellers.size());
            List<Words> notes = new ArrayList<>(reply.notes());
            notes.add(note);
            return reply.amended(reply.lead(), reply.body(), notes, reply.choices(), reply.steps());
        }
        return isUsual(sent.teller()) ? reply : staying(reply, sent.teller().id());
    }

    /// Whether the next question that names no story goes to `teller`, now that it has answered.
    private boolean isUsual(Teller teller) {
        return known(chosen).isEmpty() || teller.equals(usual());
    }

    private Reply withOthers(Reply reply, Teller teller, Wording wording) {
        List<Teller> others =
                tellers.stream().filter(other -> !other.equals(teller)).toList();
        List<Reply.Block> body = new ArrayList<>(reply.body());
        body.add(new Reply.Block.Paragraph(wording.count("stories.others", others.size())));
        return reply.amended(reply.lead(), body, reply.notes(), steps(others, wording), reply.steps());
    }

    /// With choices and steps that name their story, because what names none goes to another.
    private static Reply staying(Reply reply, String story) {
        return reply.amended(
                reply.lead(),
                reply.body(),
                reply.notes(),
                reply.choices().stream().map(step -> naming(story, step)).toList(),
                reply.steps().stream().map(step -> naming(story, step)).toList());
    }

    private static Reply.Step naming(String story, Reply.Step step) {
        return new Reply.Step(step.label(), step.detail(), story + ": " + step.command());
    }

    private static List<Reply.Step> steps(List<Teller> offered, Wording wording) {
        return offered.stream()
                .limit(LISTED)
                .map(teller -> step(teller, wording))
                .toList();
    }

    private static Reply.Step step(Teller teller, Wording wording) {
        String date = new DateWords(wording).of(teller.story().date());
        String label = wording.say("stories.each", "title", title(teller, wording), "id", teller.id(), "date", date)
                .text();
        return new Reply.Step(label, description(teller, wording), COMMAND + " " + teller.id());
    }

    private static String title(Teller teller, Wording wording) {
        return teller.story().title().in(wording.language());
    }

    /// The first sentence of a story's description; empty where it has none.
    private static String description(Teller teller, Wording wording) {
        Text description = teller.story().description();
        return description == null
                ? ""
                : SentenceCut.of(description.in(wording.language()), wording.language())
                        .getFirst();
    }
}
