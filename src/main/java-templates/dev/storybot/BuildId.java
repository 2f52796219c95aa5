package dev.storybot;

/// Which sources these classes were compiled from. The build writes it.
final class BuildId {

    private BuildId() {}

    /// SHA-256 of the sources, hexadecimal. A method, because a constant would be copied into the classes that use it.
    static String ofClasses() {
        return "@build.sources@";
    }
}
