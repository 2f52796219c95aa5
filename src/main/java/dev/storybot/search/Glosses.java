package dev.storybot.search;

import dev.storybot.search.TokenReader.Token;
import dev.storybot.story.Passage;
import dev.storybot.story.Story;
import dev.storybot.story.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the words of a story's passages mean in the language, of English and Japanese, that a passage does not exist in;
/// read from a dictionary while the index is built, so that a question in the other language finds the passage. Names
/// are matched by how they sound.
final class Glosses {

    /// Before the sound of a name, so that it is no word.
    static final String SOUND = "~";

    /// Characters of a sound below which it is that of too many words.
    private static final int SHORTEST_SOUND = 4;

    /// Words that stand for one, of all its meanings.
    private static final int MOST_WORDS = 10;

    /// First meanings of an entry whose single words lead back to it: later ones are rare senses.
    private static final int MEANINGS = 3;

    /// Vowels that Japanese puts between and behind the consonants of a foreign name: オカフォル for Okafor.
    private static final Pattern BORROWED = Pattern.compile("(?<=.)u|(?<=[td])o$");

    private final TokenReader english;
    private final TokenReader japanese;
    private final Map<String, Set<String>> inEnglish = new HashMap<>();
    private final Map<String, Set<String>> inJapanese = new HashMap<>();

    private Glosses(Analysis analysis) {
        english = analysis.reader("en", Analysis.Kind.WORDS);
        japanese = analysis.reader("ja", Analysis.Kind.WORDS);
    }

    /// @param dictionary null for none: then there are sounds of names only
    static Glosses of(Places places, @Nullable Path dictionary, Analysis analysis) throws IOException {
        Glosses glosses = new Glosses(analysis);
        if (dictionary != null) {
            glosses.read(places, dictionary);
        }
        return glosses;
    }

    /// Whether passages of one of the two languages are asked in the other.
    static boolean areBetween(String one, String other) {
        return (one.equals("en") && other.equals("ja")) || (one.equals("ja") && other.equals("en"));
    }

    /// Whether a story has passages for which the dictionary is of use: found without splitting any into sentences, since
    /// every start asks it.
    static boolean areOfUse(Story story) {
        return story.articles().stream()
                .flatMap(article -> article.answers().stream())
                .map(Passage::text)
                .anyMatch(text -> isGlossed(text, "en") || isGlossed(text, "ja"));
    }

    /// Whether a text of a passage is in the language, has words, and is missing in the other one.
    private static boolean isGlossed(Text text, String language) {
        return text.has(language)
                && !text.has(language.equals("en") ? "ja" : "en")
                && text.in(language).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void read(Places places, Path dictionary) throws IOException {
        Set<String> fromJapanese = words(places, "ja", japanese);
        Set<String> fromEnglish = words(places, "en", english);
        if (fromJapanese.isEmpty() && fromEnglish.isEmpty()) {
            return;
        }
        try (Stream<Edict.Entry> entries = Edict.entries(dictionary)) {
            entries.forEach(entry -> {
                if (fromJapanese.contains(entry.headword())) {
                    addEnglish(entry);
                }
                if (entry.common() && !fromEnglish.isEmpty()) {
                    addJapanese(entry, fromEnglish);
                }
            });
        }
    }

    private static Set<String> words(Places places, String language, TokenReader reader) {
        Set<String> words = new HashSet<>();
        places.passages().stream()
                .filter(passage -> passage.language().equals(language)
                        && isGlossed(passage.passage().text(), language))
                .forEach(passage -> reader.read(passage.text()).forEach(token -> words.add(token.term())));
        return words;
    }

    private void addEnglish(Edict.Entry entry) {
        Set<String> words = inEnglish.computeIfAbsent(entry.headword(), ignored -> new LinkedHashSet<>());
        for (String gloss : entry.glosses()) {
            for (Token token : english.read(gloss)) {
                if (words.size() < MOST_WORDS) {
                    words.add(token.term());
                }
            }
        }
    }

    private void addJapanese(Edict.Entry entry, Set<String> wanted) {
        for (String gloss :
                entry.glosses().subList(0, Math.min(MEANINGS, entry.glosses().size()))) {
            List<Token> words = english.read(gloss);
            if (words.size() == 1 && wanted.contains(words.getFirst().term())) {
                Set<String> there =
                        inJapanese.computeIfAbsent(words.getFirst().term(), ignored -> new LinkedHashSet<>());
                List<Token> headword = japanese.read(entry.headword());
                if (headword.size() == 1 && there.size() < MOST_WORDS) {
                    there.add(headword.getFirst().term());
                }
            }
        }
    }

    /// What stands for the words of `text` in the other language, each where its word stands, in the order of the text.
    List<Token> of(String text, String language, List<Token> shared) {
        List<Token> all = new ArrayList<>(shared);
        boolean isEnglish = language.equals("en");
        for (Token token : (isEnglish ? english : japanese).read(text)) {
            (isEnglish ? inJapanese : inEnglish)
                    .getOrDefault(token.term(), Set.of())
                    .forEach(word -> all.add(new Token(word, token.start(), token.end())));
            String written = text.substring(token.start(), token.end());
            if (isEnglish ? written.codePoints().limit(1).anyMatch(Character::isUpperCase) : isKatakana(written)) {
                String sound = sound(written);
                if (!sound.isEmpty()) {
                    all.add(new Token(sound, token.start(), token.end()));
                }
            }
        }
        all.sort(Comparator.comparingInt(Token::start));
        return all;
    }

    private static boolean isKatakana(String word) {
        return word.codePoints().allMatch(Script::isKatakana);
    }

    /// How a name sounds, as a term; empty where it is too short to tell names apart.
    static String sound(String written) {
        String sound = BORROWED.matcher(Romaji.sound(NameKey.text(written))).replaceAll("");
        return sound.length() < SHORTEST_SOUND ? "" : SOUND + sound;
    }
}
