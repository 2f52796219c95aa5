package dev.storybot.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a story's articles: those that `story.json` lists; where it lists none, every `article*.txt` and
/// `article*.md` of the folder, of which `article.ja.txt` is the Japanese of the article `article` and `article.txt`
/// is in the story's language.
final class ArticleReader {

    private static final Pattern FILE =
            Pattern.compile("(article[A-Za-z0-9_-]*)(?:\\.(" + JsonObject.LANGUAGE + "))?\\.(?:txt|md)");

    private final StoryFolder folder;
    private final StoryDraft draft;
    private final Faults faults;

    /// @param draft of a story whose articles are not known yet
    ArticleReader(StoryFolder folder, StoryDraft draft) {
        this.folder = folder;
        this.draft = draft;
        this.faults = draft.faults();
    }

    /// Whether a file would be an article where `story.json` lists none.
    static boolean isArticle(String file) {
        return FILE.matcher(file).matches();
    }

    List<Article> articles(JsonObject story) {
        List<Article> articles = story.has("articles") ? listed(story) : found();
        if (articles.isEmpty() && !faults.hasErrors()) {
            faults.error("", "", "the story has no article", "Add article.txt");
        }
        return articles;
    }

    private List<Article> listed(JsonObject story) {
        List<Article> articles = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (JsonObject json : story.objects("articles")) {
            Optional<Article> article = listedOne(json);
            article.ifPresent(articles::add);
            if (article.isPresent() && !ids.add(article.get().id())) {
                json.error("id", "the id is there twice", "Give one of the two articles another id");
            }
        }
        return articles;
    }

    private Optional<Article> listedOne(JsonObject json) {
        SortedMap<String, String> files = files(json);
        Article empty = heading(json, files.keySet());
        Map<String, ArticleText> texts = read(files);
        Set<Integer> skipped = new TreeSet<>(json.lines("skip"));
        json.noOtherFields();
        if (!files.isEmpty() && !files.containsKey(empty.original())) {
            json.error("original", "there is no file in " + empty.original(), "Write one of " + files.keySet());
        }
        Optional<Article> article = article(empty, texts, skipped);
        article.ifPresent(read -> checkSkipped(json, read));
        return article;
    }

    private Article heading(JsonObject json, Set<String> languages) {
        StoryRecord record = new StoryRecord(
                json, new StoryDraft(draft.language(), languages, List.of(), draft.references(), faults));
        String original = json.optionalWords("original");
        return new Article(
                json.words("id"),
                original == null ? draft.language() : original,
                record.optionalText("title"),
                record.optionallyRefer("source", References.Kind.SOURCE),
                List.of(),
                Set.of());
    }

    private SortedMap<String, String> files(JsonObject json) {
        SortedMap<String, String> files = new TreeMap<>();
        Text names = json.text("files", draft.language());
        if (names == null) {
            json.missing("files");
            return files;
        }
        files.putAll(names.byLanguage());
        files.values().removeIf(name -> {
            boolean elsewhere = name.isBlank() || name.startsWith(".") || name.contains("/") || name.contains("\\");
            if (elsewhere) {
                json.error("files", "\"" + name + "\" is no name of a file", "Name a file of the story's own folder");
            }
            return elsewhere;
        });
        return files;
    }

    private static void checkSkipped(JsonObject json, Article article) {
        int last = article.passages().getLast().line();
        article.skipped().stream().filter(line -> line > last).sorted().forEach(line -> {
            String problem = "line " + line + " is outside the article, which ends with line " + last;
            json.error("skip", problem, "Take it off the list");
        });
    }

    private List<Article> found() {
        SortedMap<String, SortedMap<String, String>> files = new TreeMap<>();
        for (String name : folder.names()) {
            Matcher form = FILE.matcher(name);
            if (form.matches()) {
                add(name, form.group(2), files.computeIfAbsent(form.group(1), id -> new TreeMap<>()));
            }
        }
        List<Article> articles = new ArrayList<>();
        files.forEach((id, byLanguage) -> found(id, byLanguage).ifPresent(articles::add));
        return articles;
    }

    private void add(String name, @Nullable String language, Map<String, String> files) {
        String other = files.putIfAbsent(language == null ? draft.language() : language, name);
        if (other != null) {
            String problem = "the same article in the same language as " + other;
            faults.error(name, "", problem, "Remove one of them, or list the articles in story.json");
        }
    }

    private Optional<Article> found(String id, SortedMap<String, String> files) {
        String original = files.containsKey(draft.language()) ? draft.language() : files.firstKey();
        return article(new Article(id, original, null, null, List.of(), Set.of()), read(files), Set.of());
    }

    /// The texts that can be read, by language.
    private SortedMap<String, ArticleText> read(SortedMap<String, String> files) {
        SortedMap<String, ArticleText> texts = new TreeMap<>();
        files.forEach((language, file) ->
                folder.text(file).ifPresent(text -> texts.put(language, ArticleText.of(file, text))));
        return texts;
    }

    /// Empty, with a fault, where no line has words.
    private Optional<Article> article(Article empty, Map<String, ArticleText> texts, Set<Integer> skipped) {
        ArticleText original = texts.get(empty.original());
        if (original == null) {
            return Optional.empty();
        }
        if (original.lines().isEmpty()) {
            faults.error(original.file(), "", "the article is empty", "Write a passage on each line");
            return Optional.empty();
        }
        texts.values().forEach(text -> new Alignment(original, text).check(faults));
        Set<Integer> allSkipped = new TreeSet<>(skipped);
        texts.values().forEach(text -> allSkipped.addAll(text.furniture()));
        return Optional.of(new Article(
                empty.id(),
                empty.original(),
                empty.title(),
                empty.source(),
                passages(empty.id(), original, texts),
                allSkipped));
    }

    private static List<Passage> passages(String article, ArticleText original, Map<String, ArticleText> texts) {
        List<Passage> passages = new ArrayList<>();
        for (int line = 1; line <= original.lines().size(); line++) {
            if (original.hasWords(line)) {
                passages.add(new Passage(article, line, text(line, texts)));
            }
        }
        return passages;
    }

    private static Text text(int line, Map<String, ArticleText> texts) {
        Map<String, String> words = new TreeMap<>();
        texts.forEach((language, text) -> {
            if (text.hasWords(line)) {
                words.put(language, text.line(line));
            }
        });
        return new Text(words);
    }
}
