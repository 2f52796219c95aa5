package dev.storybot.author;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands around a capitalised run and tells whether it is a person or an organisation.
record EnglishSigns(EnglishRun run) {

    private static final WordLists WORDS = EnglishNames.WORDS;

    private static final Pattern AGE = Pattern.compile("^,? (?:aged )?\\d{2},");
    private static final Pattern LIFE = Pattern.compile("^ \\((?:born |b\\. |c\\. )?\\d{3,4}(?:\\)|\\s?[–-])");
    private static final Pattern WHO = Pattern.compile("^, (?:who|whose)\\b");
    private static final Pattern SAID_AFTER = Pattern.compile("^,? " + WORDS.alternatives("said") + "\\b");
    private static final Pattern SAID_BEFORE = Pattern.compile("\\b" + WORDS.alternatives("said") + " $");
    private static final Pattern LIVED = Pattern.compile("^ " + WORDS.alternatives("lived") + "\\b");
    private static final Pattern BORN = Pattern.compile("^ (?:was born|was appointed|stepped down|grew up)\\b");
    private static final Pattern ROLE_BEFORE = Pattern.compile("(?<![\\p{L}-])" + WORDS.alternatives("role") + " $");
    private static final Pattern ROLE_AND_COMMA =
            Pattern.compile("(?<![\\p{L}-])(?i:" + WORDS.alternatives("role") + "), $");
    private static final Pattern COMPANY_BEFORE =
            Pattern.compile("\\bthe (?:[a-z-]+ )?" + WORDS.alternatives("company") + " $");
    private static final Pattern POST_BEFORE =
            Pattern.compile("(?<![\\p{L}-])" + WORDS.alternatives("posts") + " (?:of|at|for) (?:the )?$");
    private static final Pattern POST_AFTER =
            Pattern.compile("^(?:['’]s?)? (?:former )?" + WORDS.alternatives("posts") + "(?![\\p{L}-])");
    private static final Pattern POST_OWNED =
            Pattern.compile("^ (?:former )?" + WORDS.alternatives("posts") + "(?![\\p{L}-])");
    private static final Pattern APPOSITION = Pattern.compile("^, ([^,.;:()—]{3,80})");
    private static final Pattern OWNER = Pattern.compile("\\p{Lu}[\\p{L} ]*['’]s?");

    /// @param mayBePerson whether its words may be a person's at all
    void addTo(Evidence evidence, boolean mayBePerson) {
        if (mayBePerson) {
            addOfPerson(evidence);
        }
        String before = run.before();
        boolean isOwner = run.words().getLast().owns();
        boolean hasPost =
                (isOwner ? POST_OWNED : POST_AFTER).matcher(run.after()).find() && !isRole(run.after());
        if (hasPost || POST_BEFORE.matcher(before).find()) {
            evidence.forOrganisation("post", Evidence.STRONG);
        }
        if (COMPANY_BEFORE.matcher(before).find()) {
            evidence.forOrganisation("company before", Evidence.STRONG);
        }
        if (isCalled("before_company", "company") && !isOwner) {
            evidence.forOrganisation("apposition", Evidence.STRONG);
        }
    }

    private static boolean isRole(String after) {
        return after.startsWith(" co-founder") || after.startsWith(" cofounder");
    }

    private void addOfPerson(Evidence evidence) {
        String after = run.after();
        if (AGE.matcher(after).find() || LIFE.matcher(after).find()) {
            evidence.forPerson("age", Evidence.STRONG);
        }
        boolean isEnclosed = ROLE_AND_COMMA.matcher(run.before()).find() && after.startsWith(",");
        if (ROLE_BEFORE.matcher(run.before()).find() || isEnclosed) {
            evidence.forPerson("role before", Evidence.STRONG);
        }
        if (isCalled("before_role", "role")) {
            evidence.forPerson("apposition", Evidence.STRONG);
        }
        if (WHO.matcher(after).find() || BORN.matcher(after).find()) {
            evidence.forPerson("who", Evidence.FAIR);
        }
        if (EnglishNames.isIn("given", run.first())) {
            evidence.forPerson("given", Evidence.FAIR);
        }
        boolean said = SAID_AFTER.matcher(after).find()
                || SAID_BEFORE.matcher(run.before()).find();
        if (said || LIVED.matcher(after).find()) {
            evidence.forPerson("said", Evidence.WEAK);
        }
    }

    /// Whether a comma and then such words follow: "the chief executive of", "OpenAI's head of research", "a bank".
    private boolean isCalled(String beginning, String kind) {
        Matcher apposition = APPOSITION.matcher(run.after());
        if (!apposition.find()) {
            return false;
        }
        boolean isOwned = beginning.equals("before_role")
                && OWNER.matcher(apposition.group(1)).lookingAt();
        String[] words = apposition.group(1).toLowerCase(Locale.ROOT).split(" ", 8);
        boolean begins = isOwned
                || EnglishNames.isIn(beginning, words[0])
                || (beginning.equals("before_role") && EnglishNames.isIn("role", words[0]));
        Set<String> kinds = WORDS.words(kind);
        for (int i = 0; begins && i < Math.min(words.length, 6); i++) {
            if (kinds.contains(words[i])) {
                return true;
            }
            if (i > 0 && words[i].matches("of|for|at|in|and|who|which|that|is|was|to")) {
                return false;
            }
        }
        return false;
    }

    /// Whether "the Great" or the like follows.
    boolean hasEpithet() {
        return run.next(0).equals("the")
                && run.after().startsWith(" the ")
                && EnglishNames.isIn("epithet", run.next(1));
    }
}
