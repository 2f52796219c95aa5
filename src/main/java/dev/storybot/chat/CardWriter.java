package dev.storybot.chat;

import dev.storybot.ask.Answer;
import dev.storybot.chat.Reply.Words;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words who or what something is, and who holds a role.
final class CardWriter {

    private final Voice voice;

    CardWriter(Voice voice) {
        this.voice = voice;
    }

    Draft card(Answer.Card card) {
        Entity entity = card.entity();
        Draft draft = new Draft(Reply.Kind.WHO_IS, lead(entity))
                .items(
                        voice.say("card.roles"),
                        card.roles().stream().map(this::role).toList())
                .items(voice.say("card.departures"), departures(card))
                .paragraph(inArticle(entity));
        card.errata().forEach(erratum -> draft.note(erratum(erratum)));
        return draft.notes(card.departures(), voice).notes(card.roles(), voice);
    }

    private Words lead(Entity entity) {
        Words name = Words.strong(voice.name(entity));
        if (entity.description() != null) {
            return voice.say("card.lead", "name", name, "description", voice.text(entity.description()));
        }
        String kind = "card.kind." + entity.kind().name().toLowerCase(Locale.ROOT);
        return voice.say("card.plain", "name", name, "kind", voice.say(kind));
    }

    private List<Words> departures(Answer.Card card) {
        DepartureLine line = new DepartureLine(voice);
        List<Words> departures = new ArrayList<>(card.departures().size());
        card.departures().forEach(departure -> departures.add(line.own(departure)));
        return departures;
    }

    private Words role(Fact.Role role) {
        String title = voice.text(role.title());
        String organisation = voice.name(role.organisation());
        String span = voice.dates().span(role.from(), role.to());
        return span.isEmpty()
                ? voice.say("role", "title", title, "organisation", organisation)
                : voice.say("role.dated", "title", title, "organisation", organisation, "span", span);
    }

    /// Spellings of the article that are not the entity's name or a part of it.
    private Words inArticle(Entity entity) {
        List<Words> other = new ArrayList<>();
        for (String written : entity.inArticle()) {
            if (!isNamed(entity, written)) {
                other.add(Words.of(written));
            }
        }
        return other.isEmpty()
                ? Words.NONE
                : voice.say("card.in-article", "spellings", voice.wording().list(other));
    }

    private static boolean isNamed(Entity entity, String written) {
        for (List<String> names : entity.names().values()) {
            for (String name : names) {
                if (holds(name, written)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(String name, String written) {
        return name.contains(written) || name.toLowerCase(Locale.ROOT).contains(written.toLowerCase(Locale.ROOT));
    }

    private Words erratum(Notes.Erratum erratum) {
        return voice.say("card.erratum", "line", "L" + erratum.line(), "problem", voice.text(erratum.problem()));
    }

    Draft holders(Answer.Holders answer) {
        boolean held = isHeld(answer.roles().getFirst());
        List<Fact.Role> first =
                answer.roles().stream().takeWhile(role -> isHeld(role) == held).toList();
        List<Fact.Role> others =
                answer.roles().subList(first.size(), answer.roles().size());
        return new Draft(Reply.Kind.WHO_HOLDS, holders(first, held))
                .items(Words.NONE, first.stream().map(voice::fact).toList())
                .items(
                        voice.say("holders.others"),
                        others.stream().map(this::holder).toList())
                .notes(answer.roles(), voice);
    }

    private boolean isHeld(Fact.Role role) {
        return role.isHeldOn(voice.story().date());
    }

    private Words holder(Fact.Role role) {
        return voice.say("holders.each", "name", Words.strong(voice.name(role.person())), "role", role(role));
    }

    /// The holders of one role by name; of several roles, each with the role.
    private Words holders(List<Fact.Role> roles, boolean held) {
        Fact.Role one = roles.getFirst();
        boolean same = roles.stream()
                .allMatch(role ->
                        role.title().equals(one.title()) && role.organisation().equals(one.organisation()));
        if (roles.size() == 1 || !same) {
            return roles.stream()
                    .map(this::holder)
                    .reduce((all, next) -> all.then(voice.say("list.clause")).then(next))
                    .orElse(Words.NONE);
        }
        return voice.say(
                held ? "holders.many" : "holders.former",
                "names",
                voice.names(roles.stream().map(Fact.Role::person).distinct().toList()),
                "title",
                voice.text(one.title()),
                "organisation",
                voice.name(one.organisation()),
                "date",
                voice.asOf());
    }
}
