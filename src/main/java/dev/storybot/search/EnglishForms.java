package dev.storybot.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// English forms of news that a stemmer does not bring together.
final class EnglishForms {

    /// Each line is a base form, then the forms that count as it.
    private static final String FORMS = """
        leave left
        say said
        tell told
        go went gone
        take took taken
        give gave given
        write wrote written
        pay paid
        win won
        lose lost
        hold held
        become became
        begin began begun
        build built
        buy bought
        sell sold
        send sent
        lead led
        make made
        meet met
        lay laid
        lie lied lying
        keep kept
        rise rose risen
        fall fell fallen
        grow grew grown
        find found
        founder founders founding founded cofounder cofounders cofounded
        sue sued suing lawsuit lawsuits
        value valued valuation valuations
        depart departure departures
        dismiss dismissal dismissals
        invest investor investors investment investments
        employ employee employees employment
        executive executives exec execs
        billion billions bn
        million millions mn
        percent pct
        2 two
        3 three
        4 four
        5 five
        6 six
        7 seven
        8 eight
        9 nine
        10 ten
        11 eleven
        12 twelve
        13 thirteen
        14 fourteen
        15 fifteen
        20 twenty
        january jan
        february feb
        august aug
        september sept
        october oct
        november nov
        december dec
        """;

    /// Words that a stemmer takes for others, such as severance for several and news for new. Each line is a word that
    /// stands
    /// for itself, then its forms.
    private static final String DISTINCT = """
        several
        severance
        news
        important
        importance
        experience experiences experienced
        experiment experiments
        general
        generation generations
        university universities
        universe
        community communities
        communication communications
        department departments
        apartment apartments
        officer officers
        authority authorities
        """;

    static final StemmerOverrideFilter.StemmerOverrideMap IRREGULAR = irregular();

    private EnglishForms() {}

    private static StemmerOverrideFilter.StemmerOverrideMap irregular() {
        StemmerOverrideFilter.Builder forms = new StemmerOverrideFilter.Builder();
        FORMS.lines().map(EnglishForms::words).forEach(words -> add(forms, words, stem(words[0])));
        DISTINCT.lines().map(EnglishForms::words).forEach(words -> add(forms, words, words[0]));
        try {
            return forms.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] words(String line) {
        return line.split(" ", -1);
    }

    private static void add(StemmerOverrideFilter.Builder forms, String[] words, String term) {
        for (String word : words) {
            forms.add(word, term);
        }
    }

    private static String stem(String base) {
        Tokenizer whole = new KeywordTokenizer();
        whole.setReader(new StringReader(base));
        try (TokenStream stream = new PorterStemFilter(whole)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            stream.incrementToken();
            return term.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
