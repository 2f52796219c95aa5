package dev.storybot.chat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds stories by what people call them: their id, their title in any language, or words of these.
///
/// ```
/// question = named (":" | ",") rest           any id or title
///          | words ["the"] named "story" words    any id or title
///          | words named words                a name that no question has by chance
/// ```
/// A name is had by chance where it is one plain word: a story called "Bread" is not named by everybody who asks for
/// bread. The words around it (`in the`, `story`, `では`) are the wording's.
final class StoryNames {

    /// Characters of a name in Japanese from which nobody says it by chance.
    private static final int LONG = 8;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String OPENING = "[\"“「『\\[#]*";
    private static final String CLOSING = "[\"”」』\\]]*";

    private static final String BEFORE = alternatives("named.before");
    private static final String STORY = alternatives("named.story");
    private static final String BEHIND = alternatives("named.behind");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Teller> tellers;

    StoryNames(List<Teller> tellers) {
        this.tellers = tellers;
    }

    /// A question that names its story.
    ///
    /// @param rest the question without the name; blank where there is nothing else
    record Named(Teller teller, String rest) {}

    /// The words of every language at once: a question in one may name a story in another.
    private static String alternatives(String key) {
        return Wording.languages().stream()
                .map(language -> Wording.in(language).say(key).text())
                .flatMap(words -> Stream.of(words.split("\\|")))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /// The place of a question that names a story.
    private record Place(Teller teller, int start, int end, boolean isId) {

        /// Of two names in one place the longer one is meant, and of those alike the id.
        static final Comparator<Place> SUREST = Comparator.comparingInt((Place place) -> place.end - place.start)
                .thenComparing(Place::isId);

        boolean contradicts(Place other) {
            boolean apart = end <= other.start || other.end <= start;
            return !teller.equals(other.teller) && (apart || SUREST.compare(this, other) == 0);
        }
    }

    /// The one story that `question` names; empty where it names none, or several, and for a command: what that takes
    /// is no story.
    Optional<Named> namedIn(String question) {
        String text = Normalizer.normalize(question, Normalizer.Form.NFKC).strip();
        if (text.startsWith("/")) {
            return Optional.empty();
        }
        List<Place> places = places(text);
        return places.stream()
                .max(Place.SUREST)
                .filter(best -> places.stream().noneMatch(place -> place.contradicts(best)))
                .map(best -> new Named(best.teller(), without(text, best)));
    }

    private List<Place> places(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Place> places = new ArrayList<>();
        for (Teller teller : tellers) {
            names(teller)
                    .filter(lower::contains)
                    .forEach(name -> forms(name)
                            .map(form -> form.matcher(text))
                            .filter(Matcher::find)
                            .map(found ->
                                    new Place(teller, found.start(), found.end(), name.equals(regular(teller.id()))))
                            .forEach(places::add));
        }
        return places;
    }

    private static String without(String text, Place place) {
        String rest = text.substring(0, place.start()) + " " + text.substring(place.end());
        return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest.strip() : "";
    }

    private static Stream<String> names(Teller teller) {
        return Stream.concat(Stream.of(teller.id()), teller.story().title().byLanguage().values().stream())
                .map(StoryNames::regular)
                .filter(name -> !name.isEmpty())
                .distinct();
    }

    /// The ways in which a question can have a name.
    private static Stream<Pattern> forms(String name) {
        String quoted = OPENING + bounded(name) + CLOSING;
        String before = "(?<![\\p{L}\\p{N}])(?:" + BEFORE + "\\s+)?";
        String first = "^" + before + quoted + "(?:\\s*" + STORY + ")?\\s*[:,、]\\s*";
        String asStory = before + "(?:" + STORY + "\\s+)?" + quoted + "\\s*(?:という|の)?\\s*" + STORY + BEHIND + "?";
        String storyFirst = before + STORY + "\\s+" + quoted;
        Stream<String> sure = Stream.of(first, asStory + "(?![\\p{IsLatin}\\p{N}])", storyFirst);
        Stream<String> any = isOftenSaid(name) ? Stream.of() : Stream.of(before + quoted + BEHIND + "?");
        return Stream.concat(sure, any).map(form -> Pattern.compile(form, FLAGS));
    }

    /// A whole word, where the name ends with letters of a script with spaces.
    private static String bounded(String name) {
        return (isUnspaced(name.codePointAt(0)) ? "" : "(?<![\\p{L}\\p{N}-])")
                + Pattern.quote(name)
                + (isUnspaced(name.codePointBefore(name.length())) ? "" : "(?![\\p{IsLatin}\\p{N}-])");
    }

    private static boolean isUnspaced(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> true;
            default -> character == 'ー';
        };
    }

    private static boolean isOftenSaid(String name) {
        boolean unspaced = name.codePoints().anyMatch(StoryNames::isUnspaced);
        boolean joined = name.chars().anyMatch(c -> c == '-' || c == '_' || Character.isDigit(c));
        return unspaced ? name.length() < LONG : !joined && WORD.split(name).length < 3;
    }

    /// The stories that `typed` can mean: the one of that id or title, else all whose id and titles have every word of
    /// it, the last one at least begun.
    List<Teller> like(String typed) {
        String name = regular(typed);
        List<Teller> exact = tellers.stream()
                .filter(teller -> names(teller).anyMatch(name::equals))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<String> words =
                WORD.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        return words.isEmpty()
                ? List.of()
                : tellers.stream()
                        .filter(teller -> words.stream().allMatch(word -> has(teller, word)))
                        .toList();
    }

    private static boolean has(Teller teller, String word) {
        return names(teller)
                .anyMatch(name -> isUnspaced(word.codePointAt(0))
                        ? name.contains(word)
                        : WORD.splitAsStream(name).anyMatch(part -> part.startsWith(word)));
    }

    /// The ids that go on from `typed`, or whose titles have its words.
    List<String> suggestions(String typed, int limit) {
        Set<Teller> like = Set.copyOf(like(typed));
        return tellers.stream()
                .filter(teller -> typed.isBlank() || like.contains(teller))
                .map(Teller::id)
                .limit(limit)
                .toList();
    }

    private static String regular(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
