package dev.storybot.settings;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with the settings, gathered so that all of it is told at once.
public final class Problems {

    private final List<String> all = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    void add(Variable variable, String value, String problem) {
        all.add("%s is %s, %s. Set it to %s, or leave it unset."
                .formatted(variable.variable(), variable.printed(value), problem, variable.holds()));
    }

    /// @param sentence with the remedy, and without a secret
    void add(String sentence) {
        all.add(sentence);
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// One line each: the variable, its value unless that is secret, what is wrong, and the remedy.
    public List<String> all() {
        return List.copyOf(all);
    }

    /// What is no mistake for certain, a line each: the bot runs all the same.
    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
