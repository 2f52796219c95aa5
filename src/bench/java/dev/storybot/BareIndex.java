package dev.storybot;

import dev.storybot.story.Article;
import dev.storybot.story.Passage;
import dev.storybot.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// The passages of a story in an index such as Lucene makes by itself: a field a language, its stock analyzer, BM25.
/// What an answer's time is compared with.
final class BareIndex {

    private static final int TOP = 10;

    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(
            new EnglishAnalyzer(), Map.of("ja", new JapaneseAnalyzer(), "en", new EnglishAnalyzer()));
    private final QueryBuilder queries = new QueryBuilder(analyzer);
    private final IndexSearcher searcher;

    /// @param folder an empty one, to write it into
    BareIndex(Story story, Path folder) {
        try {
            // closed with the process
            Directory directory = FSDirectory.open(folder);
            write(story, directory);
            searcher = searcher(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param folder where one was written
    BareIndex(Path folder) {
        try {
            searcher = searcher(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexSearcher searcher(Directory directory) throws IOException {
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
        return searcher;
    }

    private void write(Story story, Directory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Article article : story.articles()) {
                for (Passage passage : article.answers()) {
                    Document document = new Document();
                    passage.text()
                            .byLanguage()
                            .forEach((language, words) -> document.add(new TextField(language, words, Field.Store.NO)));
                    writer.addDocument(document);
                }
            }
            writer.forceMerge(1);
        }
    }

    /// The best passages for any of the words of `text`.
    TopDocs best(String text, String language) {
        try {
            Query any = queries.createBooleanQuery(language, text);
            return searcher.search(any == null ? MatchNoDocsQuery.INSTANCE : any, TOP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
