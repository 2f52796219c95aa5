package dev.storybot.ask;

import dev.storybot.story.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Which receipts an answer shows: those of its facts, the deciding ones first.
final class Receipts {

    /// A list of departures shows this many receipts for each.
    private static final int PER_ITEM = 2;

    private Receipts() {}

    static List<Citation> of(Answer answer, Citations citations, String language) {
        return of(answer, List.of(), citations, language);
    }

    /// @param beside citations to show after those of the deciding fact
    static List<Citation> of(Answer answer, List<? extends Citation> beside, Citations citations, String language) {
        Gathered all = new Gathered();
        switch (answer) {
            case Answer.Departures departures -> departures(departures, citations, language, all);
            case Answer.Comparison(Answer.Departures first, Answer.Departures second) -> {
                departures(first, citations, language, all);
                departures(second, citations, language, all);
            }
            case Answer.Reasons(var person, List<Fact.Departure> left) ->
                left.forEach(departure -> all.add(citations.ofReasons(departure, language)));
            case Answer.ReasonsOfMany(var organisation, List<Answer.ReasonsOfMany.Shared> shared, int count) ->
                shared.forEach(one -> all.add(first(
                        citations.of(one.departures().getFirst(), one.reason().receipts(), language), PER_ITEM)));
            case Answer.Card(var entity, List<Fact.Role> roles, List<Fact.Departure> left, var errata) -> {
                all.add(citations.of(entity, language));
                roles.stream().limit(3).forEach(role -> all.add(citations.of(role, language)));
                left.forEach(departure -> all.add(citations.of(departure, language)));
            }
            case Answer.When(List<Fact> facts) -> each(facts, citations, language, all);
            case Answer.WhereNext(var person, List<Fact.Departure> left) ->
                left.forEach(departure -> all.add(citations.ofNext(departure, language)));
            case Answer.Replaced(var person, List<Fact.Departure> left, List<Fact.Role> roles) -> {
                left.forEach(departure -> all.add(citations.ofSuccessors(departure, language)));
                each(roles, citations, language, all);
            }
            case Answer.Still(var person, var organisation, var status, List<Fact> evidence) ->
                each(evidence, citations, language, all);
            case Answer.Holders(String title, List<Fact.Role> roles) ->
                each(roles.stream().limit(3).toList(), citations, language, all);
            case Answer.Facts(List<Fact> facts) -> each(facts, citations, language, all);
            case Answer.Quotes(var speaker, String topic, List<Fact.Statement> statements) ->
                each(statements, citations, language, all);
            case Answer.Timeline(var entity, var period, List<Fact> facts) ->
                facts.forEach(fact -> all.add(first(citations.of(fact, language), 1)));
            case Answer.Checked checked -> each(checked.facts(), citations, language, all);
            case Answer.Shown.OfPassage shown -> all.add(List.of(Citations.of(shown.passage(), language)));
            case Answer.Shown.OfFact(Fact fact) -> all.add(citations.of(fact, language));
            case Answer.Corrected corrected -> each(corrected.facts(), citations, language, all);
            case Answer.NotInStory no -> {
                each(no.facts(), citations, language, all);
                no.passages().forEach(passage -> all.add(List.of(passage)));
            }
            case Answer.Shown.OfSource ignored -> {}
            case Answer.Cited ignored -> {}
            case Answer.About ignored -> {}
            case Answer.Help ignored -> {}
            case Answer.Thanked ignored -> {}
            case Answer.Ambiguous ignored -> {}
            case Answer.Usage ignored -> {}
            case Answer.Malformed ignored -> {}
        }
        beside.forEach(citation -> all.add(List.of(citation)));
        return all.distinct();
    }

    private static void departures(Answer.Departures departures, Citations citations, String language, Gathered all) {
        departures.before().forEach(departure -> all.add(first(citations.of(departure, language), PER_ITEM)));
        departures.after().forEach(departure -> all.add(first(citations.of(departure, language), PER_ITEM)));
        departures.counts().forEach(count -> all.add(first(citations.of(count, language), PER_ITEM)));
    }

    private static void each(List<? extends Fact> facts, Citations citations, String language, Gathered all) {
        facts.forEach(fact -> all.add(citations.of(fact, language)));
    }

    private static List<Citation> first(List<Citation> citations, int most) {
        return citations.subList(0, Math.min(most, citations.size()));
    }

    /// Citations on their way into an answer, list by list. Each list is without repeats and in order, as [Citations]
    /// makes them; so where there is but one, as of most answers, nothing has to be compared.
    private static final class Gathered {

        private List<? extends Citation> first = List.of();
        private final List<Citation> all = new ArrayList<>();

        void add(List<? extends Citation> citations) {
            if (all.isEmpty() && first.isEmpty()) {
                first = citations;
            } else if (!citations.isEmpty()) {
                all.addAll(all.isEmpty() ? first : List.of());
                all.addAll(citations);
            }
        }

        List<Citation> distinct() {
            return all.isEmpty() ? List.copyOf(first) : Receipts.distinct(all);
        }
    }

    /// One citation for each stretch of a passage and for each source, passages first: only where no passage proves what
    /// decides, and so `all` begins with a source, that comes before them.
    static List<Citation> distinct(List<Citation> all) {
        Map<Object, Citation> passages = new LinkedHashMap<>();
        SequencedMap<Object, Citation> sources = new LinkedHashMap<>();
        for (Citation citation : all) {
            switch (citation) {
                case Citation.OfPassage cited -> passages.putIfAbsent(List.of(cited.passage(), cited.quote()), cited);
                case Citation.OfSource cited ->
                    sources.putIfAbsent(List.of(cited.source(), cited.words() == null ? "" : cited.words()), cited);
            }
        }
        List<Citation> distinct = new ArrayList<>();
        if (!all.isEmpty() && all.getFirst() instanceof Citation.OfSource) {
            distinct.add(sources.pollFirstEntry().getValue());
        }
        distinct.addAll(passages.values());
        distinct.addAll(sources.values());
        return distinct;
    }
}
