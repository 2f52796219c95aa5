package dev.storybot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storybot.keep.CannotKeep;
import dev.storybot.keep.InboxEntry;
import dev.storybot.keep.InboxEntry.Rated;
import dev.storybot.keep.InboxEntry.Unanswered;
import dev.storybot.keep.Keep;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `storybot inbox`: what was asked in vain, and which replies helped nobody, for the editor of the story.
@Command(
        name = "inbox",
        description = "Lists what was asked in vain and which replies were found no good, the most frequent first.",
        mixinStandardHelpOptions = true)
final class InboxCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ParentCommand
    private @Nullable StorybotCommand options;

    @Option(names = "--json", description = "Prints an object a line.")
    private boolean json;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "100",
            description = "How many to list of each at the most; else ${DEFAULT-VALUE}.")
    private int limit;

    InboxCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CannotDo {
        StorybotCommand given = Objects.requireNonNull(options);
        List<InboxEntry> all;
        try {
            all = Keep.inbox(given.settings().keep());
        } catch (CannotKeep unreadable) {
            throw new CannotDo(unreadable.why());
        }
        List<InboxEntry> meant = all.stream()
                .filter(entry -> given.story == null || given.story.equals(entry.story()))
                .toList();
        List<Unanswered> unanswered = some(meant, Unanswered.class);
        List<Rated> rated = some(meant, Rated.class);
        if (json) {
            unanswered.forEach(this::printJson);
            rated.forEach(this::printJson);
        } else {
            print(unanswered, rated);
        }
        return 0;
    }

    private <T extends InboxEntry> List<T> some(List<InboxEntry> all, Class<T> kind) {
        return all.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .limit(Math.max(0, limit))
                .toList();
    }

    private void print(List<Unanswered> unanswered, List<Rated> rated) {
        if (unanswered.isEmpty() && rated.isEmpty()) {
            surroundings.out().println("Nothing was asked in vain, and no reply was found no good.");
            return;
        }
        if (!unanswered.isEmpty()) {
            surroundings.out().println("Asked in vain");
            unanswered.forEach(one -> surroundings.out().printf("%6d  %s%n", one.times(), shown(one)));
        }
        if (!rated.isEmpty()) {
            surroundings.out().println("Replies found no good, of all that were rated");
            rated.forEach(one -> surroundings
                    .out()
                    .printf("%6s  %s%n", one.unhelpful() + "/" + (one.helpful() + one.unhelpful()), shown(one)));
        }
    }

    private static String shown(InboxEntry entry) {
        String days = entry.first().equals(entry.last()) ? entry.last() : entry.first() + " to " + entry.last();
        return entry.question() + "  (" + entry.story() + ", " + entry.language() + ", " + days + ")";
    }

    private void printJson(InboxEntry entry) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        switch (entry) {
            case Unanswered one -> line.put("kind", "unanswered").put("times", one.times());
            case Rated one ->
                line.put("kind", "rated").put("unhelpful", one.unhelpful()).put("helpful", one.helpful());
        }
        line.put("question", entry.question())
                .put("story", entry.story())
                .put("language", entry.language())
                .put("first", entry.first())
                .put("last", entry.last());
        surroundings.out().println(line);
    }
}
