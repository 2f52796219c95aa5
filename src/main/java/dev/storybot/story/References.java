package dev.storybot.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ids that a story's records have, and those that they refer to. A record may refer to a later one: what was
/// referred to is looked for when everything has been read.
final class References {

    /// What an id can be the id of. A person is an entity too, a statement a fact.
    enum Kind {
        ENTITY("entity", "entities.json"),
        PERSON("person", "entities.json"),
        ORGANISATION("organisation", "entities.json"),
        FACT("fact", "facts.json"),
        STATEMENT("statement", "facts.json"),
        RETURN("departure of kind \"returned\"", "facts.json"),
        SOURCE("source", "sources.json"),
        ERRATUM("erratum", "notes.json"),
        DISAGREEMENT("disagreement", "notes.json");

        private final String word;
        private final String file;

        Kind(String word, String file) {
            this.word = word;
            this.file = file;
        }
    }

    private record Reference(JsonObject from, String path, Kind kind, String id) {}

    private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> trusted = new HashSet<>();

    /// Notes that there is a record of that id; false where there was one already.
    boolean add(Kind kind, String id) {
        return of(kind).add(id);
    }

    boolean has(Kind kind, String id) {
        return of(kind).contains(id);
    }

    private Set<String> of(Kind kind) {
        return ids.computeIfAbsent(kind, ignored -> new LinkedHashSet<>());
    }

    /// Takes it that `file` has what is referred to: it is there, but cannot be read, which is told as such.
    void trust(String file) {
        trusted.add(file);
    }

    void refer(JsonObject from, String path, Kind kind, String id) {
        references.add(new Reference(from, path, kind, id));
    }

    /// Tells what was referred to and is not there.
    void check() {
        for (Reference reference : references) {
            boolean known = reference.id().isBlank() || has(reference.kind(), reference.id());
            if (!known && !trusted.contains(reference.kind().file)) {
                tell(reference);
            }
        }
    }

    private void tell(Reference reference) {
        Kind kind = reference.kind();
        String problem = "unknown " + kind.word + " \"" + reference.id() + "\"";
        if (has(Kind.ENTITY, reference.id()) || has(Kind.FACT, reference.id())) {
            problem = "\"" + reference.id() + "\" is not the id of a " + kind.word;
        }
        String otherwise = "Write the id of a " + kind.word + ", or add it to " + kind.file;
        reference.from().error(reference.path(), problem, Nearest.remedy(reference.id(), of(kind), otherwise));
    }
}
