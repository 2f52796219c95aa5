package dev.storybot.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a story from its folder.
///
/// ```
/// folder   = story.json article+ [entities.json] [facts.json] [sources.json] [notes.json]
/// article  = a text file of one language, a passage on each line that has words
/// ```
///
/// Reading checks all that a story's answers rest on: types and required fields, ids and references, dates, receipts,
/// quotations, alignment, and names that two entities claim. It does so without the JSON Schemas, whose validator
/// takes longer to load than a story takes to read; [StoryCheck] adds those, and with them what only an author cares
/// about. So a story that reads is safe to serve, and a field that a later version of the bot may have added is a
/// warning here and an error there.
///
/// Whatever is in the folder, the result is a value: content never causes an exception.
public final class StoryReader {

    private static final String STORY = "story.json";
    private static final Set<String> FILES = Set.of(STORY, "entities.json", "facts.json", "sources.json", "notes.json");

    private final Path path;
    private final Faults faults;
    private final StoryFolder folder;
    private final List<JsonFile> files = new ArrayList<>();

    private StoryReader(Path path, StoryFault.Severity unknownFields) {
        this.path = path;
        this.faults = new Faults(unknownFields);
        this.folder = new StoryFolder(path, faults);
    }

    /// The story in `folder`, or everything that is wrong with it.
    public static StoryReading read(Path folder) {
        return new StoryReader(folder, StoryFault.Severity.WARNING).reading();
    }

    /// As [#read(Path)], but a field that is unknown is an error.
    ///
    /// @param files is given each JSON file that is well-formed
    static StoryReading readStrictly(Path folder, Consumer<JsonFile> files) {
        StoryReader reader = new StoryReader(folder, StoryFault.Severity.ERROR);
        StoryReading reading = reader.reading();
        reader.files.forEach(files);
        return reading;
    }

    /// The folders of stories in `data`, those with a `story.json`, by id of their stories; `data` alone where it is
    /// one itself; none where it is no folder.
    public static List<Path> folders(Path data) {
        if (Files.isRegularFile(data.resolve(STORY))) {
            return List.of(data);
        }
        try (Stream<Path> inside = Files.list(data)) {
            return inside.filter(folder -> Files.isRegularFile(folder.resolve(STORY)))
                    .map(folder -> Map.entry(id(folder), folder))
                    .sorted(Map.Entry.<String, Path>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                    .map(Map.Entry::getValue)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    /// Of a story that may be faulty.
    private static String id(Path path) {
        Faults ignored = new Faults(StoryFault.Severity.WARNING);
        StoryFolder folder = new StoryFolder(path, ignored);
        return folder.text(STORY)
                .flatMap(text -> JsonFile.parse(STORY, text, ignored))
                .map(file -> JsonObject.root(file, ignored).optionalWords("id"))
                .orElseGet(folder::name);
    }

    private StoryReading reading() {
        Optional<Story> story = folder.names().isEmpty() && faults.hasErrors()
                ? Optional.empty()
                : file(STORY).flatMap(this::story);
        return story.<StoryReading>map(read -> new StoryReading.Read(read, faults.all()))
                .orElseGet(() -> new StoryReading.Faulty(path, faults.all()));
    }

    /// Empty, with a fault, unless the file is there and can be read.
    private Optional<JsonObject> file(String name) {
        Optional<JsonFile> file = folder.text(name).flatMap(text -> JsonFile.parse(name, text, faults));
        file.ifPresent(files::add);
        return file.map(parsed -> JsonObject.root(parsed, faults));
    }

    /// The root of a file that a story need not have.
    private Optional<StoryRecord> optionalFile(String name, StoryDraft draft) {
        if (!folder.names().contains(name)) {
            return Optional.empty();
        }
        Optional<JsonObject> json = file(name);
        if (json.isEmpty()) {
            draft.references().trust(name);
        }
        return json.map(root -> new StoryRecord(root, draft));
    }

    /// The records in the list `facts` of `facts.json`, and so on.
    private List<StoryRecord> records(String name, StoryDraft draft) {
        return optionalFile(name + ".json", draft).stream()
                .flatMap(file -> {
                    List<StoryRecord> records = file.records(name);
                    file.json().noOtherFields("$schema");
                    return records.stream();
                })
                .toList();
    }

    /// Empty unless all of it is without an error.
    private Optional<Story> story(JsonObject json) {
        StoryDraft draft = draft(json);
        Heading heading = heading(new StoryRecord(json, draft));
        List<Source> sources =
                records("sources", draft).stream().map(SourceReader::source).toList();
        Notes notes = optionalFile("notes.json", draft).map(NotesReader::notes).orElse(Notes.NONE);
        List<Entity> entities = EntityReader.entities(records("entities", draft));
        List<Fact> facts =
                records("facts", draft).stream().map(FactReader::fact).toList();
        draft.references().check();
        warnOfUnusedFiles();
        return heading.date() == null || faults.hasErrors()
                ? Optional.empty()
                : Optional.of(new Story(
                        heading.id(),
                        heading.title(),
                        heading.date(),
                        draft.language(),
                        heading.description(),
                        heading.examples(),
                        draft.articles(),
                        entities,
                        facts,
                        sources,
                        notes,
                        folder.hash()));
    }

    private StoryDraft draft(JsonObject json) {
        String language = json.words("language");
        if (!language.isBlank() && !JsonObject.LANGUAGE.matcher(language).matches()) {
            json.error(
                    "language", "\"" + language + "\" is no language", "Use a language code such as \"en\" or \"ja\"");
        }
        StoryDraft empty = new StoryDraft(language, Set.of(), List.of(), new References(), faults);
        List<Article> articles = new ArticleReader(folder, empty).articles(json);
        return new StoryDraft(language, Story.languages(articles), articles, empty.references(), faults);
    }

    /// What `story.json` says beside language and articles.
    private record Heading(
            String id,
            Text title,
            @Nullable PartialDate date,
            @Nullable Text description,
            Map<String, List<String>> examples) {}

    private Heading heading(StoryRecord record) {
        JsonObject json = record.json();
        String id = json.optionalWords("id");
        Heading heading = new Heading(
                id == null ? folder.name() : id,
                record.text("title"),
                record.requiredDate("date"),
                record.optionalText("description"),
                record.lists("examples"));
        if (!StoryRecord.isId(heading.id())) {
            json.error("id", "\"" + heading.id() + "\" is no id", StoryRecord.ID_RULE);
        }
        json.noOtherFields("$schema", "articles");
        return heading;
    }

    private void warnOfUnusedFiles() {
        for (String name : folder.unreadNames()) {
            if (name.endsWith(".json") || ArticleReader.isArticle(name)) {
                String remedy = Nearest.remedy(name, FILES, "Remove it, or list it in story.json");
                faults.warning(name, "", "the file is not read", remedy);
            }
        }
    }
}
