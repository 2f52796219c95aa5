package dev.storybot.author;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What speaks for a name to be that of a person or of an organisation, in points, and where it stands. Points of one
/// sort count once, however often it is met: ten sentences that begin with the same two words prove nothing.
final class Evidence {

    /// Points that make a name a draft: one strong sign, or two weaker ones.
    static final int ENOUGH = 3;

    static final int STRONG = 3;
    static final int FAIR = 2;
    static final int WEAK = 1;

    private final String name;
    private final Map<String, Integer> person = new HashMap<>();
    private final Map<String, Integer> organisation = new HashMap<>();
    private final SortedSet<Integer> lines = new TreeSet<>();
    private final Set<String> aliases = new TreeSet<>();

    Evidence(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void standsOn(int line) {
        lines.add(line);
    }

    /// @param sort what the sign is, `honorific`
    void forPerson(String sort, int points) {
        person.merge(sort, points, Math::max);
    }

    void forOrganisation(String sort, int points) {
        organisation.merge(sort, points, Math::max);
    }

    void alias(String alias) {
        aliases.add(alias);
    }

    Set<String> aliases() {
        return aliases;
    }

    SortedSet<Integer> lines() {
        return lines;
    }

    boolean isPerson() {
        return points(person) >= ENOUGH && points(person) > points(organisation);
    }

    boolean isOrganisation() {
        return points(organisation) >= ENOUGH && points(organisation) > points(person);
    }

    boolean hasSignOfPerson() {
        return !person.isEmpty();
    }

    private static int points(Map<String, Integer> signs) {
        return signs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
