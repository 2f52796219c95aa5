package dev.storybot.story;

import java.util.List;

/// Something that is wrong in a story's files, and how to mend it.
///
/// @param file    name of the file within the story's folder; empty where it is the folder itself
/// @param place   `line:column` (both from 1), then, in a JSON file, the JSON pointer (RFC 6901) of the value, as
///                in `57:15 /facts/3/person`; of a value that is missing, the position of what it is missing
///                from. Empty where it is the whole file.
/// @param problem what is wrong, the value met included
/// @param remedy  what to do about it
public record StoryFault(Severity severity, String file, String place, String problem, String remedy) {

    public enum Severity {
        /// The story cannot be served as it is.
        ERROR,
        /// The story can be served, but something in it is not as its author will have meant it.
        WARNING,
        /// Nothing is wrong; the author may want to go on there.
        NOTE
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// Those for which a story cannot be served.
    public static List<StoryFault> errors(List<StoryFault> faults) {
        return faults.stream().filter(StoryFault::isError).toList();
    }

    /// One line for people: `facts.json:57:15 /facts/3/person: unknown person "muratti". Write "murati".`
    @Override
    public String toString() {
        String where = file.isEmpty() ? "story" : file;
        return where + (place.isEmpty() ? "" : ":" + place) + ": " + problem + ". " + remedy + ".";
    }
}
