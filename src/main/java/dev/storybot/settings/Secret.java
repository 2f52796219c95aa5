package dev.storybot.settings;

/// A value that must not be seen: a token, a key. It prints as a mask, wherever it gets printed by mistake.
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /// The value itself, for the one place that hands it to the platform.
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return Variable.MASK;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
