package dev.storybot.chat;

import dev.storybot.ask.Answered;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A reply while it is written. What is empty is left out, so that writers need not ask.
final class Draft {

    private final Reply.Kind kind;
    private final Words lead;
    private final List<Reply.Block> body = new ArrayList<>();
    private final Set<Words> notes = new LinkedHashSet<>();
    private final List<Reply.Step> choices = new ArrayList<>();
    private final List<Reply.Step> steps = new ArrayList<>();
    private @Nullable Drawing drawing;

    Draft(Reply.Kind kind, Words lead) {
        this.kind = kind;
        this.lead = lead;
    }

    Draft paragraph(Words words) {
        if (!words.isEmpty()) {
            body.add(new Reply.Block.Paragraph(words));
        }
        return this;
    }

    /// A list, with its title left out where nothing is listed.
    Draft items(Words title, Collection<Words> items) {
        if (!items.isEmpty()) {
            body.add(new Reply.Block.Items(title, List.copyOf(items)));
        }
        return this;
    }

    Draft quotation(Words words, String language, Words attribution) {
        body.add(new Reply.Block.Quotation(words, language, attribution));
        return this;
    }

    Draft block(Reply.Block block) {
        body.add(block);
        return this;
    }

    /// A note; one that is there already is not repeated.
    Draft note(Words note) {
        if (!note.isEmpty()) {
            notes.add(note);
        }
        return this;
    }

    /// The notes that facts need: where sources disagree, and why there is more than one date.
    Draft notes(Collection<? extends Fact> facts, Voice voice) {
        for (Fact fact : facts) {
            voice.disagreement(fact).ifPresent(this::note);
        }
        return this;
    }

    Draft dateNote(Fact fact, Voice voice) {
        var dateNote = fact.common().dateNote();
        return dateNote == null ? this : note(voice.say("date-note", "note", voice.text(dateNote)));
    }

    Draft drawing(@Nullable Drawing drawn) {
        drawing = drawn;
        return this;
    }

    Draft choice(Reply.Step choice) {
        choices.add(choice);
        return this;
    }

    Draft step(Reply.Step step) {
        steps.add(step);
        return this;
    }

    /// The reply, its first notes and its steps being those that come with the answer.
    Reply finished(Answered answered, List<Words> mended, List<Reply.Receipt> receipts, List<Reply.Step> next) {
        List<String> entities = new ArrayList<>(answered.entities().size());
        answered.entities().forEach(entity -> entities.add(entity.id()));
        List<Words> allNotes = new ArrayList<>(mended);
        allNotes.addAll(notes);
        List<Reply.Step> allSteps = new ArrayList<>(next);
        allSteps.addAll(steps);
        return new Reply(
                "",
                kind,
                answered.language(),
                answered.isAnswer(),
                lead,
                body,
                allNotes,
                receipts,
                choices,
                allSteps,
                entities,
                answered.confidence(),
                drawing);
    }
}
