package dev.storybot.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds names in an English text: runs of capitalised words, and what speaks for them.
///
/// ```
/// run    = Capital (particle? Capital)*        "Mira Murati", "Ludwig van Beethoven"
/// title  = honorific run                       "Dr Ada Lindqvist", "King Charles III"
/// office = run that ends in an organisation's word, with "of" and more   "Bank of England", "Tesla Inc"
/// ```
/// Of a run that is neither, what stands around it tells: see [EnglishSigns].
final class EnglishNames {

    static final WordLists WORDS = WordLists.load("names_en");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}?[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*");
    private static final Pattern NUMERAL = Pattern.compile("I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}");
    private static final Pattern ACRONYM = Pattern.compile("\\(([A-Z]{2,6})\\)");

    /// Characters of a line that are read; a paragraph has a few thousand.
    private static final int LONGEST = 50_000;

    private final Map<String, Evidence> found = new LinkedHashMap<>();
    /// Lines on which a capitalised word stands alone.
    private final Map<String, Set<Integer>> alone = new HashMap<>();
    /// Words that the text has in lower case.
    private final Set<String> lower = new TreeSet<>();

    /// @param texts by line
    EnglishNames(Map<Integer, String> texts) {
        texts.forEach(this::read);
        addSurnames();
        addShortNames();
    }

    Collection<Evidence> found() {
        return found.values();
    }

    private void read(int line, String text) {
        List<EnglishWord> words = EnglishWord.of(text.substring(0, Math.min(text.length(), LONGEST)));
        int at = 0;
        while (at < words.size()) {
            if (words.get(at).isCapital()) {
                int end = endOfRun(words, at);
                run(new EnglishRun(words.subList(at, end), words, at, end, text), line);
                at = end;
            } else {
                lower.add(words.get(at).text());
                at++;
            }
        }
    }

    private static int endOfRun(List<EnglishWord> words, int start) {
        int end = start + 1;
        while (end < words.size() && EnglishWord.areJoined(words.get(end - 1), words.get(end))) {
            boolean isParticle = isIn("particle", words.get(end).text())
                    && end + 1 < words.size()
                    && words.get(end + 1).isCapital()
                    && EnglishWord.areJoined(words.get(end), words.get(end + 1));
            if (!words.get(end).isCapital() && !isParticle) {
                break;
            }
            end += isParticle ? 2 : 1;
        }
        return end;
    }

    static boolean isIn(String list, String word) {
        return WORDS.words(list).contains(word);
    }

    private static boolean isCommon(String word) {
        return isIn("common", word.toLowerCase(Locale.ROOT));
    }

    private void run(EnglishRun whole, int line) {
        EnglishRun run = whole;
        while (!run.words().isEmpty() && isCommon(run.first())) {
            run = run.from(1);
        }
        if (run.words().isEmpty()) {
            return;
        }
        if (isOffice(run) && (run.size() > 1 || isIn("head_of", run.last()))) {
            office(run, line);
            return;
        }
        int title = run.lastIn("honorific");
        if (title >= 0) {
            titled(run, title, line);
        } else {
            plain(run, line);
        }
    }

    private static boolean isOffice(EnglishRun run) {
        return isIn("head", run.last()) || isIn("legal", run.last());
    }

    private void office(EnglishRun run, int line) {
        boolean isNamed =
                run.words().stream().anyMatch(word -> !isIn("head", word.text()) && !isIn("legal", word.text()));
        EnglishRun full = isIn("head_of", run.last()) ? run.withOf() : run;
        if ((isNamed || full.size() > run.size()) && !run.isSecondOfTwo()) {
            Evidence office = evidence(full.text(), line);
            // at the beginning of a sentence the first word may be any
            office.forOrganisation(
                    run.isInSentence() ? "inside" : "beginning", run.isInSentence() ? Evidence.STRONG : Evidence.FAIR);
            if (run.size() > 2 || full.size() > run.size() || isIn("legal", run.last())) {
                office.forOrganisation("form", Evidence.FAIR);
            }
            addAcronym(office, full);
        }
    }

    private static void addAcronym(Evidence office, EnglishRun run) {
        var acronym = ACRONYM.matcher(run.after());
        if (acronym.find()
                && acronym.start() <= 1
                && acronym.group(1).charAt(0) == run.first().charAt(0)) {
            office.alias(acronym.group(1));
        }
    }

    /// A name behind an honorific; one name alone only behind one that is followed so.
    private void titled(EnglishRun run, int title, int line) {
        EnglishRun name = run.from(title + 1);
        boolean isRegal = isIn("regal", run.words().get(title).text());
        if (name.words().isEmpty() || !isPersonal(name, isRegal ? 1 : 2)) {
            return;
        }
        evidence(name.text(), line).forPerson("honorific", Evidence.STRONG);
        if (name.size() == 1) {
            addAlone(name.first(), line);
        }
    }

    private void plain(EnglishRun run, int line) {
        if (run.size() == 1) {
            addAlone(run.first(), line);
        }
        EnglishSigns signs = new EnglishSigns(run);
        boolean isKing = run.size() == 2 && isRegnal(run);
        boolean isEpithet = run.size() == 1 && signs.hasEpithet();
        if (isEpithet) {
            String name = run.text() + " the " + run.next(1);
            evidence(name, line).forPerson("epithet", Evidence.STRONG);
        } else if (isKing) {
            regnal(run, evidence(run.text(), line));
        } else if (isPersonal(run, 2)) {
            signs.addTo(evidence(run.text(), line), true);
        } else if (mayBeOffice(run)) {
            signs.addTo(evidence(run.text(), line), false);
        }
    }

    /// A numeral counts models and laws too: the name must be known, or its country be there.
    private static void regnal(EnglishRun run, Evidence king) {
        king.forPerson("numeral", Evidence.FAIR);
        if (run.after().startsWith(" of ")) {
            king.forPerson("of", Evidence.FAIR);
        }
        if (isIn("given", run.first())) {
            king.forPerson("given", Evidence.FAIR);
        }
    }

    private void addAlone(String word, int line) {
        alone.computeIfAbsent(word, ignored -> new TreeSet<>()).add(line);
    }

    private static boolean isRegnal(EnglishRun run) {
        return NUMERAL.matcher(run.last()).matches()
                && NAME.matcher(run.first()).matches()
                && !isIn("no_king", run.first())
                && !isIn("never", run.first());
    }

    /// Whether all words may be a person's.
    ///
    /// @param least how many words it must have
    private static boolean isPersonal(EnglishRun run, int least) {
        boolean isShaped = run.words().stream()
                .allMatch(word -> NAME.matcher(word.text()).matches()
                        || word.isInitial()
                        || isIn("particle", word.text())
                        || NUMERAL.matcher(word.text()).matches());
        boolean isFree =
                run.words().stream().noneMatch(word -> isIn("never", word.text()) || isIn("honorific", word.text()));
        boolean isFramed = NAME.matcher(run.last()).matches()
                && (NAME.matcher(run.first()).matches()
                        || run.words().getFirst().isInitial());
        return (run.size() >= least && run.size() <= 4 && isShaped && isFree && isFramed)
                || (run.size() == 2 && isRegnal(run));
    }

    /// Whether the words may be an organisation's that no word of its own tells.
    private static boolean mayBeOffice(EnglishRun run) {
        return run.size() <= 3
                && run.words().stream().noneMatch(word -> isIn("never", word.text()) || isIn("honorific", word.text()))
                && (run.size() > 1 || run.first().length() > 1);
    }

    private Evidence evidence(String name, int line) {
        Evidence evidence = found.computeIfAbsent(name, Evidence::new);
        evidence.standsOn(line);
        return evidence;
    }

    /// A full name, later the surname alone: so articles name people.
    private void addSurnames() {
        for (Evidence one : List.copyOf(found.values())) {
            String name = one.name();
            String surname = name.substring(name.lastIndexOf(' ') + 1);
            Set<Integer> lines = alone.getOrDefault(surname, Set.of());
            boolean isFull = name.indexOf(' ') > 0
                    && one.hasSignOfPerson()
                    && !NUMERAL.matcher(surname).matches();
            if (isFull
                    && !lines.isEmpty()
                    && !lower.contains(surname.toLowerCase(Locale.ROOT))
                    && !isIn("epithet", surname)) {
                one.forPerson("surname", Evidence.FAIR);
                if (!isIn("given", surname)) {
                    one.alias(surname);
                }
                if (one.isPerson()) {
                    lines.forEach(one::standsOn);
                    // a title before a surname is of the person whose full name is there
                    found.remove(surname);
                }
            }
        }
    }

    /// "Tesla Inc" is "Tesla" elsewhere.
    private void addShortNames() {
        for (Evidence one : new ArrayList<>(found.values())) {
            int last = one.name().lastIndexOf(' ');
            if (last > 0 && isIn("legal", one.name().substring(last + 1)) && one.isOrganisation()) {
                String brief = one.name().substring(0, last);
                Evidence known = found.remove(brief);
                Set<Integer> lines = new TreeSet<>(alone.getOrDefault(brief, Set.of()));
                lines.addAll(known == null ? Set.of() : known.lines());
                if (!lines.isEmpty()) {
                    one.alias(brief);
                    lines.forEach(one::standsOn);
                }
            }
        }
    }
}
