package dev.storybot.ask;

import java.util.regex.Pattern;

/// Words by which a text says that something may be, was planned or was rumoured, or is not so: a claim without them is
/// not supported by a sentence with them.
final class Hedges {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:rumou?r(?:s|ed)?|estimat\\w*|forecasts?|predict\\w*|project(?:s|ed)|(?-i:may)|might|could|would|plan(?:s|ned)?|expected|considering|not|never|no longer|denie[sd]"
                    + "|denying|reject(?:s|ed)|refused?|failed)\\b|n't\\b|噂|推定|予測|見積|可能性|かもしれ|計画|予定|見込|検討|否定|ない|せず|失敗",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPPOSITE = Pattern.compile(
            "\\b(?:dropp(?:ed|ing) out|withdr[aeo]w\\w*|pull(?:ed|ing)? out|back(?:ed|ing) out|refused?|rejected?|denie[sd])\\b"
                    + "|撤退|離脱|拒否|否定|断った",
            Pattern.CASE_INSENSITIVE);

    private Hedges() {}

    /// Whether a text says that somebody did not go along.
    static boolean isOpposite(String text) {
        return OPPOSITE.matcher(text).find();
    }

    static boolean areIn(String text) {
        return WORDS.matcher(text).find();
    }
}
