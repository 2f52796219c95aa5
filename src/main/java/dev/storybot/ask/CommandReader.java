package dev.storybot.ask;

import dev.storybot.ask.Question.Named;
import dev.storybot.ask.Question.Premise;
import dev.storybot.story.Entity;
import dev.storybot.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads commands:
///
/// ```
/// command := ("/who-left" organisation | "/why" person | ("/who-is" | "/who") name | "/quote" person [topic]
///           | "/timeline" [entity] [from] [to] | "/compare" organisation organisation | "/check" claim
///           | "/receipt" id | "/story" | "/help")
/// ```
///
/// `/ask` is free text and not read here. Arguments come from options where the platform has them, else from the words
/// behind the command. Thread-safe.
final class CommandReader {

    private static final Set<String> NAMES = Set.of(
            "who-left",
            "why",
            "who-is",
            "who",
            "quote",
            "timeline",
            "compare",
            "check",
            "receipt",
            "story",
            "help",
            "ask");

    private final Story story;
    private final NameSearch names;
    private final Subjects subjects;
    private final Scanner scanner;
    private final Languages languages;

    CommandReader(Story story, NameSearch names, Subjects subjects, Scanner scanner, Languages languages) {
        this.story = story;
        this.names = names;
        this.subjects = subjects;
        this.scanner = scanner;
        this.languages = languages;
    }

    /// A command taken apart.
    ///
    /// @param name without its slash, lower case
    /// @param rest the words behind it
    record Command(String name, String rest, Map<String, String> options) {

        /// The argument for an option: as the platform gives it, else all the words behind the command.
        String argument(String option) {
            return Typed.regular(options.getOrDefault(option, rest));
        }
    }

    /// The command that `text`, which is regular, is, or null for free text. A command may be typed without its slash where that cannot be
    /// read otherwise (`who-left openai`).
    static @Nullable Command command(String text, Map<String, String> options) {
        String typed = text.strip();
        int space = typed.indexOf(' ');
        String first = (space < 0 ? typed : typed.substring(0, space)).toLowerCase(Locale.ROOT);
        String rest = space < 0 ? "" : typed.substring(space + 1).strip();
        if (first.startsWith("/") && first.length() > 1) {
            return new Command(first.substring(1), rest, options);
        }
        boolean hyphenated = first.contains("-") && NAMES.contains(first);
        boolean alone = rest.isEmpty() && Set.of("help", "story").contains(first);
        return hyphenated || alone ? new Command(first, rest, options) : null;
    }

    Question read(Command command, String language) {
        return switch (command.name()) {
            case "who-left" -> whoLeft(command, language);
            case "why" -> ofPerson(command, language, name -> new Question.Why(name, Premise.NONE));
            case "who-is", "who" -> whoIs(command, language);
            case "quote" -> quote(command, language);
            case "timeline" -> timeline(command, language);
            case "compare" -> compare(command, language);
            case "check" -> withText(command, "claim", Question.Check::new);
            case "receipt" -> withText(command, "id", Question.ShowReceipt::new);
            case "story" -> new Question.AboutStory();
            case "help" -> new Question.Help();
            default -> new Question.Incomplete(command.name());
        };
    }

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    private static Question withText(Command command, String option, Function<String, Question> question) {
        String text = command.argument(option);
        return text.isEmpty() ? new Question.Incomplete(command.name()) : question.apply(text);
    }

    private Question ofPerson(Command command, String language, Function<Named, Question> question) {
        String typed = command.argument("person");
        if (typed.isEmpty()) {
            return new Question.Incomplete(command.name());
        }
        return question.apply(named(typed, language, Entity.Kind.PERSON));
    }

    private Question whoIs(Command command, String language) {
        String typed = command.argument("name");
        return typed.isEmpty()
                ? new Question.Incomplete(command.name())
                : new Question.WhoIs(named(typed, language, null));
    }

    private Question whoLeft(Command command, String language) {
        String typed = command.argument("organisation");
        if (typed.isEmpty()) {
            return new Question.Incomplete(command.name());
        }
        Scan scan = scanner.scan(typed, language);
        Named organisation = named(typed, language, Entity.Kind.ORGANISATION);
        return Question.WhoLeft.from(organisation, scan.period());
    }

    private Question quote(Command command, String language) {
        String typed = command.argument("person");
        if (typed.isEmpty()) {
            return new Question.Incomplete(command.name());
        }
        Scan scan = scanner.scan(typed, language);
        List<Named> entities = subjects.entities(scan);
        if (entities.isEmpty() || command.options().containsKey("topic")) {
            String topic = Typed.regular(command.options().getOrDefault("topic", ""));
            Set<String> about =
                    topic.isEmpty() ? Set.of() : scanner.scan(topic, language).entities();
            return new Question.Quote(named(typed, language, null), topic, about);
        }
        Set<String> about = scan.entities();
        entities.getFirst().candidates().forEach(entity -> about.remove(entity.id()));
        return new Question.Quote(entities.getFirst(), scan.words(), about);
    }

    private Question timeline(Command command, String language) {
        String typed = command.argument("entity");
        Scan scan = scanner.scan(typed, language);
        Question.Period period = period(command, scan, language);
        if (typed.isEmpty() || (scan.mentions().isEmpty() && scan.extras().isEmpty())) {
            return new Question.Timeline(null, period);
        }
        return new Question.Timeline(named(withoutDates(scan), language, null), period);
    }

    private static String withoutDates(Scan scan) {
        StringBuilder text = new StringBuilder(scan.text());
        scan.dates().forEach(span -> text.replace(span.start(), span.end(), " ".repeat(span.length())));
        return text.toString().strip();
    }

    private Question.@Nullable Period period(Command command, Scan scan, String language) {
        DateReader dates =
                new DateReader(languages.lexicon(language), story.date().year());
        var from = dates.argument(command.options().getOrDefault("from", ""));
        var to = dates.argument(command.options().getOrDefault("to", ""));
        return from.isEmpty() && to.isEmpty()
                ? scan.period()
                : new Question.Period(from.orElse(null), to.orElse(null), false);
    }

    private Question compare(Command command, String language) {
        String typed = Stream.of(
                        command.options().get("organisation"), command.options().get("other"), command.rest())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" , "));
        List<Named> named =
                new ArrayList<>(scanner.scan(Typed.regular(typed), language).named(story, Entity.Kind.ORGANISATION));
        for (Token token : Typed.tokens(Typed.regular(typed))) {
            String word = token.word();
            boolean isNew = named.stream()
                    .noneMatch(n -> n.typed().toLowerCase(Locale.ROOT).contains(word));
            if (named.size() < 2 && isNew) {
                named.add(named(word, language, Entity.Kind.ORGANISATION));
            }
        }
        return named.size() < 2
                ? new Question.Incomplete(command.name())
                : new Question.Compare(named.get(0), named.get(1));
    }

    /// The entities that an argument can mean. The whole of it as a name comes first, then a name within it, then a
    /// role, then names like it.
    ///
    /// @param kind the kind that fits best, or null
    Named named(String typed, String language, Entity.@Nullable Kind kind) {
        Scan scan = scanner.scan(typed, language);
        List<Named> entities = kind == null ? subjects.entities(scan) : scan.named(story, kind);
        if (entities.isEmpty()) {
            entities = subjects.entities(scan);
        }
        boolean byRole = kind != Entity.Kind.ORGANISATION
                && subjects.bareRole(scan).isPresent()
                && scan.named(story, Entity.Kind.PERSON).isEmpty();
        Named titled = byRole ? subjects.person(scan, Conversation.NEW) : null;
        if (titled != null && !titled.candidates().isEmpty()) {
            return titled;
        }
        boolean isAnother = !scan.unknown().isEmpty()
                && scan.extras().size() == scan.unknown().size()
                && !entities.isEmpty()
                && entities.getFirst().typed().indexOf(' ') < 0
                && scan.mended().isEmpty();
        if (!entities.isEmpty() && !isAnother) {
            return entities.getFirst();
        }
        Named holder = subjects.person(scan, Conversation.NEW);
        return holder != null && !isAnother ? holder : nearest(typed);
    }

    private Named nearest(String typed) {
        List<NameSearch.Match> matches = names.nearest(typed, 5);
        int least = matches.stream().mapToInt(NameSearch.Match::edits).min().orElse(0);
        List<Entity> entities = matches.stream()
                .filter(match -> match.edits() == least)
                .flatMap(match -> story.entity(match.entity()).stream())
                .distinct()
                .toList();
        return new Named(typed, entities, false);
    }
}
