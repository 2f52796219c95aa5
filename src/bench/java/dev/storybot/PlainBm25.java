package dev.storybot;

import dev.storybot.ask.Sentences;
import dev.storybot.ask.Span;
import dev.storybot.story.Article;
import dev.storybot.story.Passage;
import dev.storybot.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/// Answers as plain BM25 does: the best passage's best sentence, with Lucene's stock analyzer of the language and its
/// stock scores. It refuses only what shares no word with the story.
final class PlainBm25 {

    private static final String PASSAGE = "passage";
    private static final String SENTENCE = "sentence";
    private static final String LINE = "line";
    private static final String WORDS = "words";

    private final QueryBuilder queries;
    private final IndexSearcher searcher;

    record Hit(int line, String sentence) {}

    PlainBm25(Story story) {
        Analyzer analyzer = story.language().equals("ja") ? new JapaneseAnalyzer() : new EnglishAnalyzer();
        queries = new QueryBuilder(analyzer);
        try {
            Directory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Article article : story.articles()) {
                    for (Passage passage : article.answers()) {
                        add(writer, passage.line(), passage.text().in(story.language()));
                    }
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(IndexWriter writer, int line, String text) throws IOException {
        writer.addDocument(document(line, PASSAGE, text));
        for (Span sentence : Sentences.of(text)) {
            writer.addDocument(document(line, SENTENCE, sentence.of(text)));
        }
    }

    private static Document document(int line, String field, String words) {
        Document document = new Document();
        document.add(new TextField(field, words, Field.Store.NO));
        document.add(new StringField(field + LINE, Integer.toString(line), Field.Store.NO));
        document.add(new StoredField(LINE, line));
        document.add(new StoredField(WORDS, words));
        return document;
    }

    Optional<Hit> best(String question) {
        try {
            Query passage = queries.createBooleanQuery(PASSAGE, question);
            Optional<Document> best = passage == null ? Optional.empty() : first(passage);
            if (best.isEmpty()) {
                return Optional.empty();
            }
            int line = best.get().getField(LINE).numericValue().intValue();
            Query within = new BooleanQuery.Builder()
                    .add(queries.createBooleanQuery(SENTENCE, question), BooleanClause.Occur.SHOULD)
                    .add(new TermQuery(new Term(SENTENCE + LINE, Integer.toString(line))), BooleanClause.Occur.FILTER)
                    .build();
            return first(within).map(sentence -> new Hit(line, sentence.get(WORDS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Document> first(Query query) throws IOException {
        ScoreDoc[] best = searcher.search(query, 1).scoreDocs;
        return best.length == 0
                ? Optional.empty()
                : Optional.of(searcher.storedFields().document(best[0].doc));
    }
}
