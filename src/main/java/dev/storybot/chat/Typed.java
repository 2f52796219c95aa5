package dev.storybot.chat;

import java.util.regex.Pattern;

/// What somebody typed, made fit to be repeated in a reply: short, on one line, and without characters that hide, turn
/// round or command. Markup is left to the platforms, which escape all words alike.
final class Typed {

    /// Code points; enough to recognise a question by.
    private static final int LONGEST = 120;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private Typed() {}

    static String repeated(String typed) {
        String line = UNSEEN.matcher(typed).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
