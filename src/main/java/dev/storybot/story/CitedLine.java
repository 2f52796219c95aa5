package dev.storybot.story;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The passage that a record cites by its fields `article` and `line`.
record CitedLine(StoryRecord record, Article article, Passage passage) {

    /// Empty, with a fault, where there is no such passage.
    static Optional<CitedLine> of(StoryRecord record) {
        return article(record).flatMap(article -> of(record, article));
    }

    private static Optional<CitedLine> of(StoryRecord record, Article article) {
        int line = record.json().line("line");
        Optional<Passage> passage = article.passage(line);
        if (passage.isEmpty() && line > 0) {
            int last = article.passages().getLast().line();
            String problem = line > last
                    ? "line " + line + " is outside the article, which ends with line " + last
                    : "line " + line + " of the article is empty";
            record.json().error("line", problem, "Cite a line that has words");
        }
        return passage.map(cited -> new CitedLine(record, article, cited));
    }

    /// The article named; where none is, the story's first.
    private static Optional<Article> article(StoryRecord record) {
        String id = record.json().optionalWords("article");
        Optional<Article> article = record.draft().articles().stream()
                .filter(any -> id == null || any.id().equals(id))
                .findFirst();
        if (article.isEmpty() && id != null) {
            var ids = record.draft().articles().stream().map(Article::id).toList();
            String remedy = Nearest.remedy(id, ids, "Write one of " + ids);
            record.json().error("article", "unknown article \"" + id + "\"", remedy);
        }
        return article;
    }

    /// False, with a fault, for a line that is skipped.
    boolean isAnswer() {
        boolean skipped = article.skipped().contains(passage.line());
        if (skipped) {
            String problem = "line " + passage.line() + " of the article is skipped and can be no receipt";
            record.json().error("line", problem, "Cite another line, or take it off \"skip\" in story.json");
        }
        return !skipped;
    }

    /// Words by language, held against the passage; null where the field is missing. One text is in the language in
    /// which the article was published.
    @Nullable
    Text words(String field) {
        Text words = record.json().text(field, article.original());
        if (words != null) {
            boolean byLanguage = record.json().isObject(field);
            new TreeMap<>(words.byLanguage())
                    .forEach((language, said) -> hold(byLanguage ? field + "/" + language : field, language, said));
        }
        return words;
    }

    /// Tells where `words` are not verbatim in the passage.
    private void hold(String path, String language, String words) {
        if (!passage.text().has(language)) {
            record.json()
                    .error(
                            path,
                            "the article is not there in " + language,
                            "Quote it in " + passage.text().languages());
        } else if (!passage.text().in(language).contains(words)) {
            String problem = "not verbatim in line " + passage.line() + ": \"" + words + "\"";
            record.json().error(path, problem, remedy(language, words));
        }
    }

    private String remedy(String language, String words) {
        if (letters(passage.text().in(language)).contains(letters(words))) {
            return "Copy the words exactly: only their case, spaces, width or punctuation differ";
        }
        return article.passages().stream()
                .filter(other ->
                        other.text().has(language) && other.text().in(language).contains(words))
                .findFirst()
                .map(other -> "Cite line " + other.line() + ", where these words stand")
                .orElse("Copy the words exactly as they stand in the article");
    }

    private static String letters(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
