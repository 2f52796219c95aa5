package dev.storybot.author;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells titles from sentences, and makes one of a file's name where there is nothing better.
final class Titles {

    /// Characters; headlines of newspapers are within 100, those in Japanese within 50.
    private static final int LONGEST = 120;

    private static final Pattern SENTENCE_END = Pattern.compile("[.。．,、;]$");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{2}[-_.]?\\d{2}[-_.]?\\d{2}");

    /// That of the language too: `article.ja.txt`.
    private static final Pattern EXTENSIONS = Pattern.compile("(?<=.)(\\.[a-z]{2})?\\.[A-Za-z0-9]{1,8}$");

    /// Names of files that tell nothing.
    private static final Set<String> GENERIC =
            Set.of("article", "text", "index", "page", "document", "story", "untitled", "download", "記事", "無題");

    private Titles() {}

    /// Whether a line may be a title: short, with words, no sentence.
    static boolean isLike(String line) {
        String words = line.strip();
        return !words.isEmpty()
                && width(words) <= LONGEST
                && WORD.matcher(words).find()
                && !SENTENCE_END.matcher(words).find();
    }

    /// A full-width character counts for two.
    private static int width(String words) {
        return words.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    /// Of `harbour-museum_2019-06-14.txt` `Harbour museum`; null where the name tells nothing.
    static @Nullable String ofFile(String name) {
        String base = DATE.matcher(EXTENSIONS.matcher(name).replaceAll("")).replaceAll(" ");
        String words = base.replaceAll("[-_\\s]+", " ").strip();
        boolean tellsNothing = GENERIC.contains(words.toLowerCase(Locale.ROOT))
                || !WORD.matcher(words).find();
        return tellsNothing ? null : capitalised(words);
    }

    private static String capitalised(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + words.substring(Character.charCount(first));
    }
}
