package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.story.Entity;
import dev.storybot.story.Fact;
import dev.storybot.story.PartialDate;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells whom a question is about: by name, by role ("the CTO"), by pronoun, or from the conversation. Thread-safe.
final class Subjects {

    /// A role that more than these hold or held stands for a group, not for a person.
    private static final int MOST_HOLDERS = 3;

    private final Story story;
    private final PassageSearch passages;
    private final NameSearch names;
    private final Languages languages;
    private final Map<String, List<Fact.Departure>> departures;
    private final @Nullable String mainOrganisation;

    Subjects(Story story, PassageSearch passages, NameSearch names, Languages languages) {
        this.story = story;
        this.passages = passages;
        this.names = names;
        this.languages = languages;
        this.departures =
                story.facts(Fact.Departure.class).stream().collect(Collectors.groupingBy(Fact.Departure::person));
        this.mainOrganisation = story.facts(Fact.Departure.class).stream()
                .collect(Collectors.groupingBy(Fact.Departure::organisation, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// The organisation that most departures are from; null where the story has none.
    @Nullable
    String mainOrganisation() {
        return mainOrganisation;
    }

    /// The same by name, or null.
    @Nullable
    Named main() {
        return mainOrganisation == null
                ? null
                : story.entity(mainOrganisation).map(Named::of).orElse(null);
    }

    /// Whether the story tells of anybody who left what `organisation` can mean.
    boolean isLeft(Named organisation) {
        return organisation.candidates().stream()
                .anyMatch(one -> story.facts(Fact.Departure.class).stream()
                        .anyMatch(departure -> departure.organisation().equals(one.id())));
    }

    /// The person asked about: the first one named; else the holder of the role named; else, where a pronoun stands or
    /// nobody is named at all, the last one spoken of. Null where there is none.
    @Nullable
    Named person(Scan scan, Conversation before) {
        List<Named> named = scan.named(story, Entity.Kind.PERSON);
        if (!named.isEmpty()) {
            return notTheSource(named, scan);
        }
        Optional<Mention> role = bareRole(scan);
        if (role.isPresent()) {
            Named holder = holder(role.get(), scan, before);
            return holder.candidates().isEmpty() ? null : holder;
        }
        boolean points = scan.has(Concept.SHE, Concept.HE, Concept.THEY);
        boolean bare = scan.mentions().isEmpty() && !scan.hasExtras();
        return points || bare ? lastPerson(scan, before) : null;
    }

    /// Who is named only as a source ("according to Toner") is not asked about where another is.
    private Named notTheSource(List<Named> named, Scan scan) {
        Named source = source(scan).orElse(null);
        if (source == null) {
            return named.getFirst();
        }
        return named.stream()
                .filter(one -> !one.candidates().equals(source.candidates()))
                .findFirst()
                .orElse(named.getFirst());
    }

    private @Nullable Named lastPerson(Scan scan, Conversation before) {
        String pronoun = scan.has(Concept.SHE) ? "she" : scan.has(Concept.HE) ? "he" : "";
        return before.entities().stream()
                .flatMap(id -> story.entity(id).stream())
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .filter(entity ->
                        pronoun.isEmpty() || entity.pronoun() == null || Objects.equals(entity.pronoun(), pronoun))
                .findFirst()
                .map(Named::of)
                .orElse(null);
    }

    @Nullable
    Named lastOrganisation(Conversation before) {
        return before.entities().stream()
                .flatMap(id -> story.entity(id).stream())
                .filter(entity -> entity.kind() == Entity.Kind.ORGANISATION)
                .findFirst()
                .map(Named::of)
                .orElse(null);
    }

    /// A role that stands for its holder: not one beside the holder's name ("CTO Mira Murati").
    Optional<Mention> bareRole(Scan scan) {
        Mention longest = null;
        for (Mention mention : scan.mentions()) {
            boolean longer =
                    longest == null || mention.span().length() > longest.span().length();
            if (longer
                    && !mention.roles().isEmpty()
                    && mention.entities().isEmpty()
                    && !isBesidePerson(mention, scan)) {
                longest = mention;
            }
        }
        return Optional.ofNullable(longest);
    }

    private boolean isBesidePerson(Mention role, Scan scan) {
        for (Mention other : scan.mentions()) {
            if (isPerson(other) && distance(other.span(), role.span()) <= 2) {
                return true;
            }
        }
        return false;
    }

    boolean isPerson(Mention mention) {
        for (String id : mention.entities()) {
            Entity entity = story.entity(id).orElse(null);
            if (entity != null && entity.kind() == Entity.Kind.PERSON) {
                return true;
            }
        }
        return false;
    }

    private static int distance(Span one, Span other) {
        return Math.max(other.start() - one.end(), one.start() - other.end());
    }

    private Named holder(Mention role, Scan scan, Conversation before) {
        List<Fact.Role> roles = roles(role.roles(), organisation(scan, before));
        List<Fact.Role> left =
                isLeaving(scan) ? roles.stream().filter(this::isLeft).toList() : List.of();
        List<Fact.Role> timely = inTime(left.isEmpty() ? roles : left, scan.has(Concept.FORMER) || !left.isEmpty());
        if (persons(roles).size() > MOST_HOLDERS) {
            return new Named(role.span().of(scan.text()), List.of(), true);
        }
        List<Entity> holders = timely.stream()
                .flatMap(r -> story.entity(r.person()).stream())
                .distinct()
                .toList();
        return new Named(role.span().of(scan.text()), holders, true);
    }

    private static Set<String> persons(List<Fact.Role> roles) {
        return roles.stream().map(Fact.Role::person).collect(Collectors.toSet());
    }

    /// Ids of all who hold or held a role that many have ("co-founders"), where the text names one; else empty.
    Set<String> holders(Scan scan) {
        return bareRole(scan)
                .map(role -> persons(roles(role.roles(), organisation(scan, Conversation.NEW))))
                .filter(persons -> persons.size() > MOST_HOLDERS)
                .orElse(Set.of());
    }

    /// The roles of those who run an organisation, by the titles that the lexicon gives for it.
    List<Fact.Role> heads(String language) {
        return names.mentions(languages.lexicon(language).head()).stream()
                .flatMap(mention -> mention.roles().stream())
                .flatMap(id -> story.fact(id).stream())
                .map(Fact.Role.class::cast)
                .toList();
    }

    /// Whether the holder left the organisation, or went on leave, while in the role.
    private boolean isLeft(Fact.Role role) {
        return departures.getOrDefault(role.person(), List.of()).stream()
                .filter(d -> d.kind() != Fact.Departure.Kind.RETURNED && d.reversedBy() == null)
                .filter(d -> d.organisation().equals(role.organisation()) && d.date() != null)
                .anyMatch(d -> isDuring(Leavings.date(d), role));
    }

    private static boolean isDuring(PartialDate date, Fact.Role role) {
        boolean begun = role.from() == null || !role.from().isAfter(date);
        return begun
                && (role.to() == null || !date.isAfter(role.to()) || role.to().overlaps(date));
    }

    /// Who left is who gave the role up.
    private static boolean isLeaving(Scan scan) {
        return scan.has(Concept.LEAVE, Concept.RESIGN, Concept.DISMISS, Concept.REPLACE);
    }

    private @Nullable String organisation(Scan scan, Conversation before) {
        List<Named> named = scan.named(story, Entity.Kind.ORGANISATION);
        if (!named.isEmpty()) {
            return named.getFirst().candidates().getFirst().id();
        }
        Named last = lastOrganisation(before);
        return last == null ? null : last.candidates().getFirst().id();
    }

    /// The roles at `organisation`; where none is named, those at the organisation that the story is about, if it has
    /// them, else all.
    List<Fact.Role> roles(List<String> ids, @Nullable String organisation) {
        List<Fact.Role> all = ids.stream()
                .flatMap(id -> story.fact(id).stream())
                .map(Fact.Role.class::cast)
                .toList();
        if (organisation != null) {
            return all.stream()
                    .filter(r -> r.organisation().equals(organisation))
                    .toList();
        }
        List<Fact.Role> main = all.stream()
                .filter(r -> r.organisation().equals(mainOrganisation))
                .toList();
        return main.isEmpty() ? all : main;
    }

    /// Those held on the story's date, or those given up before where `former` is asked for; where there is none of the
    /// kind, the latest given up. Those begun after the story's date count only where there are no others.
    List<Fact.Role> inTime(List<Fact.Role> all, boolean former) {
        List<Fact.Role> begun = all.stream()
                .filter(r -> r.from() == null || !r.from().isAfter(story.date()))
                .toList();
        List<Fact.Role> roles = begun.isEmpty() ? all : begun;
        List<Fact.Role> fitting =
                roles.stream().filter(r -> r.isHeldOn(story.date()) != former).toList();
        if (!fitting.isEmpty() && !former) {
            return fitting;
        }
        return (fitting.isEmpty() ? roles : fitting)
                .stream()
                        .sorted(Comparator.comparing(Subjects::end).reversed())
                        .limit(1)
                        .toList();
    }

    private static String end(Fact.Role role) {
        return role.to() == null ? "9999" : role.to().toString();
    }

    /// Every entity named, persons by role among them, in order.
    List<Named> entities(Scan scan) {
        List<Named> all = new ArrayList<>();
        Set<List<Entity>> seen = new LinkedHashSet<>();
        for (Mention mention : scan.mentions()) {
            List<Entity> entities = candidates(mention);
            if (!entities.isEmpty() && seen.add(entities)) {
                all.add(new Named(mention.span().of(scan.text()), entities, mention.exact()));
            }
        }
        return all;
    }

    /// Who is said to have said something: the entity that stands first, or before は or が; it must be a person, an
    /// outlet, or have statements of its own.
    @Nullable
    Named speaker(Scan scan, Conversation before) {
        Function<Named, Boolean> speaks = named -> named.candidates().stream()
                .anyMatch(
                        entity -> entity.kind() == Entity.Kind.PERSON || entity.media() || hasStatements(entity.id()));
        Optional<Named> marked = scan.mentions().stream()
                .filter(m -> !m.entities().isEmpty()
                        && m.span().end() < scan.text().length()
                        && "はが"
                                        .indexOf(scan.text()
                                                .charAt(afterHonorific(
                                                        scan.text(), m.span().end())))
                                >= 0)
                .map(m -> named(scan, m))
                .filter(n -> !n.candidates().isEmpty() && speaks.apply(n))
                .findFirst();
        Optional<Named> source = source(scan);
        if (source.isPresent() || (marked.isPresent() && !pronounLeads(scan))) {
            return source.or(() -> marked).orElseThrow();
        }
        if (anotherSpeaks(scan)) {
            return null;
        }
        return pronounLeads(scan)
                ? lastPerson(scan, before)
                : entities(scan).stream().filter(speaks::apply).findFirst().orElseGet(() -> person(scan, before));
    }

    /// Whether a word that is no name of the story stands before the verb of saying, and every name behind it: "what
    /// did the board say about Altman".
    private static boolean anotherSpeaks(Scan scan) {
        int said = scan.first(Concept.SAY).map(cue -> cue.span().start()).orElse(-1);
        boolean spaced = said >= 0 && !Typed.isUnspaced(scan.text().codePointAt(said));
        return spaced
                && scan.extras().stream().anyMatch(token -> token.span().end() <= said)
                && scan.mentions().stream().noneMatch(m -> m.span().start() < said);
    }

    /// Whether "she" stands before every name: then she is who speaks.
    private static boolean pronounLeads(Scan scan) {
        int name =
                scan.mentions().stream().mapToInt(m -> m.span().start()).min().orElse(Integer.MAX_VALUE);
        return scan.cues().stream()
                .filter(cue -> cue.concept() == Concept.SHE || cue.concept() == Concept.HE)
                .anyMatch(cue -> cue.span().start() < name);
    }

    /// "according to Toner", 「トナーによると」: the name beside the words that name a source.
    private Optional<Named> source(Scan scan) {
        return scan.first(Concept.BY)
                .flatMap(by -> scan.mentions().stream()
                        .filter(m -> distance(m.span(), by.span()) <= 2)
                        .map(m -> named(scan, m))
                        .filter(n -> !n.candidates().isEmpty())
                        .findFirst());
    }

    private static int afterHonorific(String text, int at) {
        return at + 1 < text.length() && "氏社".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private Named named(Scan scan, Mention mention) {
        return new Named(mention.span().of(scan.text()), candidates(mention), mention.exact());
    }

    private List<Entity> candidates(Mention mention) {
        List<Entity> candidates = new ArrayList<>(mention.entities().size());
        for (String id : mention.entities()) {
            story.entity(id).ifPresent(candidates::add);
        }
        return candidates;
    }

    private boolean hasStatements(String entity) {
        return story.facts(Fact.Statement.class).stream()
                .anyMatch(s -> s.speaker().equals(entity));
    }

    boolean isUnknown(Token token, String language) {
        return !passages.knows(token.word(), language);
    }
}
