package dev.storybot.ask;

import java.util.Locale;

/// What a word of a question can stand for, whatever the language. The words are in the lexicon files, one a language.
enum Concept {
    WHO,
    WHEN,
    WHERE,
    WHY,
    HOW_MANY,
    HOW_MUCH,
    WHAT,
    WHICH,
    YES_NO,
    LEAVE,
    RESIGN,
    DISMISS,
    ON_LEAVE,
    RETURN,
    NEXT,
    REPLACE,
    STILL,
    REMAIN,
    SAY,
    IDENTITY,
    JOB,
    HOLDS,
    FORMER,
    CURRENT,
    COMPARE,
    TIMELINE,
    CLAIM,
    TOGETHER,
    LIST,
    HELP,
    STORY,
    /// What went on somewhere, or in some days.
    HAPPENING,
    /// What the bot thinks, what ought to be, what will be: no story says.
    OPINION,
    HELLO,
    THANKS,
    FOLLOW,
    SHE,
    HE,
    THEY,
    THERE,
    AFTER,
    BEFORE,
    BY,
    STOP,
    NOT,
    /// What joins a verb to the place or the doer ("fired from", "fired by").
    FROM,
    /// A form of a verb by which its subject suffers what it says ("was fired").
    PASSIVE,
    /// A word that means the same as others: it is what a question is about, and never only frames it.
    TOPIC,
    /// A word that stays part of what is asked though it stands in a phrase that frames the question.
    KEPT;

    /// Its key in a lexicon file: `how-many`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isQuestionWord() {
        return switch (this) {
            case WHO, WHEN, WHERE, WHY, HOW_MANY, HOW_MUCH, WHAT, WHICH -> true;
            default -> false;
        };
    }

    /// Whether its words only frame a question and say nothing of what it is about.
    boolean isFrame() {
        return switch (this) {
            case WHO, WHEN, WHERE, WHY, HOW_MANY, HOW_MUCH, WHAT, WHICH, YES_NO -> true;
            case HAPPENING -> true;
            case OPINION, HELLO, THANKS, PASSIVE, FROM -> false;
            case IDENTITY, FOLLOW, SHE, HE, THEY, THERE, STOP, CLAIM, LIST, HELP, STORY, TIMELINE, COMPARE -> true;
            case LEAVE, RESIGN, DISMISS, ON_LEAVE, RETURN, NEXT, REPLACE, STILL, REMAIN, SAY -> false;
            case JOB, HOLDS, FORMER, CURRENT, TOGETHER, AFTER, BEFORE, NOT, TOPIC, KEPT -> false;
            case BY -> true;
        };
    }
}
