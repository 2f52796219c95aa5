package dev.storybot.chat;

import dev.storybot.ask.Question;
import dev.storybot.story.Entity;

/// A question with a name that could mean several, asked again about one of them, as it would be typed.
///
/// @param typed the name as it was typed
record AskedAgain(Voice voice, Question question, String typed) {

    String about(Entity entity) {
        String name = voice.name(entity);
        return switch (question) {
            case Question.WhoLeft ignored -> "/who-left " + name;
            case Question.Why ignored -> "/why " + name;
            case Question.WhoIs ignored -> "/who-is " + name;
            case Question.Timeline ignored -> "/timeline " + name;
            case Question.WhenLeft when -> ask(when.returned() ? "again.when-back" : "again.when", name);
            case Question.WhereNext ignored -> ask("again.next", name);
            case Question.WhoReplaced ignored -> ask("again.replaced", name);
            case Question.IsStillThere still -> stillThere(still, entity);
            case Question.Quote quote -> ("/quote " + name + " " + quote.topic()).strip();
            case Question.Compare compare ->
                "/compare " + one(compare.first(), entity) + " " + one(compare.second(), entity);
            case Question.Check check -> named("/check " + check.claim(), name);
            case Question.Free free -> named(free.text(), name);
            case Question.WhoHolds ignored -> "/who-is " + name;
            case Question.ShowReceipt ignored -> "/who-is " + name;
            case Question.AboutStory ignored -> "/who-is " + name;
            case Question.Help ignored -> "/who-is " + name;
            case Question.SmallTalk ignored -> "/who-is " + name;
            case Question.Beyond ignored -> "/who-is " + name;
            case Question.Expression ignored -> "/who-is " + name;
            case Question.Incomplete ignored -> "/who-is " + name;
        };
    }

    private String ask(String key, String name) {
        return voice.say(key, "person", name).text();
    }

    private String stillThere(Question.IsStillThere still, Entity entity) {
        Question.Named organisation = still.organisation();
        String person = one(still.person(), entity);
        return organisation == null
                ? ask("again.still", person)
                : voice.say("again.still-at", "person", person, "organisation", one(organisation, entity))
                        .text();
    }

    private String one(Question.Named named, Entity entity) {
        return named.typed().equals(typed) ? voice.name(entity) : sure(named);
    }

    private String sure(Question.Named named) {
        return named.candidates().size() == 1 ? voice.name(named.candidates().getFirst()) : named.typed();
    }

    private String named(String text, String name) {
        return text.contains(typed) ? text.replace(typed, name) : "/who-is " + name;
    }
}
