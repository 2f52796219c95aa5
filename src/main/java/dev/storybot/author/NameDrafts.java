package dev.storybot.author;

import dev.storybot.story.Article;
import dev.storybot.story.Entity;
import dev.storybot.story.Passage;
import dev.storybot.story.Story;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Drafts the people and organisations that an article names. A name that nothing proves to be one of the two is left
/// to the author: better few right names than many wrong.
final class NameDrafts {

    /// Languages in whose articles names are found.
    static final Set<String> LANGUAGES = Set.of("en", "ja");

    /// Names; more than anybody reviews.
    static final int MOST = 200;

    /// Lines that a draft names: enough to see what it is.
    private static final int LINES = 5;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameDrafts() {}

    /// The drafts from a story's first article, in the order in which the names first stand there. No two claim the
    /// same name.
    static List<NameDraft> of(Story story) {
        Article article = story.articles().getFirst();
        return switch (article.original()) {
            case "en" -> drafts(new EnglishNames(texts(article)).found());
            case "ja" -> drafts(new JapaneseNames(texts(article)).found());
            default -> List.of();
        };
    }

    private static Map<Integer, String> texts(Article article) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        for (Passage passage : article.answers()) {
            texts.put(passage.line(), passage.text().in(article.original()));
        }
        return texts;
    }

    private static List<NameDraft> drafts(Collection<Evidence> found) {
        List<Evidence> proved = found.stream()
                .filter(one -> one.isPerson() || one.isOrganisation())
                .sorted(Comparator.comparingInt((Evidence one) -> -one.lines().size()))
                .limit(MOST)
                .sorted(Comparator.comparingInt((Evidence one) -> one.lines().first()))
                .toList();
        Map<String, Integer> claims = new HashMap<>();
        proved.forEach(one -> claims.merge(key(one.name()), 1, Integer::sum));
        List<Evidence> distinct = new ArrayList<>();
        Map<String, Boolean> named = new HashMap<>();
        for (Evidence one : proved) {
            if (named.putIfAbsent(key(one.name()), true) == null) {
                distinct.add(one);
            }
        }
        distinct.forEach(one -> one.aliases().forEach(alias -> claims.merge(key(alias), 1, Integer::sum)));
        return distinct.stream().map(one -> draft(one, claims)).toList();
    }

    private static NameDraft draft(Evidence one, Map<String, Integer> claims) {
        List<String> aliases = one.aliases().stream()
                .filter(alias -> claims.getOrDefault(key(alias), 0) == 1)
                .toList();
        return new NameDraft(
                one.isPerson() ? Entity.Kind.PERSON : Entity.Kind.ORGANISATION,
                one.name(),
                aliases,
                one.lines().stream().limit(LINES).toList());
    }

    /// Names with the same key are the same to a reader.
    private static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(folded).replaceAll("");
    }
}
