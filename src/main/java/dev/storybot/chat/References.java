package dev.storybot.chat;

import java.security.SecureRandom;
import java.util.function.Supplier;

/// Short references by which a failure that somebody was told of is found in the log.
public final class References {

    /// Without letters and digits that are mistaken for one another (Crockford's base 32).
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// A thousand million references, so that two of a day hardly ever meet.
    private static final int LENGTH = 6;

    private References() {}

    public static Supplier<String> random() {
        SecureRandom random = new SecureRandom();
        return () -> random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
