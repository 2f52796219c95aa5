package dev.storybot.settings;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with the settings, gathered so that all of it is told at once.
public final class Problems {

    private final List<String> all = new ArrayList<>();

    void add(Variable variable, String value, String problem, String remedy) {
        all.add("%s is %s, %s. %s".formatted(variable.name(), variable.printed(value), problem, remedy));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// One line each: the variable, its value unless that is secret, what is wrong, and the remedy.
    public List<String> all() {
        return List.copyOf(all);
    }
}
