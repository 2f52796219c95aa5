package dev.storybot.story;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds spellings that two entities claim without sharing them on purpose: the bot could not tell which is meant.
final class SpellingCheck {

    /// Spaces and the dots that Japanese and Chinese put between the parts of a foreign name.
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s\\u00A0\\u3000\\u00B7\\u30FB\\u2022\\u2027\\u2219\\u22C5]+");

    private record Claim(StoryRecord record, Entity entity) {

        boolean isShared(String key) {
            return entity.sharedAliases().stream().anyMatch(alias -> key(alias).equals(key));
        }
    }

    private final Map<String, Claim> claims = new LinkedHashMap<>();

    /// @param records of the entities, in the same order
    static void check(List<StoryRecord> records, List<Entity> entities) {
        SpellingCheck check = new SpellingCheck();
        for (int i = 0; i < entities.size(); i++) {
            Claim claim = new Claim(records.get(i), entities.get(i));
            Map<String, String> spellings = new LinkedHashMap<>();
            claim.entity().spellings().forEach(spelling -> spellings.putIfAbsent(key(spelling), spelling));
            spellings.forEach((key, spelling) -> check.add(claim, key, spelling));
        }
    }

    private void add(Claim claim, String key, String spelling) {
        Claim first = claims.putIfAbsent(key, claim);
        if (key.isEmpty() && !spelling.isBlank()) {
            claim.record().json().error("", "the name \"" + spelling + "\" has no letter", "Remove it");
        } else if (first != null && !(first.isShared(key) && claim.isShared(key))) {
            String problem =
                    "\"" + spelling + "\" is a name of \"" + first.entity().id() + "\" too";
            claim.record().json().error("", problem, "Remove it from one, or list it in \"sharedAliases\" of both");
        }
    }

    private static String key(String spelling) {
        String folded = Normalizer.normalize(spelling, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(folded).replaceAll("");
    }
}
