package dev.storybot.search;

/// The names of the fields that hold one kind of text in one language.
///
/// @param words    what [Analysis] makes of it
/// @param pairs    neighbouring words (English) or characters (Japanese)
/// @param entities ids of the entities that it names
record Fields(String words, String pairs, String entities) {

    /// The number of a document in its list: of [Places], [SpelledNames] or the story's facts.
    static final String ORDINAL = "ordinal";

    static final String PAIRS = ".pairs";
    static final String SURFACES = "surface.";

    /// Keys of whole names, of the words of names, of the ends of those words, and how they sound.
    static final String WHOLE = "name.whole";
    static final String WORD = "name.word";
    static final String TAIL = "name.tail";
    static final String SOUND = "name.sound";

    static Fields sentences(String language) {
        return of("sentence." + language);
    }

    static Fields passages(String language) {
        return of("passage." + language);
    }

    static Fields facts(String language) {
        return of("fact." + language);
    }

    /// The words of passages and facts as they are written, to mend misspelt ones by.
    static String surfaces(String language) {
        return SURFACES + language;
    }

    /// The language that a field is of, by its name.
    static String language(String field) {
        int from = field.indexOf('.') + 1;
        int to = field.indexOf('.', from);
        return to < 0 ? field.substring(from) : field.substring(from, to);
    }

    private static Fields of(String words) {
        return new Fields(words, words + PAIRS, words + ".entities");
    }
}
