package dev.storybot.author;

import dev.storybot.story.PartialDate;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Settles what a story needs to know: as it is given; else as the article tells; else as somebody answers.
///
/// @param article the name of the file
record Settling(Given given, Manuscript manuscript, String article, Asker asker) {

    /// Until the person is taken to have nothing to say.
    private static final int TIMES = 3;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern ID = Pattern.compile("(?![Ll]\\d+$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final String BY_YOU = "you";

    String id(Path folder) throws CannotMake {
        if (given.id() != null) {
            if (!ID.matcher(given.id()).matches()) {
                throw new CannotMake(
                        "\"" + given.id() + "\" is no id. Use at most 64 letters, digits, '-', '_' and '.',"
                                + " but not L and a number.");
            }
            return given.id();
        }
        String id = slug(nameOf(folder));
        return ID.matcher(id).matches() ? id : "story";
    }

    private static String nameOf(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /// Letters and digits of ASCII as they are, marks left out, all else a hyphen; at most 64 characters.
    static String slug(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug = plain.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-._]+|[-._]+$", "");
        return slug.length() <= 64 ? slug : slug.substring(0, 64);
    }

    Clue title(Path folder) {
        if (given.title() != null && !given.title().isBlank()) {
            return new Clue(given.title().strip(), BY_YOU);
        }
        if (manuscript.title() != null) {
            return manuscript.title();
        }
        String ofFile = Titles.ofFile(article);
        if (ofFile != null) {
            return new Clue(ofFile, "the file's name");
        }
        return asker.ask("The title of the story: ")
                .map(answer -> new Clue(answer, BY_YOU))
                .orElseGet(() -> new Clue(nameOf(folder), "the folder's name"));
    }

    Clue date() throws CannotMake {
        if (given.date() != null) {
            return date(given.date())
                    .orElseThrow(() -> new CannotMake("\"" + given.date() + "\" is no date of the calendar."
                            + " Write --date as 2024-09-25, 2024-09 or 2024."));
        }
        if (manuscript.date() != null) {
            return manuscript.date();
        }
        return asked("The date of the article, such as 2024-09-25: ", Settling::date)
                .orElseThrow(() -> new CannotMake(
                        "the date of " + article + " cannot be told. Name it with --date, such as --date 2024-09-25."));
    }

    private static Optional<Clue> date(String typed) {
        return PartialDate.parse(typed.strip()).map(date -> new Clue(date.toString(), BY_YOU));
    }

    /// What the words are in goes before what a page says of itself: templates say "en" of everything.
    Clue language() throws CannotMake {
        if (given.language() != null) {
            return language(given.language())
                    .orElseThrow(() -> new CannotMake("\"" + given.language() + "\" is no language code."
                            + " Write --lang as en, ja or another code of two letters."));
        }
        Optional<String> written = WrittenLanguage.of(manuscript.sample());
        if (written.isPresent()) {
            return new Clue(written.get(), "its words");
        }
        Optional<Clue> said = Optional.ofNullable(manuscript.language())
                .flatMap(clue -> language(clue.value()).map(code -> new Clue(code.value(), clue.from())));
        return said.or(() -> asked("The language of the article, such as en or ja: ", Settling::language))
                .orElseThrow(() -> new CannotMake(
                        "the language of " + article + " cannot be told. Name it with --lang, such as --lang en."));
    }

    /// Of `en-GB` and `en_GB` the language alone: a story has one text in a language.
    private static Optional<Clue> language(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return LANGUAGE.matcher(code).matches() ? Optional.of(new Clue(code, BY_YOU)) : Optional.empty();
    }

    private Optional<Clue> asked(String question, Function<String, Optional<Clue>> reading) {
        for (int time = 0; time < TIMES; time++) {
            Optional<String> answer = asker.ask(question);
            Optional<Clue> read = answer.flatMap(reading);
            if (answer.isEmpty() || read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }
}
