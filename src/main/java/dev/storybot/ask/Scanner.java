package dev.storybot.ask;

import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises names, concepts and dates in a question, and mends misspelt names. Thread-safe.
final class Scanner {

    /// Concepts worth recognising in a misspelt word ("leav").
    private static final Set<Concept> MENDED = EnumSet.of(
            Concept.WHEN,
            Concept.WHERE,
            Concept.LEAVE,
            Concept.RESIGN,
            Concept.DISMISS,
            Concept.RETURN,
            Concept.REPLACE,
            Concept.COMPARE,
            Concept.TIMELINE);

    /// Letters of a misspelt name that stands alone: a shorter word is as near to many a common word.
    private static final int LONG_ENOUGH = 5;

    private static final Pattern ASKS_WHETHER = Pattern.compile("[たるいだす](?:の|ん)?(?:です)?か?[?？]$");

    private final Story story;
    private final NameSearch names;
    private final PassageSearch passages;
    private final Languages languages;

    Scanner(Story story, NameSearch names, PassageSearch passages, Languages languages) {
        this.story = story;
        this.names = names;
        this.passages = passages;
        this.languages = languages;
    }

    /// @param text regular, see [Typed]
    Scan scan(String text, String language) {
        String lower = lower(text);
        List<Token> tokens = Typed.tokens(text);
        List<Mention> mentions = new ArrayList<>(names.mentions(text));
        List<DateReader.Written> dates = dates(text, language, tokens, mentions);
        List<Cue> cues = cues(lower, language, tokens);
        List<Span> topics = topics(cues);
        dropSaying(cues);
        if (language.equals("ja")) {
            dropInside(cues);
            addWhether(lower, cues);
        }
        cues.removeIf(cue -> isHidden(cue, mentions));
        List<Span> kept = spansOf(Concept.KEPT, cues);
        cues.removeIf(cue -> cue.concept() == Concept.KEPT);
        List<Token> extras = extras(text, tokens, mentions, dates, cues);
        List<Question.Named> mended = new ArrayList<>();
        Map<String, Boolean> asked = new HashMap<>();
        Predicate<String> known = word -> asked.computeIfAbsent(word, each -> passages.knows(each, language));
        mendCues(languages.lexicon(language), known, extras, cues);
        mendFullNames(text, known, mentions, extras, mended);
        mendNames(text, language, known, mentions, extras, mended);
        mentions.sort(Comparator.comparingInt(m -> m.span().start()));
        List<Span> spans = new ArrayList<>(dates.size());
        dates.forEach(date -> spans.add(date.span()));
        return new Scan(
                text,
                lower,
                language,
                mentions,
                named(text, mentions, language),
                kept,
                topics,
                cues,
                concepts(cues),
                spans,
                DateReader.period(dates, cues),
                extras,
                unknown(text, language, known, extras),
                mended);
    }

    private static Set<Concept> concepts(List<Cue> cues) {
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        for (Cue cue : cues) {
            concepts.add(cue.concept());
        }
        return concepts;
    }

    /// A Japanese question without a question word that ends in a predicate asks whether.
    private static void addWhether(String lower, List<Cue> cues) {
        for (Cue cue : cues) {
            if (cue.concept().isQuestionWord()) {
                return;
            }
        }
        Matcher end = ASKS_WHETHER.matcher(lower);
        if (end.find()) {
            cues.add(new Cue(Concept.YES_NO, new Span(end.start(), end.end())));
        }
    }

    /// なんで within なんですか asks for no reason.
    private static void dropInside(List<Cue> cues) {
        List<Span> stops = spansOf(Concept.STOP, cues);
        cues.removeIf(cue -> cue.concept().isQuestionWord() && isWithinAny(cue.span(), stops));
    }

    /// Takes the words with synonyms, which it returns, out of `cues`, and with them the function words within them ("came out").
    private static List<Span> topics(List<Cue> cues) {
        List<Span> topics = spansOf(Concept.TOPIC, cues);
        cues.removeIf(cue ->
                cue.concept() == Concept.TOPIC || (cue.concept() == Concept.STOP && isWithinAny(cue.span(), topics)));
        return topics;
    }

    /// "tell" within "tell me about" asks for nobody's words, "about" within "what about" not who somebody is.
    private static void dropSaying(List<Cue> cues) {
        dropWithin(Concept.IDENTITY, EnumSet.of(Concept.SAY), cues);
        dropWithin(Concept.FOLLOW, EnumSet.of(Concept.IDENTITY, Concept.WHAT), cues);
    }

    private static void dropWithin(Concept phrase, Set<Concept> concepts, List<Cue> cues) {
        List<Span> phrases = spansOf(phrase, cues);
        if (!phrases.isEmpty()) {
            cues.removeIf(cue -> concepts.contains(cue.concept()) && isWithinAny(cue.span(), phrases));
        }
    }

    private static List<Span> spansOf(Concept concept, List<Cue> cues) {
        List<Span> spans = new ArrayList<>();
        for (Cue cue : cues) {
            if (cue.concept() == concept) {
                spans.add(cue.span());
            }
        }
        return spans;
    }

    private static boolean isWithinAny(Span inner, List<Span> outer) {
        for (Span span : outer) {
            if (isWithin(inner, span)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Span inner, Span outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end() && inner.length() < outer.length();
    }

    private static boolean isHidden(Cue cue, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.span().overlaps(cue.span()) && isName(mention, cue)) {
                return true;
            }
        }
        return false;
    }

    /// A name hides a cue, unless the cue is longer ("what is").
    private static boolean isName(Mention mention, Cue cue) {
        return !mention.entities().isEmpty()
                && mention.span().length() >= cue.span().length();
    }

    /// Lower case of the same length, so that spans hold for both.
    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : text;
    }

    private List<DateReader.Written> dates(String text, String language, List<Token> tokens, List<Mention> mentions) {
        DateReader reader =
                new DateReader(languages.lexicon(language), story.date().year());
        List<DateReader.Written> dates = new ArrayList<>(reader.dates(text, tokens));
        dates.removeIf(date -> isNamed(date.span(), mentions));
        return dates;
    }

    private static boolean isNamed(Span span, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    private List<Cue> cues(String lower, String language, List<Token> tokens) {
        List<Cue> cues = new ArrayList<>(languages.lexicon(language).cues(lower, tokens));
        if (!language.equals("en")) {
            List<Cue> english = languages.lexicon("en").cues(lower, tokens);
            english.removeIf(cue -> cue.concept() == Concept.STOP
                    || cues.stream().anyMatch(own -> own.span().overlaps(cue.span())));
            cues.addAll(english);
        }
        return cues;
    }

    private static List<Token> extras(
            String text, List<Token> tokens, List<Mention> mentions, List<DateReader.Written> dates, List<Cue> cues) {
        List<Span> covered = new ArrayList<>();
        mentions.forEach(m -> covered.add(m.span()));
        dates.forEach(d -> covered.add(d.span()));
        cues.forEach(c -> covered.add(c.span()));
        List<Token> extras = new ArrayList<>();
        for (Token token : tokens) {
            rest(text, token, covered, extras);
        }
        return extras;
    }

    /// The parts of a word that nothing covers: the whole of it in a spaced script, else each run of one script but
    /// hiragana, which is grammar.
    private static void rest(String text, Token token, List<Span> covered, List<Token> extras) {
        int start = token.span().start();
        while (start < token.span().end()) {
            int end = start + 1;
            boolean suffix = start > 0 && text.charAt(start - 1) == '\'';
            if (isFree(covered, start) && !isGrammar(text.charAt(start)) && !suffix) {
                while (end < token.span().end() && isFree(covered, end) && isSameRun(text, end)) {
                    end++;
                }
                Span span = new Span(start, end);
                extras.add(new Token(lower(span.of(text)), span));
            }
            start = end;
        }
    }

    private static boolean isFree(List<Span> covered, int at) {
        for (Span span : covered) {
            if (span.start() <= at && at < span.end()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGrammar(char c) {
        return Typed.script(c) == Character.UnicodeScript.HIRAGANA || !Character.isLetterOrDigit(c);
    }

    private static boolean isSameRun(String text, int at) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        return Typed.isUnspaced(before) == Typed.isUnspaced(here)
                && !(Typed.isUnspaced(here) && isGrammar(here))
                && (!Typed.isUnspaced(here) || isKatakana(before) == isKatakana(here));
    }

    static boolean isKatakana(char c) {
        return Typed.script(c) == Character.UnicodeScript.KATAKANA || c == 'ー';
    }

    private static void mendCues(Lexicon lexicon, Predicate<String> known, List<Token> extras, List<Cue> cues) {
        for (Token token : List.copyOf(extras)) {
            if (token.word().length() >= 4 && !known.test(token.word())) {
                Set<Concept> concepts = lexicon.like(token.word(), MENDED);
                if (!concepts.isEmpty()) {
                    concepts.forEach(concept -> cues.add(new Cue(concept, token.span())));
                    extras.remove(token);
                }
            }
        }
    }

    private void mendNames(
            String text,
            String language,
            Predicate<String> known,
            List<Mention> mentions,
            List<Token> extras,
            List<Question.Named> mended) {
        for (Token token : List.copyOf(extras)) {
            List<String> entities = isMisspelt(token, language, known) ? nearest(token.word()) : List.of();
            if (entities.isEmpty()) {
                continue;
            }
            int neighbour = neighbour(mentions, token, entities);
            if (neighbour < 0
                    && token.word().length() < LONG_ENOUGH
                    && !isKatakana(token.word().charAt(0))) {
                continue;
            }
            extras.remove(token);
            if (neighbour >= 0) {
                mentions.set(neighbour, joined(mentions.get(neighbour), token.span()));
            } else {
                mentions.add(new Mention(token.span(), entities, List.of(), false));
                mended.add(named(text, token.span(), entities));
            }
        }
    }

    /// Katakana may look known in pieces that the analyzer makes of it: there only what stands as it is written is no
    /// misspelling.
    private boolean isMisspelt(Token token, String language, Predicate<String> known) {
        String word = token.word();
        boolean katakana = isKatakana(word.charAt(0)) && word.length() >= 4;
        return isNameLike(token) && (katakana ? !passages.writes(word, language) : !known.test(word));
    }

    private static Mention joined(Mention mention, Span more) {
        Span span = new Span(
                Math.min(mention.span().start(), more.start()),
                Math.max(mention.span().end(), more.end()));
        return new Mention(span, mention.entities(), mention.roles(), mention.exact());
    }

    /// Two unknown words side by side can be one misspelt full name ("rich oto").
    private void mendFullNames(
            String text,
            Predicate<String> known,
            List<Mention> mentions,
            List<Token> extras,
            List<Question.Named> mended) {
        for (int i = 0; i + 1 < extras.size(); i++) {
            Token first = extras.get(i);
            Token second = extras.get(i + 1);
            boolean beside = second.span().start() - first.span().end() == 1;
            boolean latin =
                    !Typed.isUnspaced(first.word().charAt(0)) && first.word().length() >= 3;
            if (beside && latin && !known.test(second.word())) {
                List<String> entities = nearest(first.word() + " " + second.word());
                if (!entities.isEmpty()) {
                    Span span = new Span(first.span().start(), second.span().end());
                    extras.removeAll(List.of(first, second));
                    mentions.add(new Mention(span, entities, List.of(), false));
                    mended.add(named(text, span, entities));
                }
            }
        }
    }

    /// The places of names proper that the story tells of: all but those of events, and of what else is written as a word
    /// is. An event is named by common words ("the funding round"), which say what is asked as well; and where there is but
    /// the name, a passage with its words says all that there is.
    private List<Span> named(String text, List<Mention> mentions, String language) {
        List<Span> spans = new ArrayList<>();
        for (Mention mention : mentions) {
            Entity entity = mention.entities().size() == 1
                    ? story.entity(mention.entities().getFirst()).orElse(null)
                    : null;
            if (entity != null
                    && story.isSubject(entity.id(), language)
                    && isProper(entity, mention.span().of(text))) {
                spans.add(mention.span());
            }
        }
        return spans;
    }

    private static boolean isProper(Entity entity, String written) {
        return switch (entity.kind()) {
            case PERSON, ORGANISATION, PRODUCT -> true;
            case EVENT -> false;
            case OTHER -> Character.isUpperCase(written.charAt(0)) || isKatakana(written.charAt(0));
        };
    }

    private Question.Named named(String text, Span span, List<String> entities) {
        return new Question.Named(
                span.of(text),
                entities.stream().flatMap(id -> story.entity(id).stream()).toList(),
                false);
    }

    private static boolean isNameLike(Token token) {
        char first = token.word().charAt(0);
        return isKatakana(first)
                ? token.word().length() >= 3
                : token.word().length() >= 4 && Character.isLetter(first) && !Typed.isUnspaced(first);
    }

    private List<String> nearest(String word) {
        List<NameSearch.Match> matches = names.nearest(word, 4);
        int least = matches.stream().mapToInt(NameSearch.Match::edits).min().orElse(Integer.MAX_VALUE);
        if (least > mostEdits(word)) {
            return List.of();
        }
        List<NameSearch.Match> best =
                matches.stream().filter(match -> match.edits() == least).toList();
        List<NameSearch.Match> whole = best.stream()
                .filter(match -> Math.abs(match.spelling().length() - word.length()) <= least)
                .toList();
        return (whole.isEmpty() ? best : whole)
                .stream().map(NameSearch.Match::entity).distinct().toList();
    }

    /// Short words are other words as soon as a letter is changed.
    private static int mostEdits(String word) {
        return word.length() >= 8 ? 2 : word.length() >= 4 ? 1 : 0;
    }

    /// The mention that a misspelt word completes ("hellen toner"), so that it is none of its own; -1 for none.
    private static int neighbour(List<Mention> mentions, Token token, List<String> entities) {
        for (int i = 0; i < mentions.size(); i++) {
            Span span = mentions.get(i).span();
            boolean beside = Math.abs(span.start() - token.span().end()) <= 1
                    || Math.abs(token.span().start() - span.end()) <= 1;
            if (beside && mentions.get(i).entities().stream().anyMatch(entities::contains)) {
                return i;
            }
        }
        return -1;
    }

    /// Names by their looks, a capital or katakana, that the story does not use anywhere. In German every noun has a
    /// capital.
    private static List<Token> unknown(String text, String language, Predicate<String> known, List<Token> extras) {
        List<Token> unknown = new ArrayList<>();
        for (Token token : extras) {
            if (!language.equals("de") && looksLikeName(text, token) && !known.test(token.word())) {
                unknown.add(token);
            }
        }
        return unknown;
    }

    private static boolean looksLikeName(String text, Token token) {
        char first = text.charAt(token.span().start());
        return isKatakana(first)
                ? token.word().length() >= 2
                : Character.isUpperCase(first) && token.span().start() > 0;
    }
}
