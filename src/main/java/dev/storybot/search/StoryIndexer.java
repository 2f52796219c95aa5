package dev.storybot.search;

import dev.storybot.ask.Mention;
import dev.storybot.ask.Span;
import dev.storybot.story.Fact;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Writes the index of a story: a document for each sentence, passage, fact and spelling.
final class StoryIndexer {

    /// k1 and b of BM25 as measured on Japanese and English paragraphs.
    static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.75f);

    /// Key of the index's identity in the user data of its commit.
    static final String IDENTITY = "storybot";

    /// Documents between two reports.
    private static final int REPORTED_EVERY = 200;

    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType OFFSETS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
    private static final FieldType NAMED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
    private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PRESENCE = type(IndexOptions.DOCS, true);

    private final Story story;
    private final Places places;
    private final SpelledNames names;
    private final NameFinder finder;
    private final Set<String> languages;
    private final Analysis analysis;
    private final Progress progress;
    private final @Nullable Path dictionary;
    private @Nullable Glosses glosses;
    private int done;
    private int total;

    /// @param dictionary from which words of the other language are taken, or null for none
    StoryIndexer(Story story, @Nullable Path dictionary, Analysis analysis, Progress progress) {
        this.story = story;
        this.dictionary = dictionary;
        this.analysis = analysis;
        this.progress = progress;
        places = Places.of(story);
        names = SpelledNames.of(story);
        finder = new NameFinder(names);
        languages = Contents.languages(story);
    }

    private static FieldType type(IndexOptions options, boolean omitsNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(omitsNorms);
        type.freeze();
        return type;
    }

    /// Writes all and commits under `identity`.
    void write(Directory directory, String identity) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new FieldAnalyzers(analysis))
                .setSimilarity(SIMILARITY)
                .setMergeScheduler(new SerialMergeScheduler());
        total = places.sentences().size()
                + places.passages().size()
                + story.facts().size()
                + names.entities().size();
        glosses = Glosses.of(places, dictionary, analysis);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < places.passages().size(); i++) {
                addPassage(writer, i, places.passages().get(i));
            }
            for (int i = 0; i < story.facts().size(); i++) {
                add(writer, fact(story.facts().get(i)), i);
            }
            for (int i = 0; i < names.entities().size(); i++) {
                add(writer, name(names.entities().get(i)), i);
            }
            writer.forceMerge(1);
            writer.setLiveCommitData(Map.of(IDENTITY, identity).entrySet());
            writer.commit();
        }
        progress.building(total, total);
    }

    private void add(IndexWriter writer, Document document, int ordinal) throws IOException {
        if (done % REPORTED_EVERY == 0) {
            progress.building(done, total);
        }
        done++;
        document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
        writer.addDocument(document);
    }

    private void addPassage(IndexWriter writer, int ordinal, Places.InLanguage passage) throws IOException {
        List<Mention> mentions = finder.mentions(passage.text());
        add(writer, passage(passage, mentions), ordinal);
        for (int i = passage.first(); i < passage.first() + passage.count(); i++) {
            add(writer, sentence(passage, places.sentences().get(i).span(), mentions), i);
        }
    }

    private Document passage(Places.InLanguage passage, List<Mention> mentions) {
        Document document = new Document();
        Span all = new Span(0, passage.text().length());
        for (String language : askedIn(passage)) {
            Fields fields = Fields.passages(language);
            boolean own = language.equals(passage.language());
            addWords(document, fields, passage.text(), passage.language(), POSITIONS);
            addEntities(document, fields.entities(), mentions, all);
            if (own) {
                addSurfaces(document, language, passage.text());
            }
        }
        return document;
    }

    private Document sentence(Places.InLanguage passage, Span span, List<Mention> mentions) {
        Document document = new Document();
        for (String language : askedIn(passage)) {
            Fields fields = Fields.sentences(language);
            addWords(document, fields, span.of(passage.text()), passage.language(), OFFSETS);
            addEntities(document, fields.entities(), mentions, span);
        }
        return document;
    }

    /// Its own language, and those in which the passage does not exist.
    private List<String> askedIn(Places.InLanguage passage) {
        return languages.stream()
                .filter(language -> language.equals(passage.language())
                        || !passage.passage().text().has(language))
                .toList();
    }

    /// @param written the language of `text`
    private void addWords(Document document, Fields fields, String text, String written, FieldType type) {
        boolean own = written.equals(Fields.language(fields.words()));
        document.add(own ? new Field(fields.words(), text, type) : shared(fields.words(), text, written, type));
        if (own) {
            document.add(new Field(fields.pairs(), text, FREQUENCIES));
        }
    }

    private static void addSurfaces(Document document, String language, String text) {
        document.add(new Field(Fields.surfaces(language), text, PRESENCE));
    }

    /// A text in another language than the field's.
    private Field shared(String field, String text, String written, FieldType type) {
        String language = Fields.language(field);
        List<TokenReader.Token> tokens =
                analysis.reader(language, Analysis.Kind.SHARED).read(text);
        Glosses between = Glosses.areBetween(written, language) ? glosses : null;
        return new Field(field, new ReadTokens(between == null ? tokens : between.of(text, written, tokens)), type);
    }

    private void addEntities(Document document, String field, List<Mention> mentions, Span within) {
        List<TokenReader.Token> tokens = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.span().overlaps(within)) {
                int start = Math.max(0, mention.span().start() - within.start());
                int end = Math.min(mention.span().end(), within.end()) - within.start();
                mention.entities().forEach(id -> tokens.add(new TokenReader.Token(id, start, end)));
            }
        }
        if (!tokens.isEmpty()) {
            document.add(new Field(field, new ReadTokens(tokens), NAMED));
        }
    }

    private Document fact(Fact fact) {
        Document document = new Document();
        for (String language : languages) {
            Fields fields = Fields.facts(language);
            for (Text text : FactTexts.of(fact)) {
                String words = text.in(language);
                addWords(document, fields, words, text.has(language) ? language : "", OFFSETS);
                if (text.has(language)) {
                    addSurfaces(document, language, words);
                }
            }
            fact.common()
                    .terms()
                    .getOrDefault(language, List.of())
                    .forEach(term -> addWords(document, fields, term, language, OFFSETS));
            for (String id : fact.concerned()) {
                document.add(new StringField(fields.entities(), id, Field.Store.NO));
            }
        }
        return document;
    }

    private Document name(SpelledNames.OfEntity name) {
        Document document = new Document();
        add(document, Fields.WHOLE, name.key());
        add(document, Fields.SOUND, Romaji.sound(name.key()));
        List<String> words = name.words();
        for (String word : words) {
            add(document, Fields.WORD, word);
            add(document, Fields.SOUND, Romaji.sound(word));
        }
        for (String word : words.isEmpty() ? List.of(name.key()) : words) {
            for (int from = 1; from + NearNames.SHORTEST_INSIDE <= word.length(); from++) {
                add(document, Fields.TAIL, word.substring(from));
            }
        }
        return document;
    }

    private static void add(Document document, String field, String key) {
        if (!key.isEmpty()) {
            document.add(new StringField(field, key, Field.Store.NO));
        }
    }
}
