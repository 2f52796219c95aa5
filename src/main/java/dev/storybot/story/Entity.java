package dev.storybot.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person, organisation, product or event that the story knows by name.
///
/// @param names         full names by language, the one to show first
/// @param aliases       other names: surnames, initials, former names, nicknames, in any script
/// @param inArticle     how the article writes it, misprints and mistranslations included
/// @param noisy         misspellings that an edit distance would not find
/// @param sharedAliases aliases that another entity has too, on purpose
/// @param media         whether it is an outlet that reports, so that "says" means "reports"
/// @param pronoun       `she`, `he` or `they` where that is known of a person; else null
/// @param description   who or what it is in this story
public record Entity(
        String id,
        Kind kind,
        Map<String, List<String>> names,
        List<String> aliases,
        List<String> inArticle,
        List<String> noisy,
        List<String> sharedAliases,
        boolean media,
        @Nullable String pronoun,
        @Nullable Text description,
        List<Receipt> receipts) {

    public enum Kind {
        PERSON,
        ORGANISATION,
        PRODUCT,
        EVENT,
        OTHER
    }

    public Entity {
        if (names.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("an entity needs a name, got none for " + id);
        }
        names = Map.copyOf(names);
        aliases = List.copyOf(aliases);
        inArticle = List.copyOf(inArticle);
        noisy = List.copyOf(noisy);
        sharedAliases = List.copyOf(sharedAliases);
        receipts = List.copyOf(receipts);
    }

    /// By what tells it from others of its story: hashing all of it would cost every set of an answer.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// The name to show in `language`; where there is none, the English one; else the first by language code.
    public String name(String language) {
        List<String> there = names.getOrDefault(language, List.of());
        if (there.isEmpty()) {
            there = names.getOrDefault("en", List.of());
        }
        if (there.isEmpty()) {
            there = names.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .filter(list -> !list.isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
        return there.getFirst();
    }

    /// Every way to write it, without repeats: names, then aliases, then the article's, then misspellings.
    public Set<String> spellings() {
        Set<String> all = new LinkedHashSet<>();
        names.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> all.addAll(e.getValue()));
        all.addAll(aliases);
        all.addAll(inArticle);
        all.addAll(noisy);
        return all;
    }
}
