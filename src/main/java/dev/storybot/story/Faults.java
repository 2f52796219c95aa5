package dev.storybot.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers the faults of a story while it is read, so that all of them are told at once.
final class Faults {

    private final StoryFault.Severity unknownFields;
    private final List<StoryFault> found = new ArrayList<>();

    /// @param unknownFields how bad a field is that no version of the bot known to this one reads
    Faults(StoryFault.Severity unknownFields) {
        this.unknownFields = unknownFields;
    }

    void error(String file, String place, String problem, String remedy) {
        found.add(new StoryFault(StoryFault.Severity.ERROR, file, place, problem, remedy));
    }

    void warning(String file, String place, String problem, String remedy) {
        found.add(new StoryFault(StoryFault.Severity.WARNING, file, place, problem, remedy));
    }

    void note(String file, String place, String problem, String remedy) {
        found.add(new StoryFault(StoryFault.Severity.NOTE, file, place, problem, remedy));
    }

    void unknownField(String file, String place, String problem, String remedy) {
        found.add(new StoryFault(unknownFields, file, place, problem, remedy));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(StoryFault::isError);
    }

    List<StoryFault> all() {
        return inOrder(found);
    }

    /// Errors first, each kind in the order in which they were found.
    static List<StoryFault> inOrder(List<StoryFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(StoryFault::severity))
                .toList();
    }
}
