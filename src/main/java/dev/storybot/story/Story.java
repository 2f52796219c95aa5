package dev.storybot.story;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A folder of index-data as read: articles, entities, facts, sources, notes. Immutable; shared by all threads.
public final class Story {

    private final String id;
    private final Text title;
    private final PartialDate date;
    private final String language;
    private final @Nullable Text description;
    private final Map<String, List<String>> examples;
    private final List<Article> articles;
    private final Map<String, Article> articlesById;
    private final List<Entity> entities;
    private final Map<String, Entity> entitiesById;
    private final List<Fact> facts;
    private final Map<String, Fact> factsById;
    private final Map<Class<?>, List<Fact>> factsByType;
    private final List<Source> sources;
    private final Map<String, Source> sourcesById;
    private final Notes notes;
    private final String hash;
    private final SortedSet<String> languages;
    private final Map<String, Set<String>> concerned = new HashMap<>();
    private final Set<String> told;

    /// @param date     the "as of" date: what is dated after it is told as "after the article"
    /// @param language the default language of the bot for this story
    /// @param examples questions to suggest, by language
    /// @param hash     identifies the content: equal for equal files, different for different ones
    public Story(
            String id,
            Text title,
            PartialDate date,
            String language,
            @Nullable Text description,
            Map<String, List<String>> examples,
            List<Article> articles,
            List<Entity> entities,
            List<Fact> facts,
            List<Source> sources,
            Notes notes,
            String hash) {
        this.id = id;
        this.title = title;
        this.date = date;
        this.language = language;
        this.description = description;
        this.examples = Map.copyOf(examples);
        this.articlesById = byId(articles, Article::id);
        this.articles = List.copyOf(articlesById.values());
        this.entitiesById = byId(entities, Entity::id);
        this.entities = List.copyOf(entitiesById.values());
        this.factsById = byId(facts, Fact::id);
        this.facts = List.copyOf(factsById.values());
        this.factsByType = this.facts.stream().collect(Collectors.groupingBy(Fact::getClass));
        this.sourcesById = byId(sources, Source::id);
        this.sources = List.copyOf(sourcesById.values());
        this.notes = notes;
        this.hash = hash;
        this.languages = Collections.unmodifiableSortedSet(languages(this.articles));
        this.facts.forEach(fact -> concerned.put(fact.id(), Collections.unmodifiableSet(fact.concerned())));
        this.told = concerned.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    static SortedSet<String> languages(List<Article> articles) {
        return articles.stream()
                .flatMap(article -> article.passages().stream())
                .flatMap(passage -> passage.text().languages().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, item -> item, (first, second) -> first, LinkedHashMap::new));
    }

    public String id() {
        return id;
    }

    public Text title() {
        return title;
    }

    public PartialDate date() {
        return date;
    }

    public String language() {
        return language;
    }

    public @Nullable Text description() {
        return description;
    }

    public Map<String, List<String>> examples() {
        return examples;
    }

    public List<Article> articles() {
        return articles;
    }

    public List<Entity> entities() {
        return entities;
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Source> sources() {
        return sources;
    }

    public Notes notes() {
        return notes;
    }

    public String hash() {
        return hash;
    }

    public Optional<Article> article(String articleId) {
        return Optional.ofNullable(articlesById.get(articleId));
    }

    public Optional<Entity> entity(String entityId) {
        return Optional.ofNullable(entitiesById.get(entityId));
    }

    /// Ids of every entity that a fact of this story concerns, as [Fact#concerned] has them, which gathers them anew.
    public Set<String> concerned(Fact fact) {
        return concerned.getOrDefault(fact.id(), Set.of());
    }

    /// Whether a fact concerns the entity. Of any other the story has no more than names and what its passages say.
    public boolean isTold(String entityId) {
        return told.contains(entityId);
    }

    /// Whether an entity, where it is named in `language`, is best looked for as an entity: of one that no fact concerns
    /// there is but the name, and its words do as well where an article is in that language.
    public boolean isSubject(String entityId, String language) {
        return isTold(entityId) || !languages.contains(language);
    }

    public Optional<Fact> fact(String factId) {
        return Optional.ofNullable(factsById.get(factId));
    }

    public Optional<Source> source(String sourceId) {
        return Optional.ofNullable(sourcesById.get(sourceId));
    }

    public Optional<Passage> passage(String articleId, int line) {
        return article(articleId).flatMap(article -> article.passage(line));
    }

    /// Facts of one type, which is one of the records of [Fact], in the order of the file.
    @SuppressWarnings("unchecked") // each list holds its own type only
    public <F extends Fact> List<F> facts(Class<F> type) {
        return (List<F>) Collections.unmodifiableList(factsByType.getOrDefault(type, List.of()));
    }

    /// Whether `fact` is dated after the story's own date; a fact without a date is not.
    public boolean isAfterArticle(Fact fact) {
        PartialDate when = fact.date();
        return when != null && when.isAfter(date);
    }

    public Optional<Notes.Disagreement> disagreement(String disagreementId) {
        return notes.disagreements().stream()
                .filter(d -> d.id().equals(disagreementId))
                .findFirst();
    }

    /// The languages in which its articles can be read, in the order of their codes.
    public SortedSet<String> languages() {
        return languages;
    }
}
