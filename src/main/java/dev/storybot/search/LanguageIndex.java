package dev.storybot.search;

import dev.storybot.ask.Thesaurus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// What an index holds for the questions of one language, as far as it is kept in memory. Thread-safe.
final class LanguageIndex {

    private final String language;
    private final TokenReader words;
    private final TokenReader pairs;
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;
    private final Set<String> weak = new LinkedHashSet<>();
    private final Contents contents;
    private final TokenTable sentences;
    private final TokenTable entitiesOfSentences;
    private final TokenTable facts;
    private final Impacts impactsInSentences;
    private final Impacts impactsInPassages;
    private final Impacts impactsInFacts;
    private volatile @Nullable Read last;

    private record Read(String question, List<String> entities, AskedWords asked) {}

    LanguageIndex(String language, Contents contents, IndexSearcher searcher, Analysis analysis, Thesaurus thesaurus)
            throws IOException {
        this.language = language;
        words = analysis.reader(language, Analysis.Kind.WORDS);
        pairs = analysis.reader(language, Analysis.Kind.PAIRS);
        vocabulary = Vocabulary.read(contents.reader(), language);
        synonyms = new Synonyms(thesaurus, language, words);
        for (String word : FunctionWords.weakInQuestions(language)) {
            words.read(word).forEach(token -> weak.add(token.term()));
        }
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
        List<TokenReader.Token> tokens = words.read(question);
        List<String> terms = tokens.stream().map(TokenReader.Token::term).toList();
        Map<Object, AskedWords.Word> distinct = new LinkedHashMap<>();
        int at = 0;
        while (at < terms.size() && distinct.size() < AskedWords.MOST_WORDS) {
            List<String> phrase = synonyms.phraseAt(terms, at);
            if (!phrase.isEmpty()) {
                distinct.computeIfAbsent(phrase, ignored -> word(phrase, synonyms.of(phrase)));
                at += phrase.size();
                continue;
            }
            String term = terms.get(at);
            if (!weak.contains(term)) {
                String known = known(term, question, tokens.get(at));
                distinct.computeIfAbsent(known, ignored -> word(List.of(known), synonyms.of(known)));
            }
            at++;
        }
        return List.copyOf(distinct.values());
    }

    /// The term itself, or that of the word which it misspells.
    private String known(String term, String question, TokenReader.Token token) {
        if (vocabulary.number(term) != Vocabulary.ABSENT || synonyms.has(term)) {
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
