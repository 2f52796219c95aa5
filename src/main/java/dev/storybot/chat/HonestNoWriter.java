package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.ask.Question;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import java.util.List;
import java.util.Locale;

/// Words that there is no answer, and what there is instead: choices, the nearest things, what is so.
final class HonestNoWriter {

    /// Nearest things offered, and facts that correct a premise.
    private static final int SHOWN = 3;

    private final Voice voice;

    HonestNoWriter(Voice voice) {
        this.voice = voice;
    }

    Draft ambiguous(Answer.Ambiguous answer, Question question) {
        Draft draft = new Draft(Reply.Kind.AMBIGUOUS, voice.say("ambiguous", "typed", Typed.repeated(answer.typed())));
        AskedAgain again = new AskedAgain(voice, question, answer.typed());
        for (Entity entity : answer.choices()) {
            draft.choice(new Reply.Step(voice.name(entity), detail(entity), again.about(entity)));
        }
        return draft;
    }

    /// The first sentence of an entity's description.
    private String detail(Entity entity) {
        return entity.description() == null
                ? ""
                : SentenceCut.of(voice.text(entity.description()), voice.language())
                        .getFirst();
    }

    Draft notInStory(Answer.NotInStory answer, Question question) {
        Words looked = new LookedFor(voice).by(question, answer.lookedFor());
        Words lead = looked.isEmpty() ? voice.say("not-in-story") : voice.say("not-in-story.looked", "looked", looked);
        Draft draft = new Draft(Reply.Kind.NOT_IN_STORY, lead);
        if (!answer.nearest().isEmpty()) {
            draft.paragraph(voice.say(
                    "nearest.names",
                    "names",
                    voice.names(answer.nearest().stream().map(Entity::id).toList())));
        }
        draft.items(
                voice.say("nearest"),
                answer.facts().stream().limit(SHOWN).map(voice::fact).toList());
        answer.passages().stream().limit(SHOWN).forEach(passage -> new PassageWriter(voice).quotation(passage, draft));
        return draft.notes(answer.facts().stream().limit(SHOWN).toList(), voice);
    }

    Draft corrected(Answer.Corrected answer) {
        List<Fact> so = answer.facts().stream().limit(SHOWN).toList();
        Words no = no(answer);
        Words lead = so.isEmpty() ? no : voice.say("corrected", "no", no, "so", voice.fact(so.getFirst()));
        return new Draft(Reply.Kind.CORRECTED, lead)
                .items(Words.NONE, so.stream().skip(1).map(voice::fact).toList())
                .notes(so, voice);
    }

    private Words no(Answer.Corrected answer) {
        String premise = answer.premise().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Entity organisation = answer.organisation();
        String person = voice.name(answer.person());
        return organisation == null
                ? voice.say("corrected." + premise, "person", person)
                : voice.say("corrected." + premise + ".at", "person", person, "organisation", voice.name(organisation));
    }
}
