package dev.storybot.search;

import dev.storybot.ask.Mention;
import dev.storybot.ask.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.jspecify.annotations.Nullable;

/// Finds exact spellings in running text: from each place where a word can begin it walks a finite-state transducer of
/// all keys, as far as one leads. Thread-safe.
final class NameFinder {

    /// What goes by one key. Roles are empty where an entity does: a name wins over a title.
    private record Named(List<String> entities, List<String> roles) {}

    /// The first two characters of every key, as a filter: it may say yes of others, but never no of one of them. Most
    /// words of a text begin no name, and to find that out in the transducer takes longer.
    private static final class Beginnings {

        private static final int PLACES = 1 << 14;

        /// Stands for the second character of a key that has one only.
        private static final char NONE = 0;

        private final BitSet places = new BitSet(PLACES);

        void add(String key) {
            places.set(place(key.charAt(0), key.length() > 1 ? key.charAt(1) : NONE));
        }

        boolean canBeginAt(NameKey text, int at) {
            char first = text.charAt(at);
            return (at + 1 < text.length() && places.get(place(first, text.charAt(at + 1))))
                    || places.get(place(first, NONE));
        }

        private static int place(char first, char second) {
            return (31 * first + second) & (PLACES - 1);
        }
    }

    private static final PositiveIntOutputs OUTPUTS = PositiveIntOutputs.getSingleton();

    private final List<Named> named = new ArrayList<>();
    private final Beginnings beginnings = new Beginnings();
    /// From a key to its place in `named`; null where the story knows no name.
    private final @Nullable FST<Long> keys;

    NameFinder(SpelledNames names) {
        Map<String, Set<String>> entities = new TreeMap<>();
        for (SpelledNames.OfEntity name : names.entities()) {
            entities.computeIfAbsent(name.key(), ignored -> new LinkedHashSet<>())
                    .add(name.entity().id());
        }
        SortedMap<String, Named> all = new TreeMap<>();
        names.titles().forEach((key, roles) -> all.put(key, new Named(List.of(), List.copyOf(roles))));
        entities.forEach((key, ids) -> all.put(key, new Named(List.copyOf(ids), List.of())));
        keys = compile(all);
    }

    private @Nullable FST<Long> compile(SortedMap<String, Named> all) {
        try {
            FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, OUTPUTS).build();
            IntsRefBuilder scratch = new IntsRefBuilder();
            for (Map.Entry<String, Named> entry : all.entrySet()) {
                scratch.clear();
                entry.getKey().chars().forEach(scratch::append);
                compiler.add(scratch.get(), (long) named.size());
                named.add(entry.getValue());
                beginnings.add(entry.getKey());
            }
            return FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Mention> mentions(String text) {
        if (keys == null || text.isEmpty()) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        Walk walk = new Walk(keys, text);
        int at = 0;
        while (at < walk.key.length()) {
            Mention mention = walk.from(at);
            if (mention != null) {
                found.add(mention);
            }
            at = mention == null ? at + 1 : walk.next;
        }
        return found;
    }

    private final class Walk {

        private final FST<Long> fst;
        private final FST.BytesReader reader;
        private final FST.Arc<Long> arc = new FST.Arc<>();
        private final NameKey key;
        private final NameBoundaries boundaries;
        private int next;

        Walk(FST<Long> fst, String text) {
            this.fst = fst;
            reader = fst.getBytesReader();
            key = NameKey.of(text);
            boundaries = new NameBoundaries(text);
        }

        /// The longest name from `first` on, and sets `next` behind it; or null.
        private @Nullable Mention from(int first) {
            if (!beginnings.canBeginAt(key, first) || !boundaries.opensAt(key.start(first))) {
                return null;
            }
            try {
                Mention longest = null;
                long output = 0;
                fst.getFirstArc(arc);
                for (int at = first; at < key.length(); at++) {
                    if (fst.findTargetArc(key.charAt(at), arc, arc, reader) == null) {
                        break;
                    }
                    output += arc.output();
                    if (arc.isFinal() && stands(first, at, named.get((int) (output + arc.nextFinalOutput())))) {
                        longest = mention(first, at, named.get((int) (output + arc.nextFinalOutput())));
                        next = at + 1;
                    }
                }
                return longest;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean stands(int first, int last, Named what) {
            if (!boundaries.closesAt(key.start(first), key.end(last))) {
                return false;
            }
            if (first == last && !boundaries.isLetterAlone(key.start(first))) {
                return false;
            }
            return !what.entities().isEmpty() || !boundaries.isLowered(key.start(first));
        }

        private Mention mention(int first, int last, Named what) {
            return new Mention(new Span(key.start(first), key.end(last)), what.entities(), what.roles(), true);
        }
    }
}
