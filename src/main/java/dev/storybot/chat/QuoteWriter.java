package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Fact.Statement;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Receipt;
import dev.storybot.story.Text;

/// Words what somebody said: the original words first, then our translation, then what the article made of them.
final class QuoteWriter {

    private final Voice voice;

    QuoteWriter(Voice voice) {
        this.voice = voice;
    }

    Draft quotes(Answer.Quotes answer) {
        Statement first = answer.statements().getFirst();
        Words lead = voice.say(
                "quote.lead",
                "speaker",
                Words.strong(voice.name(answer.speaker())),
                "where",
                where(first),
                "words",
                voice.quoted(first.words(), first.language()));
        Draft draft = new Draft(Reply.Kind.QUOTE, lead);
        afterWords(first, draft);
        answer.statements().stream().skip(1).forEach(statement -> quotation(statement, draft));
        return draft.dateNote(first, voice).notes(answer.statements(), voice);
    }

    /// The words with who said them, where and when, and what is to be known about them.
    void quotation(Statement statement, Draft draft) {
        Words attribution =
                voice.say("quote.attribution", "speaker", voice.name(statement.speaker()), "where", where(statement));
        draft.quotation(Words.of(statement.words()), statement.language(), attribution);
        afterWords(statement, draft);
    }

    private void afterWords(Statement statement, Draft draft) {
        Text translation = statement.translation();
        if (translation != null
                && translation.has(voice.language())
                && !voice.language().equals(statement.language())) {
            Words ours = voice.quoted(voice.text(translation), voice.language());
            draft.paragraph(voice.say("quote.translation", "words", ours));
        }
        Receipt.Line rendering = statement.rendering();
        if (rendering != null && rendering.words() != null && differs(rendering.words(), statement)) {
            draft.paragraph(rendering(rendering, rendering.words()));
        }
        if (statement.note() != null) {
            draft.paragraph(Words.of(voice.text(statement.note())));
        }
    }

    /// Whether the rendering to be shown has other words than the statement itself, full stop aside.
    private boolean differs(Text rendering, Statement statement) {
        return !rendering.has(voice.language()) || !statement.words().contains(bare(rendering.in(voice.language())));
    }

    private static String bare(String words) {
        boolean stopped = !words.isEmpty() && ".,!".indexOf(words.charAt(words.length() - 1)) >= 0;
        return stopped ? words.substring(0, words.length() - 1) : words;
    }

    /// In the asker's language where the article exists in it.
    private Words rendering(Receipt.Line line, Text words) {
        String original = words.has(voice.language()) ? voice.language() : voice.original(line.article());
        return voice.say(
                "quote.rendering",
                "article",
                voice.article(line.article()),
                "line",
                "L" + line.line(),
                "words",
                voice.quoted(words.in(original), original));
    }

    /// "post on X, 25 September 2024".
    private Words where(Statement statement) {
        PartialDate date = statement.date();
        String when = date == null ? "" : voice.dated(voice.date(date), date).text();
        if (statement.where() == null) {
            return Words.of(when);
        }
        String where = voice.text(statement.where());
        return when.isEmpty() ? Words.of(where) : voice.wording().say("quote.where", "where", where, "date", when);
    }
}
