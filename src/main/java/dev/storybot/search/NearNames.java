package dev.storybot.search;

import dev.storybot.ask.NameSearch;
import dev.storybot.story.Entity;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds names that are misspelt or half typed. Thread-safe.
final class NearNames {

    /// Characters from which on the middle of a word completes.
    static final int SHORTEST_INSIDE = 3;

    /// Characters of what is typed that are looked at; no name is longer.
    private static final int LONGEST = 80;

    private final List<SpelledNames.OfEntity> names;
    private final Map<String, Integer> mentioned;
    private final KeyTable wholes;
    private final KeyTable words;
    private final KeyTable tails;
    private final KeyTable sounds;

    /// @param mentioned how often each entity is mentioned
    NearNames(Contents contents, Map<String, Integer> mentioned) throws IOException {
        names = contents.names().entities();
        this.mentioned = mentioned;
        wholes = KeyTable.read(contents, Fields.WHOLE);
        words = KeyTable.read(contents, Fields.WORD);
        tails = KeyTable.read(contents, Fields.TAIL);
        sounds = KeyTable.read(contents, Fields.SOUND);
    }

    /// A name found: the better the fewer edits, then the lower its rank; of the spellings of an entity the first.
    private record Found(SpelledNames.OfEntity name, int place, int edits, int rank) {

        static final Comparator<Found> BEST_FIRST =
                Comparator.comparingInt(Found::edits).thenComparingInt(Found::rank);

        static Found better(Found a, Found b) {
            return BEST_FIRST.thenComparingInt(Found::place).compare(a, b) <= 0 ? a : b;
        }

        NameSearch.Match match() {
            return new NameSearch.Match(name.entity().id(), name.spelling(), edits);
        }
    }

    /// The best of each entity.
    private final class Gathering {
        private final Map<String, Found> best = new HashMap<>();

        void add(int place, int edits, int rank) {
            SpelledNames.OfEntity name = names.get(place);
            best.merge(name.entity().id(), new Found(name, place, edits, rank), Found::better);
        }

        List<NameSearch.Match> first(int limit) {
            return best.values().stream()
                    .sorted(Found.BEST_FIRST
                            .thenComparingInt(found -> -mentions(found.name().entity()))
                            .thenComparingInt(Found::place))
                    .limit(limit)
                    .map(Found::match)
                    .toList();
        }
    }

    private int mentions(Entity entity) {
        return mentioned.getOrDefault(entity.id(), 0);
    }

    List<NameSearch.Match> nearest(String typed, int limit) {
        String key = key(typed);
        Gathering gathering = new Gathering();
        if (!key.isEmpty()) {
            addLike(wholes, key, 0, gathering);
            addLike(words, key, 1, gathering);
            addSounding(key, gathering);
        }
        return gathering.first(limit);
    }

    private static String key(String typed) {
        String key = NameKey.text(typed.length() > 4 * LONGEST ? typed.substring(0, 4 * LONGEST) : typed);
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    /// Letters that may be wrong in a name of this length.
    private static int mostEdits(int length) {
        if (length <= 3) {
            return 0;
        }
        return length <= 5 ? 1 : 2;
    }

    private void addLike(KeyTable keys, String typed, int rank, Gathering gathering) {
        keys.near(typed, mostEdits(typed.length()), (key, name, edits) -> {
            if (edits <= mostEdits(key.length())) {
                gathering.add(name, edits, rank);
            }
        });
    }

    /// Names that sound alike are not written alike: they count as one edit at the least. What was typed in kana is
    /// itself
    /// but a sound, so that as many letters may be wrong; of Latin letters one at the most.
    private void addSounding(String typed, Gathering gathering) {
        String sound = Romaji.sound(typed);
        int most = mostEdits(sound.length());
        if (sound.length() > 3) {
            sounds.near(sound, Romaji.hasKana(typed) ? most : Math.max(0, most - 1), (key, name, edits) -> {
                if (edits <= mostEdits(key.length())) {
                    gathering.add(name, Math.max(1, edits), 2);
                }
            });
        }
    }

    List<NameSearch.Match> complete(String typed, Set<Entity.Kind> kinds, int limit) {
        String key = key(typed);
        if (key.isEmpty()) {
            return mostMentioned(kinds, limit);
        }
        Gathering gathering = new Gathering();
        wholes.startingWith(key, name -> gathering.add(name, 0, 0));
        words.startingWith(key, name -> gathering.add(name, 0, 1));
        String sound = Romaji.sound(key);
        if (!sound.isEmpty()) {
            sounds.startingWith(sound, name -> gathering.add(name, 0, 2));
        }
        if (key.length() >= SHORTEST_INSIDE) {
            tails.startingWith(key, name -> gathering.add(name, 0, 3));
        }
        gathering.best.values().removeIf(found -> !isOf(kinds, found.name()));
        return gathering.first(limit);
    }

    private static boolean isOf(Set<Entity.Kind> kinds, SpelledNames.OfEntity name) {
        return kinds.isEmpty() || kinds.contains(name.entity().kind());
    }

    private List<NameSearch.Match> mostMentioned(Set<Entity.Kind> kinds, int limit) {
        Map<String, SpelledNames.OfEntity> first = new LinkedHashMap<>();
        names.forEach(name -> first.putIfAbsent(name.entity().id(), name));
        return first.values().stream()
                .filter(name -> isOf(kinds, name))
                .sorted(Comparator.comparingInt(name -> -mentions(name.entity())))
                .limit(limit)
                .map(name -> new NameSearch.Match(name.entity().id(), name.spelling(), 0))
                .toList();
    }
}
