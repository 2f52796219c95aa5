package dev.storybot.search;

import dev.storybot.ask.PassageSearch;
import dev.storybot.ask.PassageSearch.Fault;
import dev.storybot.ask.PassageSearch.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// The search syntax. Every word and phrase must stand in the passage, none behind a minus may.
///
/// ```
/// expression = { ["-"] ( word | '"' words '"' ) | "lang:" language }
/// ```
/// Anything else that is an operator somewhere (`*`, `~`, `AND`, `field:`) is an ordinary character here. Full-width
/// and
/// curly forms of the signs count as the signs.
final class Expressions {

    /// Characters of an expression: so many can hold no more words than a Lucene query can.
    private static final int LONGEST = 1_000;

    private final TopHits top;
    private final PassageFinder finder;
    private final Map<String, LanguageIndex> languages;
    private final Set<String> readable;
    private final Analysis analysis;

    /// @param languages what can be searched
    /// @param readable  the languages of the story's texts, which an expression may name
    Expressions(
            TopHits top,
            PassageFinder finder,
            Map<String, LanguageIndex> languages,
            Set<String> readable,
            Analysis analysis) {
        this.top = top;
        this.finder = finder;
        this.languages = languages;
        this.readable = readable;
        this.analysis = analysis;
    }

    /// A word, phrase or language of an expression.
    private record Part(int position, String text, boolean excluded, boolean phrase) {}

    Found find(String expression, LanguageIndex unnamed, int limit) throws IOException {
        String signs = plainSigns(expression);
        if (signs.length() > LONGEST) {
            return new Found.Malformed(LONGEST, Fault.OTHER);
        }
        int open = unbalancedQuote(signs);
        if (open >= 0) {
            return new Found.Malformed(open, Fault.UNBALANCED_QUOTE);
        }
        LanguageIndex index = unnamed;
        List<Part> searched = new ArrayList<>();
        for (Part part : parts(signs)) {
            String language = namedLanguage(part);
            if (language == null) {
                searched.add(part);
            } else if (readable.contains(language) && languages.containsKey(language)) {
                index = languages.get(language);
            } else {
                return new Found.Malformed(part.position(), Fault.UNKNOWN_LANGUAGE);
            }
        }
        if (searched.isEmpty()) {
            return new Found.Malformed(0, Fault.EMPTY);
        }
        if (searched.stream().allMatch(Part::excluded)) {
            return new Found.Malformed(searched.getFirst().position(), Fault.ONLY_EXCLUSIONS);
        }
        return new Found.Hits(hits(searched, index, limit));
    }

    /// The same text with signs of other writing systems as ASCII, place for place.
    private static String plainSigns(String expression) {
        StringBuilder plain = new StringBuilder(expression);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '“' || c == '”' || c == '„' || c == '＂') {
                plain.setCharAt(i, '"');
            } else if (c == '－' || c == '−') {
                plain.setCharAt(i, '-');
            } else if (c == '：') {
                plain.setCharAt(i, ':');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    private static int unbalancedQuote(String expression) {
        long quotes = expression.chars().filter(c -> c == '"').count();
        return quotes % 2 == 0 ? -1 : expression.lastIndexOf('"');
    }

    private static List<Part> parts(String expression) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < expression.length()) {
            if (expression.charAt(at) == ' ') {
                at++;
                continue;
            }
            int position = at;
            boolean excluded = expression.charAt(at) == '-' && at + 1 < expression.length();
            at += excluded ? 1 : 0;
            boolean phrase = expression.charAt(at) == '"';
            int from = phrase ? at + 1 : at;
            int to = phrase ? expression.indexOf('"', from) : endOfWord(expression, from);
            at = phrase ? to + 1 : to;
            if (!expression.substring(from, to).isBlank()) {
                parts.add(new Part(position, expression.substring(from, to), excluded, phrase));
            }
        }
        return parts;
    }

    private static int endOfWord(String expression, int from) {
        int to = from;
        while (to < expression.length() && expression.charAt(to) != ' ' && expression.charAt(to) != '"') {
            to++;
        }
        return to;
    }

    private static @Nullable String namedLanguage(Part part) {
        String lower = part.text().toLowerCase(Locale.ROOT);
        return part.phrase() || part.excluded() || !lower.startsWith("lang:") ? null : lower.substring(5);
    }

    private List<PassageSearch.Hit> hits(List<Part> parts, LanguageIndex index, int limit) throws IOException {
        String wanted =
                parts.stream().filter(part -> !part.excluded()).map(Part::text).collect(Collectors.joining(" "));
        boolean isSearched = !analysis.reader(index.language(), Analysis.Kind.WORDS)
                .read(wanted)
                .isEmpty();
        Query query = parse(parts, index.language());
        if (query == null || !isSearched) {
            return List.of();
        }
        AskedWords asked = index.asked(wanted, List.of());
        List<PassageSearch.Hit> hits = new ArrayList<>();
        for (TopHits.Hit hit : top.of(query, limit)) {
            int sentence = finder.fullest(index, asked, hit.ordinal());
            hits.add(finder.hit(index, asked, sentence, hit.score()));
        }
        return hits;
    }

    /// Null where no part has a word that is searched.
    private @Nullable Query parse(List<Part> parts, String language) {
        StringBuilder syntax = new StringBuilder();
        for (Part part : parts) {
            syntax.append(part.excluded() ? "-" : "");
            // A part of several words, such as 最高技術責任者, is one for the asker.
            syntax.append('"').append(part.text().replace("\"", " ")).append("\" ");
        }
        TokenReader words = analysis.reader(language, Analysis.Kind.WORDS);
        Analyzer analyzer = words.lend();
        int operators = SimpleQueryParser.PHRASE_OPERATOR
                | SimpleQueryParser.NOT_OPERATOR
                | SimpleQueryParser.WHITESPACE_OPERATOR;
        SimpleQueryParser parser =
                new SimpleQueryParser(analyzer, Map.of(Fields.passages(language).words(), 1f), operators);
        parser.setDefaultOperator(BooleanClause.Occur.MUST);
        Query query = parser.parse(syntax.toString());
        words.giveBack(analyzer);
        return query;
    }
}
