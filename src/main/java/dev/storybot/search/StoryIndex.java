package dev.storybot.search;

import dev.storybot.ask.FactSearch;
import dev.storybot.ask.Mention;
import dev.storybot.ask.NameSearch;
import dev.storybot.ask.PassageSearch;
import dev.storybot.ask.Thesaurus;
import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/// A story's embedded index: all three search ports. Thread-safe; an answer waits for no other.
public final class StoryIndex implements PassageSearch, FactSearch, NameSearch, Closeable {

    /// Says at start that it would rather have the incubating vector module, which it has no use for here. Held, or its
    /// level would be forgotten.
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final DirectoryReader reader;
    private final Map<String, LanguageIndex> languages = new LinkedHashMap<>();
    private final PassageFinder passages;
    private final FactFinder facts;
    private final Expressions expressions;
    private final NameFinder names;
    private final Set<String> texts;
    /// The names in texts of the story, which answers ask for again and again; found when they are first asked for.
    private final Map<String, List<Mention>> mentionsInTexts = new ConcurrentHashMap<>();
    private final NearNames near;

    private StoryIndex(DirectoryReader reader, Story story, Analysis analysis, Supplier<Thesaurus> thesaurus)
            throws IOException {
        this.reader = reader;
        Contents contents = new Contents(reader, story);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(StoryIndexer.SIMILARITY);
        searcher.setQueryCache(null);
        for (String language : Contents.languages(story)) {
            languages.put(language, new LanguageIndex(language, contents, searcher, analysis, thesaurus));
        }
        TopHits top = new TopHits(contents, searcher);
        passages = new PassageFinder(contents);
        facts = new FactFinder(contents, story);
        expressions = new Expressions(top, passages, languages, story.languages(), analysis);
        names = new NameFinder(contents.names());
        texts = contents.places().passages().stream()
                .map(Places.InLanguage::text)
                .collect(Collectors.toUnmodifiableSet());
        near = new NearNames(contents, mentioned(story));
    }

    private Map<String, Integer> mentioned(Story story) {
        Map<String, Integer> counts = new HashMap<>();
        Vocabulary vocabulary = indexFor(story.language()).vocabulary();
        story.entities().forEach(entity -> counts.put(entity.id(), vocabulary.frequencyOfEntity(entity.id())));
        return counts;
    }

    /// Opens the index of `story` in `folder`; builds it first where there is none of the same content, analysis and
    /// Lucene version, or where the one that is there is damaged. Where `folder` cannot be written, the index is in
    /// memory.
    ///
    /// @param folder     where built indexes live; may be shared by several processes and stories, and not exist yet
    /// @param dictionary a Japanese-English dictionary in the format EDICT, by which questions find passages that exist
    ///                   in the other language only; null for none, as where there is no such file
    /// @param thesaurus  asked when the first question is
    public static StoryIndex open(
            Story story, Path folder, @Nullable Path dictionary, Supplier<Thesaurus> thesaurus, Progress progress) {
        Path used = used(dictionary, story);
        Analysis analysis = new Analysis(NameDictionary.of(story));
        String identity = identity(story, used);
        try {
            DirectoryReader reader = new IndexFolder(folder, story.id(), identity)
                    .open(directory -> new StoryIndexer(story, used, analysis, progress).write(directory, identity));
            return new StoryIndex(reader, story, analysis, thesaurus);
        } catch (IOException e) {
            progress.keptInMemory(folder, e.toString());
            return inMemory(story, used, analysis, thesaurus, progress);
        }
    }

    public static StoryIndex open(Story story, Path folder, Thesaurus thesaurus, Progress progress) {
        return open(story, folder, null, () -> thesaurus, progress);
    }

    public static StoryIndex inMemory(Story story, Thesaurus thesaurus) {
        return inMemory(story, null, () -> thesaurus);
    }

    /// @param dictionary as for [#open]
    public static StoryIndex inMemory(Story story, @Nullable Path dictionary, Supplier<Thesaurus> thesaurus) {
        return inMemory(
                story, used(dictionary, story), new Analysis(NameDictionary.of(story)), thesaurus, Progress.SILENT);
    }

    private static StoryIndex inMemory(
            Story story,
            @Nullable Path dictionary,
            Analysis analysis,
            Supplier<Thesaurus> thesaurus,
            Progress progress) {
        try {
            Directory directory = new ByteBuffersDirectory();
            new StoryIndexer(story, dictionary, analysis, progress).write(directory, identity(story, dictionary));
            return new StoryIndex(DirectoryReader.open(directory), story, analysis, thesaurus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The dictionary where it is there and the story has a use for it.
    private static @Nullable Path used(@Nullable Path dictionary, Story story) {
        boolean isUsed = dictionary != null && Files.isReadable(dictionary) && Glosses.areOfUse(story);
        return isUsed ? dictionary : null;
    }

    /// Equal for indexes that can stand for one another.
    private static String identity(Story story, @Nullable Path dictionary) {
        String of = story.hash() + "\n" + Analysis.VERSION + "\n" + Version.LATEST + size(dictionary);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(of.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Tells one edition of a dictionary from another: it grows every day.
    private static String size(@Nullable Path dictionary) {
        try {
            return dictionary == null ? "" : "\n" + Files.size(dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Loads what the first question of each language would wait for, such as the dictionary of Japanese, which takes longer
    /// than all else.
    public void warm() {
        languages.values().forEach(LanguageIndex::warm);
    }

    /// That of the language itself, or the English one.
    private LanguageIndex indexFor(String language) {
        LanguageIndex own = languages.get(language);
        if (own == null) {
            own = languages.get("en");
        }
        if (own == null) {
            throw new IllegalStateException("every index can be asked in English");
        }
        return own;
    }

    @Override
    public List<PassageSearch.Hit> passages(String words, String language, Set<String> entities, int limit) {
        requirePositive(limit);
        LanguageIndex index = indexFor(language);
        return read(() -> passages.find(index, index.asked(words, entities), limit));
    }

    @Override
    public Found expression(String expression, String language, int limit) {
        requirePositive(limit);
        return read(() -> expressions.find(expression, indexFor(language), limit));
    }

    @Override
    public boolean knows(String word, String language) {
        return indexFor(language).knows(word);
    }

    @Override
    public boolean writes(String word, String language) {
        return indexFor(language).writes(word);
    }

    @Override
    public List<FactSearch.Hit> facts(String words, String language, Set<String> entities, int limit) {
        requirePositive(limit);
        LanguageIndex index = indexFor(language);
        return read(() -> facts.find(index, index.asked(words, entities), limit));
    }

    @Override
    public List<Mention> mentions(String text) {
        List<Mention> found = mentionsInTexts.get(text);
        if (found != null) {
            return found;
        }
        List<Mention> mentions = List.copyOf(names.mentions(text));
        if (texts.contains(text)) {
            mentionsInTexts.put(text, mentions);
        }
        return mentions;
    }

    @Override
    public List<Match> nearest(String typed, int limit) {
        requirePositive(limit);
        return read(() -> near.nearest(typed, limit));
    }

    @Override
    public List<Match> complete(String typed, Set<Entity.Kind> kinds, int limit) {
        requirePositive(limit);
        return read(() -> near.complete(typed, kinds, limit));
    }

    private interface Reading<T> {
        T result() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.result();
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1, got " + limit);
        }
    }

    /// Answers under way when it is closed may fail: give them a moment after the next index has taken over.
    @Override
    public void close() throws IOException {
        reader.close();
        reader.directory().close();
    }
}
