package dev.storybot.search;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.shingle.FixedShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.jspecify.annotations.Nullable;

/// How the texts of one story become tokens, by language. English and Japanese have analyses of their own; any other
/// language gets words, or pairs of characters where its script writes no spaces.
final class Analysis {

    /// Belongs to the identity of an index. To be raised with any change of what an analysis or [StoryIndexer] yields.
    static final int VERSION = 5;

    enum Kind {
        WORDS,
        PAIRS,
        /// Words that a text in another language shares: Latin letters and digits.
        SHARED,
        /// Words as they are written, function words left out; in Japanese the runs of katakana.
        SURFACES
    }

    /// What Lucene puts into a pair for a word that was left out.
    private static final char GAP = '_';

    private record Key(String language, Kind kind) {}

    /// Latin words and numbers, apart as the Japanese tokenizer takes them apart, at a tenth of its cost.
    private static final Pattern LETTERS_OR_DIGITS =
            Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?|[a-z\\u00DF-\\u024F]+(?:['’][a-z]+)?");

    private final @Nullable UserDictionary names;
    private final Map<Key, TokenReader> readers = new ConcurrentHashMap<>();

    /// @param names the story's names that Japanese analysis shall not cut up, or null for none
    Analysis(@Nullable UserDictionary names) {
        this.names = names;
    }

    TokenReader reader(String language, Kind kind) {
        return readers.computeIfAbsent(new Key(language, kind), key -> new TokenReader(() -> analyzer(language, kind)));
    }

    Analyzer analyzer(String language, Kind kind) {
        return new Analyzer(new OneThreadReuse()) {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return components(language, kind);
            }

            @Override
            protected Reader initReader(String field, Reader reader) {
                return new FoldingCharFilter(reader);
            }
        };
    }

    private Analyzer.TokenStreamComponents components(String language, Kind kind) {
        return switch (language) {
            case "en" -> english(kind);
            case "ja" -> japanese(kind);
            default -> other(kind);
        };
    }

    private static Analyzer.TokenStreamComponents english(Kind kind) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream written = new PlainFormFilter(tokenizer);
        TokenStream result = switch (kind) {
            case WORDS -> stemmed(meaningful(written));
            case PAIRS -> new WholePairFilter(new FixedShingleFilter(stemmed(meaningful(written)), 2));
            case SHARED -> stemmed(meaningful(new LatinOnlyFilter(written)));
            case SURFACES -> meaningful(written);
        };
        return new Analyzer.TokenStreamComponents(tokenizer, result);
    }

    private static TokenStream meaningful(TokenStream words) {
        return new StopFilter(words, FunctionWords.ENGLISH);
    }

    private static TokenStream stemmed(TokenStream words) {
        return new PorterStemFilter(new StemmerOverrideFilter(words, EnglishForms.IRREGULAR));
    }

    private Analyzer.TokenStreamComponents japanese(Kind kind) {
        if (kind == Kind.PAIRS) {
            return characterPairs();
        }
        if (kind == Kind.SHARED) {
            Tokenizer words = new PatternTokenizer(LETTERS_OR_DIGITS, 0);
            return new Analyzer.TokenStreamComponents(words, meaningful(new PlainFormFilter(words)));
        }
        if (kind == Kind.SURFACES) {
            return new Analyzer.TokenStreamComponents(CharTokenizer.fromTokenCharPredicate(Script::isKatakana));
        }
        // The number filter needs the punctuation of "1,500億".
        Tokenizer tokenizer = new JapaneseTokenizer(names, false, true, JapaneseTokenizer.Mode.SEARCH);
        TokenStream words = new JapaneseBaseFormFilter(new JapaneseNumberFilter(tokenizer));
        words = new JapanesePartOfSpeechStopFilter(words, FunctionWords.JAPANESE_PARTS_OF_SPEECH);
        words = new StopFilter(new SpeakingFilter(words), JapaneseAnalyzer.getDefaultStopSet());
        words = new JapaneseKatakanaStemFilter(words);
        return new Analyzer.TokenStreamComponents(tokenizer, words);
    }

    private static Analyzer.TokenStreamComponents other(Kind kind) {
        if (kind == Kind.PAIRS) {
            Tokenizer tokenizer = new StandardTokenizer();
            return new Analyzer.TokenStreamComponents(tokenizer, new FixedShingleFilter(tokenizer, 2));
        }
        Analyzer.TokenStreamComponents pairs = characterPairs();
        return kind == Kind.SHARED
                ? new Analyzer.TokenStreamComponents(pairs.getSource(), new LatinOnlyFilter(pairs.getTokenStream()))
                : pairs;
    }

    private static Analyzer.TokenStreamComponents characterPairs() {
        Tokenizer tokenizer = new StandardTokenizer();
        return new Analyzer.TokenStreamComponents(tokenizer, new CJKBigramFilter(new LowerCaseFilter(tokenizer)));
    }

    /// Drops tokens without a letter or digit: the dictionary takes `?` and `-` for nouns.
    private static final class SpeakingFilter extends FilteringTokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        SpeakingFilter(TokenStream input) {
            super(input);
        }

        @Override
        protected boolean accept() {
            for (int i = 0; i < term.length(); i++) {
                if (Character.isLetterOrDigit(term.charAt(i)) || Character.isSurrogate(term.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Keeps words of Latin letters and digits.
    private static final class LatinOnlyFilter extends FilteringTokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        LatinOnlyFilter(TokenStream input) {
            super(input);
        }

        @Override
        protected boolean accept() {
            // Latin letters with diacritics end at U+024F.
            return term.length() > 0 && term.charAt(0) <= 0x24F;
        }
    }

    /// Drops pairs in which a function word was left out.
    private static final class WholePairFilter extends FilteringTokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        WholePairFilter(TokenStream input) {
            super(input);
        }

        @Override
        protected boolean accept() {
            return term.charAt(0) != GAP && term.charAt(term.length() - 1) != GAP;
        }
    }

    /// Writes 1,500 as 1500, and words without what an apostrophe ties to them: Reed's, they've, didn't.
    private static final class PlainFormFilter extends TokenFilter {

        private static final List<String> TIED = List.of("'s", "'d", "'ll", "'m", "'re", "'ve", "n't");

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        PlainFormFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (indexOf(',') > 0 || indexOf('\'') > 0 || indexOf('’') > 0) {
                String plain = plain(term.toString());
                term.setEmpty().append(plain);
            }
            return true;
        }

        private int indexOf(char c) {
            for (int i = 0; i < term.length(); i++) {
                if (term.charAt(i) == c) {
                    return i;
                }
            }
            return -1;
        }

        private static String plain(String word) {
            String plain = word.replace(",", "").replace('’', '\'');
            return TIED.stream()
                    .filter(tied -> plain.endsWith(tied) && plain.length() > tied.length())
                    .findFirst()
                    .map(tied -> plain.substring(0, plain.length() - tied.length()))
                    .orElse(plain);
        }
    }

    /// Keeps the components in the analyzer itself: [TokenReader] and the indexer give it to one thread at a time.
    private static final class OneThreadReuse extends Analyzer.ReuseStrategy {

        private Analyzer.@Nullable TokenStreamComponents components;

        @Override
        @SuppressWarnings("NullAway") // Lucene wants null where there are none yet
        public Analyzer.TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
            return components;
        }

        @Override
        public void setReusableComponents(Analyzer analyzer, String field, Analyzer.TokenStreamComponents made) {
            components = made;
        }
    }
}
