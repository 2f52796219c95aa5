package dev.storybot.ask;

import java.util.regex.Pattern;

/// Tells an expression of the search syntax from a question: it has `lang:xx`, a word excluded with `-`, or is nothing
/// but words and phrases in quotation marks that begin or end it.
final class Expressions {

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)lang:\\S*");
    private static final Pattern EXCLUDED = Pattern.compile("(?:^|\\s)-[\\p{L}\\p{N}\"]");
    private static final Pattern PHRASE = Pattern.compile("^\"[^\"]*(?:\"|$)");

    private Expressions() {}

    static boolean isExpression(String text) {
        return (text.contains("lang:") && LANGUAGE.matcher(text).find())
                || (text.contains("-") && EXCLUDED.matcher(text).find())
                || (text.startsWith("\"") && PHRASE.matcher(text).find());
    }
}
