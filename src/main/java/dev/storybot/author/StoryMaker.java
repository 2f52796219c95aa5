package dev.storybot.author;

import dev.storybot.story.Story;
import dev.storybot.story.StoryCheck;
import dev.storybot.story.StoryFault;
import dev.storybot.story.StoryReader;
import dev.storybot.story.StoryReading;
import dev.storybot.story.StorySchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Makes a story's folder from an article. What it makes passes `storybot check`; where that cannot be, nothing stays.
public final class StoryMaker {

    private final Asker asker;
    private final WrittenDates dates;

    /// @param today no article is dated after it
    public StoryMaker(Asker asker, LocalDate today) {
        this.asker = asker;
        this.dates = new WrittenDates(today);
    }

    /// @param folder  where there must be nothing, or an empty folder
    /// @param article a text, a Markdown file or a page
    public Making make(Path folder, Path article, Given given) {
        if (NewFolder.isTaken(folder)) {
            return new Making.Taken(folder + " is there already, and nothing is overwritten. Name another folder.");
        }
        NewFolder files = new NewFolder(folder);
        boolean whole = false;
        try {
            ArticleFile file = ArticleFile.read(article);
            Manuscript manuscript = manuscript(file);
            Making made = made(folder, files, file, manuscript, new Settling(given, manuscript, file.name(), asker));
            whole = true;
            return made;
        } catch (CannotMake refused) {
            return new Making.Refused(refused.why());
        } catch (IOException broken) {
            return new Making.Refused(folder + " cannot be written: " + broken + ".");
        } finally {
            if (!whole) {
                files.undo();
            }
        }
    }

    private Manuscript manuscript(ArticleFile file) throws CannotMake {
        Manuscript manuscript = switch (file.form()) {
            case TEXT -> TextReader.read(file, dates);
            case MARKDOWN -> MarkdownReader.read(file, dates);
            case PAGE -> PageReader.read(file, dates);
        };
        if (!manuscript.hasWords()) {
            throw new CannotMake(file.name() + " has no words.");
        }
        return manuscript;
    }

    private static Making made(Path folder, NewFolder files, ArticleFile file, Manuscript manuscript, Settling settling)
            throws CannotMake, IOException {
        String id = settling.id(folder);
        Clue title = settling.title(folder);
        Clue date = settling.date();
        Clue language = settling.language();
        StoryFiles json = new StoryFiles(language.value(), settling.given().schemas());
        String articleFile = "article." + language.value() + "." + manuscript.extension();
        files.write(articleFile, content(file, manuscript));
        writeSchemas(files, json);
        files.write("sources.json", json.sources(title.value(), date.value(), manuscript));
        files.write("story.json", json.story(id, title.value(), date.value(), manuscript, articleFile));
        List<String> remarks = remarks(file, language.value());
        Drafted drafted = drafted(folder);
        files.write("entities.json", json.entities(drafted.names()));
        files.write("facts.json", json.noFacts());
        check(folder);
        return new Making.Made(
                folder,
                id,
                title,
                date,
                language,
                drafted.passages(),
                drafted.names().stream().map(NameDraft::name).toList(),
                remarks);
    }

    /// What is kept of a story once it has been read: a long one would be in the memory twice while it is checked.
    private record Drafted(int passages, List<NameDraft> names) {}

    private static Drafted drafted(Path folder) throws CannotMake {
        Story story = read(folder);
        return new Drafted(story.articles().getFirst().answers().size(), NameDrafts.of(story));
    }

    /// A text as it came; of a page its article.
    private static byte[] content(ArticleFile file, Manuscript manuscript) {
        return file.form() == Form.PAGE
                ? (String.join("\n", manuscript.lines()) + "\n").getBytes(StandardCharsets.UTF_8)
                : file.inUtf8();
    }

    private static void writeSchemas(NewFolder files, StoryFiles json) throws IOException {
        if (json.schemas()) {
            for (String file : StorySchema.FILES) {
                files.write(StoryFiles.schema(file), StorySchema.text(file).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Story read(Path folder) throws CannotMake {
        return switch (StoryReader.read(folder)) {
            case StoryReading.Read read -> read.story();
            case StoryReading.Faulty faulty -> throw faulty(faulty.faults());
        };
    }

    private static void check(Path folder) throws CannotMake {
        List<StoryFault> faults = StoryCheck.check(folder);
        if (faults.stream().anyMatch(StoryFault::isError)) {
            throw faulty(faults);
        }
    }

    private static CannotMake faulty(List<StoryFault> faults) {
        return new CannotMake("the article makes no story:\n"
                + StoryFault.errors(faults).stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
    }

    private static List<String> remarks(ArticleFile file, String language) {
        List<String> remarks = new ArrayList<>();
        if (file.form() != Form.PAGE && !file.isUtf8()) {
            remarks.add(file.name() + " is in " + file.charset() + "; the story has it in UTF-8.");
        }
        if (!NameDrafts.LANGUAGES.contains(language)) {
            remarks.add("Names are drafted from English and Japanese only: entities.json is empty.");
        }
        return remarks;
    }
}
