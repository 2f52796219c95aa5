package dev.storybot.search;

import dev.storybot.ask.Thesaurus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// What an index holds for the questions of one language, as far as it is kept in memory. Thread-safe.
final class LanguageIndex {

    private final String language;
    private final TokenReader words;
    private final TokenReader pairs;
    private final Vocabulary vocabulary;
    private final Supplier<Thesaurus> thesaurus;
    private final Contents contents;
    private final TokenTable sentences;
    private final TokenTable entitiesOfSentences;
    private final TokenTable facts;
    private final Impacts impactsInSentences;
    private final Impacts impactsInPassages;
    private final Impacts impactsInFacts;
    private volatile @Nullable Ways ways;
    private volatile @Nullable Read last;

    /// What the words of questions can mean.
    ///
    /// @param weak terms that say nothing in a question
    private record Ways(Synonyms synonyms, Set<String> weak) {}

    private record Read(String question, List<String> entities, AskedWords asked) {}

    LanguageIndex(
            String language,
            Contents contents,
            IndexSearcher searcher,
            Analysis analysis,
            Supplier<Thesaurus> thesaurus)
            throws IOException {
        this.language = language;
        words = analysis.reader(language, Analysis.Kind.WORDS);
        pairs = analysis.reader(language, Analysis.Kind.PAIRS);
        vocabulary = Vocabulary.read(contents.reader(), language);
        this.thesaurus = thesaurus;
        this.contents = contents;
        int count = contents.places().sentences().size();
        Fields ofSentences = Fields.sentences(language);
        sentences = table(ofSentences.words(), count, vocabulary::number);
        entitiesOfSentences = table(ofSentences.entities(), count, contents::numberOfEntity);
        facts = table(Fields.facts(language).words(), contents.facts().size(), vocabulary::number);
        impactsInSentences = new Impacts(ofSentences, vocabulary, contents, searcher, count);
        impactsInPassages = new Impacts(
                Fields.passages(language),
                vocabulary,
                contents,
                searcher,
                contents.places().passages().size());
        impactsInFacts = new Impacts(
                Fields.facts(language),
                vocabulary,
                contents,
                searcher,
                contents.facts().size());
    }

    /// Read when they are first needed: to analyse Japanese, its dictionary is loaded, for longer than all else takes to open.
    private Ways ways() {
        Ways read = ways;
        return read == null ? readWays() : read;
    }

    private synchronized Ways readWays() {
        Ways read = ways;
        if (read == null) {
            read = new Ways(new Synonyms(thesaurus.get(), language, words), weakTerms());
            ways = read;
        }
        return read;
    }

    private Set<String> weakTerms() {
        Set<String> weak = new HashSet<>();
        for (String word : FunctionWords.weakInQuestions(language)) {
            words.read(word).forEach(token -> weak.add(token.term()));
        }
        return weak;
    }

    /// Loads what the first question would wait for.
    void warm() {
        ways();
    }

    private TokenTable table(String field, int documents, ToIntFunction<String> numbers) throws IOException {
        return TokenTable.read(contents, field, documents, numbers);
    }

    String language() {
        return language;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Words of each sentence.
    TokenTable sentences() {
        return sentences;
    }

    /// Entities that each sentence names.
    TokenTable entitiesOfSentences() {
        return entitiesOfSentences;
    }

    /// Words of each fact.
    TokenTable facts() {
        return facts;
    }

    Impacts impactsInSentences() {
        return impactsInSentences;
    }

    Impacts impactsInPassages() {
        return impactsInPassages;
    }

    Impacts impactsInFacts() {
        return impactsInFacts;
    }

    /// Whether every word of `text` is in the vocabulary, as it is. Function words are in any.
    boolean knows(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                && words.read(text).stream()
                        .allMatch(token -> vocabulary.number(token.term()) != Vocabulary.ABSENT
                                || hasSound(text.substring(token.start(), token.end())));
    }

    /// Whether a passage in another language has a name that sounds so.
    private boolean hasSound(String written) {
        return vocabulary.hasSounds() && vocabulary.number(Glosses.sound(written)) != Vocabulary.ABSENT;
    }

    boolean writes(String word) {
        return vocabulary.isWritten(Folded.of(word).toString());
    }

    /// Reads a question. Repeated words count once. An answer looks for facts and for passages of the same words, one
    /// after the other: the last question read is kept.
    AskedWords asked(String question, Collection<String> entities) {
        List<String> ids = List.copyOf(entities);
        Read read = last;
        if (read == null
                || !read.question().equals(question)
                || !read.entities().equals(ids)) {
            read = new Read(question, ids, read(question, ids));
            last = read;
        }
        return read.asked();
    }

    private AskedWords read(String question, List<String> entities) {
        List<AskedWords.Named> named = new ArrayList<>();
        // In order, so that scores are the same at every start whatever the order of the set.
        entities.stream().sorted().limit(AskedWords.MOST_ENTITIES).forEach(id -> {
            double weight = vocabulary.weight(vocabulary.frequencyOfEntity(id));
            named.add(new AskedWords.Named(id, contents.numberOfEntity(id), weight));
        });
        if (question.isBlank()) {
            return new AskedWords(List.of(), named, List.of());
        }
        return new AskedWords(wordsOf(question), named, pairsOf(question));
    }

    private List<String> pairsOf(String question) {
        return pairs.read(question).stream()
                .map(TokenReader.Token::term)
                .distinct()
                .limit(AskedWords.MOST_WORDS)
                .toList();
    }

    private List<AskedWords.Word> wordsOf(String question) {
        Ways known = ways();
        List<TokenReader.Token> tokens = words.read(question);
        List<String> terms = tokens.stream().map(TokenReader.Token::term).toList();
        Map<Object, AskedWords.Word> distinct = new LinkedHashMap<>();
        int at = 0;
        while (at < terms.size() && distinct.size() < AskedWords.MOST_WORDS) {
            List<String> phrase = known.synonyms().phraseAt(terms, at);
            if (!phrase.isEmpty()) {
                distinct.computeIfAbsent(
                        phrase, ignored -> word(phrase, known.synonyms().of(phrase)));
                at += phrase.size();
                continue;
            }
            String term = terms.get(at);
            if (!known.weak().contains(term)) {
                String meant = meant(term, question, tokens.get(at));
                distinct.computeIfAbsent(
                        meant, ignored -> word(List.of(meant), known.synonyms().of(meant)));
            }
            at++;
        }
        return List.copyOf(distinct.values());
    }

    /// The term itself, or that of the word which it misspells.
    private String meant(String term, String question, TokenReader.Token token) {
        if (vocabulary.number(term) != Vocabulary.ABSENT || ways().synonyms().has(term)) {
            return term;
        }
        String asWritten = question.substring(token.start(), token.end());
        if (hasSound(asWritten)) {
            return Glosses.sound(asWritten);
        }
        String written = Folded.of(asWritten).toString();
        return vocabulary
                .mended(written)
                .map(words::read)
                .filter(mended -> mended.size() == 1)
                .map(mended -> mended.getFirst().term())
                .orElse(term);
    }

    private AskedWords.Word word(List<String> asked, Synonyms.Alternatives ways) {
        List<Integer> numbers = known(ways.words());
        List<List<Integer>> phrases = new ArrayList<>();
        for (List<String> way : ways.phrases()) {
            List<Integer> phrase = known(way);
            if (phrase.size() == way.size()) {
                phrases.add(phrase);
            }
        }
        int itself = asked.size() == 1 ? vocabulary.number(asked.getFirst()) : Vocabulary.ABSENT;
        boolean digits = asked.stream().allMatch(part -> part.chars().allMatch(c -> c >= '0' && c <= '9'));
        return new AskedWords.Word(itself, numbers, phrases, vocabulary.weight(frequency(asked)), digits);
    }

    /// The numbers of those that have one.
    private List<Integer> known(Collection<String> parts) {
        List<Integer> numbers = new ArrayList<>(parts.size());
        for (String part : parts) {
            int number = vocabulary.number(part);
            if (number != Vocabulary.ABSENT) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /// That of the rarest part; 0 where one is absent.
    private int frequency(List<String> parts) {
        int rarest = Integer.MAX_VALUE;
        for (String part : parts) {
            int number = vocabulary.number(part);
            rarest = Math.min(rarest, number == Vocabulary.ABSENT ? 0 : vocabulary.frequency(number));
        }
        return parts.isEmpty() ? 0 : rarest;
    }
}
