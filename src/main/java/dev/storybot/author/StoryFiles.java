package dev.storybot.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The JSON files of a new story: two spaces, one value a line, as people keep them by hand.
///
/// @param schemas whether each names its schema, which then lies beside
record StoryFiles(String language, boolean schemas) {

    /// The folder of the schemas within the story's.
    static final String SCHEMAS = ".schemas/";

    /// The id of the story's only article.
    private static final String ARTICLE = "article";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    static String schema(String file) {
        return SCHEMAS + file.replace(".json", ".schema.json");
    }

    byte[] story(String id, String title, String date, Manuscript manuscript, String articleFile) {
        ObjectNode story = root("story.json").put("id", id);
        story.putObject("title").put(language, title);
        story.put("date", date).put("language", language);
        ObjectNode article = story.putArray("articles").addObject().put("id", ARTICLE);
        article.put("original", language);
        if (!manuscript.url().isEmpty()) {
            article.put("source", ARTICLE);
        }
        article.putObject("files").put(language, articleFile);
        if (!manuscript.skipped().isEmpty()) {
            ArrayNode skip = article.putArray("skip");
            manuscript.skipped().stream().sorted().forEach(skip::add);
        }
        return bytes(story);
    }

    /// The page that the article was saved from, where it is known; else no source.
    byte[] sources(String title, String date, Manuscript manuscript) {
        ObjectNode root = root("sources.json");
        ArrayNode sources = root.putArray("sources");
        if (!manuscript.url().isEmpty()) {
            sources.addObject()
                    .put("id", ARTICLE)
                    .put("title", title)
                    .put("publisher", manuscript.publisher())
                    .put("date", date)
                    .put("url", manuscript.url());
        }
        return bytes(root);
    }

    byte[] noFacts() {
        ObjectNode root = root("facts.json");
        root.putArray("facts");
        return bytes(root);
    }

    byte[] entities(List<NameDraft> drafts) {
        ObjectNode root = root("entities.json");
        ArrayNode entities = root.putArray("entities");
        Set<String> ids = new HashSet<>();
        for (NameDraft draft : drafts) {
            String kind = draft.kind().name().toLowerCase(Locale.ROOT);
            ObjectNode entity = entities.addObject().put("id", id(draft, kind, ids));
            entity.put("kind", kind).put("draft", true);
            entity.putObject("names").putArray(language).add(draft.name());
            if (!draft.aliases().isEmpty()) {
                ArrayNode aliases = entity.putArray("aliases");
                draft.aliases().forEach(aliases::add);
            }
            ArrayNode receipts = entity.putArray("receipts");
            draft.lines().forEach(line -> receipts.addObject().put("line", line));
        }
        return bytes(root);
    }

    /// The name in letters of ASCII; where it has none, the kind and a number.
    private static String id(NameDraft draft, String kind, Set<String> taken) {
        String slug = Settling.slug(draft.name()).toLowerCase(Locale.ROOT);
        boolean isUsable =
                slug.length() > 1 && slug.length() < 60 && !slug.matches("l\\d+") && !slug.matches("[\\d._-]+");
        String stem = isUsable ? slug : kind;
        String id = isUsable ? stem : stem + "-1";
        for (int number = 2; !taken.add(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private ObjectNode root(String file) {
        ObjectNode root = JSON.createObjectNode();
        return schemas ? root.put("$schema", schema(file)) : root;
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            return (PRETTY.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
